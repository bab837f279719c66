import type { listingKinds, Unit } from '#db/schema/catalogue.ts'
import type { providerTypes } from '#db/schema/people.ts'

export type ListingKind = (typeof listingKinds)[number]
export type ProviderType = (typeof providerTypes)[number]
export const sorts = ['relevance', 'price', 'distance', 'newest', 'name'] as const
export type Sort = (typeof sorts)[number]

/** What somebody looks for. Every part may be left out; `null` and an empty list mean "any". */
export type SearchQuery = {
  text: string
  category: string | null // slug
  kind: ListingKind | null
  /** a postcode or a district: 'FH2', 'fh2 4ab' */
  near: string | null
  withinMiles: number | null
  /** the cheapest price of the chosen units (of any unit, when none is chosen), valid on `day`, is at most this */
  maxPricePence: number | null
  units: Unit[]
  providerTypes: ProviderType[]
  /** whom it is for: addresses from the council's list; any of them is enough */
  specialisms: string[]
  isFree: boolean
  /**
   * free, or one of the chosen units of it (of any unit, when none is chosen) costs at most what is left in a pot that may
   * pay for it: "I can pay with what is left"
   */
  leftInPots: PotLeft[] | null
  sort: Sort
  page: number // from 1
  pageSize: number
  /** whose private rates count */
  forCouncilId: string | null
  /** what the pots of a person may buy: category ids; null: any. What is free always shows */
  mayBuyCategoryIds: string[] | null
  withoutInHouse: boolean
  /** the day on which prices must be valid; not given: today in London */
  day?: string
}

/** What is left in one pot of a person, and what it may pay for. One pot pays for one thing. */
export type PotLeft = {
  pence: number
  /** null: any */
  categoryIds: string[] | null
  /** false: nothing that the council does itself */
  mayPayInHouse: boolean
  /** the one provider that it pays; null: any */
  organisationId: string | null
}

export const everything: SearchQuery = {
  text: '',
  category: null,
  kind: null,
  near: null,
  withinMiles: null,
  maxPricePence: null,
  units: [],
  providerTypes: [],
  specialisms: [],
  isFree: false,
  leftInPots: null,
  sort: 'relevance',
  page: 1,
  pageSize: 20,
  forCouncilId: null,
  mayBuyCategoryIds: null,
  withoutInHouse: false,
}

/** A filter that a person can take away again. */
export type FilterName =
  | 'category'
  | 'kind'
  | 'withinMiles'
  | 'maxPricePence'
  | 'units'
  | 'providerTypes'
  | 'specialisms'
  | 'isFree'
  | 'leftInPots'

/** Where the filters of price and distance have their steps. */
export const priceSteps = [1000, 1500, 2000, 2500, 3500, 5000, 10000]
export const mileSteps = [2, 5, 10, 15, 25]
