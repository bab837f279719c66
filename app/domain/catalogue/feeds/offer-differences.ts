import type { FeedOfferContent } from '#db/schema/feeds.ts'

const names = {
  title: 'Its name',
  summary: 'In one sentence',
  description: 'What it is',
  whoFor: 'Who it is for',
  goodToKnow: 'Good to know',
  whenWords: 'When',
  placeWords: 'Where',
} as const satisfies Record<keyof FeedOfferContent, string>

/** What a feed says otherwise than the provider, part by part. */
export function offerDifferences(yours: FeedOfferContent, theirs: FeedOfferContent) {
  const parts = ['title', 'summary', 'description', 'whoFor', 'goodToKnow', 'whenWords', 'placeWords'] as const
  return parts
    .filter((part) => yours[part] !== theirs[part])
    .map((part) => ({ name: names[part], yours: yours[part], theirs: theirs[part] }))
}
