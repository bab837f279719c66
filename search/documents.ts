import type { Unit } from '#db/schema/catalogue.ts'
import type { Photo } from '#db/schema/shown.ts'
import type { ListingKind, ProviderType } from './query.ts'

export type DocumentPrice = {
  pence: number
  unit: Unit
  label: string
  band: string
  councilId: string | null // null: public
  validFrom: string
  validTo: string | null
}

/** One published listing as the index keeps it. */
export type SearchDocument = {
  listingId: string
  slug: string
  kind: ListingKind
  title: string
  summary: string
  description: string
  whoFor: string | null
  organisationId: string
  organisationName: string
  organisationSlug: string
  providerType: ProviderType | null
  pictures: string[]
  /** the photograph on its card */
  photo?: Photo | null
  tone: string
  categoryId: string
  categorySlug: string
  categoryName: string
  /** the addresses of its category and of those above it, the nearest first */
  categoryPath: string[]
  /** whom it is for, by the council's list */
  specialisms: string[]
  /** the addresses of these */
  forWhom: string[]
  /** its provider has not said for long that it is still right: it stands behind others */
  isSteppedBack: boolean
  prices: DocumentPrice[]
  isFree: boolean
  isUnclaimed: boolean
  isChecked: boolean
  whenWords: string | null
  placeWords: string | null
  district: string | null
  latitude: number | null
  longitude: number | null
  milesServed: number | null
  districtsServed: string[]
  rating: { stars: number; count: number } | null
  publishedAt: number // milliseconds, for "newest"
}

/** A postcode district and where it is. */
export type Place = { district: string; latitude: number; longitude: number; name: string | null }
