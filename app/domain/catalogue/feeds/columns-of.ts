import { createHash } from 'node:crypto'
import type { listings } from '#db/schema/catalogue.ts'
import type { FeedService } from './service-from.ts'

type Row = typeof listings.$inferSelect
export type Written = Pick<
  Row,
  | 'title'
  | 'summary'
  | 'description'
  | 'kind'
  | 'whoFor'
  | 'included'
  | 'notIncluded'
  | 'goodToKnow'
  | 'checks'
  | 'languages'
  | 'access'
  | 'capacity'
  | 'minimumAge'
  | 'maximumAge'
  | 'waitingWeeks'
  | 'pictures'
  | 'easyRead'
  | 'rightOn'
  | 'isFree'
  | 'whenWords'
  | 'hours'
  | 'placeWords'
  | 'district'
  | 'milesServed'
>

/** What a feed writes of a listing. Its shelf is not among it: that is the council's to change. */
export function columnsOf({ when, place, ...service }: FeedService): Written & Pick<Row, 'latitude' | 'longitude'> {
  const { title, summary, description, kind, whoFor, included, notIncluded, goodToKnow } = service
  const { minimumAge, maximumAge } = service
  const { checks, languages, capacity, waitingWeeks, pictures, easyRead, rightOn, isFree } = service
  const { placeWords, district, latitude, longitude, milesServed, access } = place
  return {
    ...{ title, summary, description, kind, whoFor, included, notIncluded, goodToKnow },
    ...{ minimumAge, maximumAge },
    ...{ checks, languages, access, capacity, waitingWeeks, pictures, easyRead, rightOn, isFree },
    ...{ whenWords: when.words, hours: when.hours.length > 0 ? when.hours : null },
    ...{ placeWords, district, latitude, longitude, milesServed },
  }
}

/** Of the words that a feed wrote: tells whether anybody has changed them here since. */
export function hashOfWords(row: Pick<Written, (typeof words)[number]>): string {
  return createHash('sha256')
    .update(JSON.stringify(words.map((name) => row[name])))
    .digest('hex')
}

const words = [
  ...(['title', 'summary', 'description', 'whoFor', 'included', 'notIncluded', 'goodToKnow'] as const),
  ...(['whenWords', 'placeWords', 'district', 'isFree'] as const),
]
