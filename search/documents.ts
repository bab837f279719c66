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

/** What a card shows of a listing, whoever looks and whatever they looked for. */
export type ListingOnCard = {
  listingId: string
  slug: string
  kind: ListingKind
  title: string
  summary: string
  organisationName: string
  organisationSlug: string
  providerType: ProviderType | null
  pictures: string[]
  photo?: Photo | null
  tone: string
  categorySlug: string
  categoryName: string
  isFree: boolean
  /** came by import: it cannot be ordered */
  isUnclaimed: boolean
  isChecked: boolean
  whenWords: string | null
  placeWords: string | null
  district: string | null
  rating: { stars: number; count: number } | null // stars to one decimal
}

/** One published listing as the index keeps it. */
export type SearchDocument = ListingOnCard & {
  description: string
  whoFor: string | null
  organisationId: string
  categoryId: string
  /** the addresses of its category and of those above it, the nearest first */
  categoryPath: string[]
  /** whom it is for, by the council's list */
  specialisms: string[]
  /** the addresses of these */
  forWhom: string[]
  /** its provider has not said for long that it is still right: it stands behind others */
  isSteppedBack: boolean
  prices: DocumentPrice[]
  latitude: number | null
  longitude: number | null
  milesServed: number | null
  districtsServed: string[]
  publishedAt: number // milliseconds, for "newest"
}

/** A postcode district and where it is. */
export type Place = { district: string; latitude: number; longitude: number; name: string | null }
