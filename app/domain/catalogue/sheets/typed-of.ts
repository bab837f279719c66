import type { ListingContent } from '#db/schema/listing-versions.ts'
import { accessInSheet, hoursInSheet } from '../editor/sheet-fields.ts'
import type { TypedListing } from './listing-columns.ts'
import { photosInCells } from './photo-cells.ts'
import { seasonInSheet } from './season-cells.ts'
import { specialismsTyped } from './specialism-cell.ts'

/** What a listing says, as its form would send it. */
export function typedOf(content: ListingContent): TypedListing {
  const text = (value: string | number | null) => (value === null ? '' : String(value))
  const { title, categoryId, kind, summary, description, deliveryPence, easyRead, pictures } = content
  const sentences = easyRead?.sentences.slice(0, 3) ?? []
  const sentence = (place: number) => sentences[place]?.words ?? ''
  return {
    ...{ title, categoryId, kind, summary, description, pictures },
    lineKind: content.isFree ? 'free' : (content.lineKind ?? ''),
    ...{ whoFor: text(content.whoFor), included: text(content.included), goodToKnow: text(content.goodToKnow) },
    ...{ whenWords: text(content.whenWords), placeWords: text(content.placeWords), district: text(content.district) },
    ...{ milesServed: text(content.milesServed), districtsServed: [...content.districtsServed].sort().join(', ') },
    deliveryCharge: deliveryPence === null ? '' : (deliveryPence / 100).toFixed(2),
    ...{ returnDays: text(content.returnDays), noticeDays: text(content.noticeDays) },
    ...{ lateCancelHours: text(content.lateCancelHours), lateCancelPercent: text(content.lateCancelPercent) },
    ...{ notIncluded: text(content.notIncluded), languages: content.languages.join(', ') },
    ...{ access: accessInSheet(content.access), hours: hoursInSheet(content.hours) },
    ...{ capacity: text(content.capacity), waitingWeeks: text(content.waitingWeeks) },
    ...seasonInSheet(content),
    ...{ specialismIds: specialismsTyped(content.specialismIds), ...photosInCells(content.photos) },
    ...{ easy1: sentence(0), easy2: sentence(1), easy3: sentence(2) },
    ...{ easyPicture: easyRead?.picture ?? '', easyPictures: sentences.map(({ picture }) => picture) },
  }
}
