import type { Case } from './case.ts'
import { marker } from './world.ts'

/** Of Joan, of her order and of what is not published: in no feed, whoever asks. */
const never = ['joan', 'draft', 'pot', 'address', 'note', 'query', 'wish', 'basket'].map((word) => marker + word)
const shows = (at: string): Case => ({
  at: () => at,
  may: 'everybody',
  sees: `${marker}title`,
  crossings: (['stranger', 'joan', 'admin', 'providerOwner'] as const).map((who) => ({
    who,
    at: () => at,
    hides: never,
  })),
})
const everybodyAlike = (at: string): Case => ({ at: () => at, may: 'everybody' })

/** The public catalogue for other machines: the same for everybody, and nothing that is anybody's own. */
export const casesOfOpenData: Record<string, Case> = {
  'routes/open/oruk': everybodyAlike('/oruk/v3'),
  'routes/open/oruk-list': shows('/oruk/v3/services?full=true&per_page=100'),
  'routes/open/oruk-one': everybodyAlike('/oruk/v3/services/00000000-0000-0000-0000-000000000000'),
  'routes/open/sitemap': everybodyAlike('/sitemap.xml'),
  'routes/open/sitemap-part': everybodyAlike('/sitemaps/listings-1.xml'),
  'routes/open/robots': everybodyAlike('/robots.txt'),
  'routes/open/community-rss': everybodyAlike('/community.rss'),
  'routes/open/community-ics': everybodyAlike('/community.ics?near=FH3'),
}
