import type { listings } from '#db/schema/catalogue.ts'
import type { ListingContent } from '#db/schema/listing-versions.ts'
import type { ListingSaid } from '../listing-form.ts'
import { arranged } from '../photos/photo.ts'
import { isSameJson } from '../../shared/same-json.ts'

type Row = typeof listings.$inferSelect
type Beside = { districtsServed: string[]; specialismIds: string[] }

/** What a listing says, out of its row and of what is kept beside it. */
export function contentOfRow(row: Row, { districtsServed, specialismIds }: Beside): ListingContent {
  return {
    ...plainOf(row),
    ...{ districtsServed: [...districtsServed].sort(), specialismIds: [...specialismIds].sort() },
    ...{ languages: row.languages ?? [], access: row.access ?? [], hours: row.hours ?? [] },
    ...{ notIncluded: row.notIncluded, capacity: row.capacity, waitingWeeks: row.waitingWeeks },
    ...{ seasonFrom: row.seasonFrom, seasonTo: row.seasonTo, photos: row.photos },
  }
}

/** What somebody now says of a listing; what they do not speak of stays as it was before. */
export function contentFrom(said: ListingSaid, before: ListingContent | null): ListingContent {
  const { notIncluded, capacity, waitingWeeks, seasonFrom, seasonTo } = { ...nothing, ...before, ...said }
  const { languages, access, hours, specialismIds } = { ...nothing, ...before, ...said }
  return {
    ...plainOf(said),
    ...{ districtsServed: [...new Set(said.districtsServed)].sort(), specialismIds: [...specialismIds].sort() },
    ...{ languages, access, hours, notIncluded, capacity, waitingWeeks, seasonFrom, seasonTo },
    photos: said.pictureWords ? arranged(before?.photos ?? [], said.pictureWords) : (before?.photos ?? []),
  }
}

const nothing = {
  ...{ notIncluded: null, capacity: null, waitingWeeks: null, seasonFrom: null, seasonTo: null },
  ...{ languages: [], access: [], hours: [], specialismIds: [] },
}

function plainOf(said: Pick<Row, PlainKey>): Pick<ListingContent, PlainKey> {
  const { categoryId, kind, lineKind, isFree, title, summary, description, whoFor, included, goodToKnow } = said
  const { whenWords, placeWords, district, milesServed, pictures, easyRead, deliveryPence, returnDays } = said
  const { noticeDays, lateCancelHours, lateCancelPercent } = said
  return {
    ...{ categoryId, kind, lineKind, isFree, title, summary, description, whoFor, included, goodToKnow },
    ...{ whenWords, placeWords, district, milesServed, pictures, easyRead, deliveryPence, returnDays },
    ...{ noticeDays, lateCancelHours, lateCancelPercent },
  }
}

type PlainKey = Exclude<
  keyof ListingContent,
  | 'districtsServed'
  | 'photos'
  | 'specialismIds'
  | 'languages'
  | 'access'
  | 'hours'
  | 'notIncluded'
  | 'capacity'
  | 'waitingWeeks'
  | 'seasonFrom'
  | 'seasonTo'
>

/** True when two contents say the same, whatever the order of their parts. */
export function saysTheSame(a: ListingContent, b: ListingContent): boolean {
  return isSameJson(a, b)
}
