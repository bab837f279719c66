import type { listingKinds, Unit } from '#db/schema/catalogue.ts'
import type { providerTypes } from '#db/schema/people.ts'
import type { Photo } from '#db/schema/shown.ts'
import type { Place, SearchDocument } from './documents.ts'
import type { RuleName } from './ranking.ts'
import type { SearchSettings } from './settings.ts'

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

export type HitPrice = { pence: number; unit: Unit; label: string; isPrivate: boolean }
/** A piece of text; `isMatch` pieces are what was looked for. */
export type TextPart = { text: string; isMatch: boolean }

/** One listing as a card shows it. */
export type SearchHit = {
  listingId: string
  slug: string
  kind: ListingKind
  title: string
  summary: string
  /** title and summary in pieces, for marking what was looked for */
  highlights: { title: TextPart[]; summary: TextPart[] }
  organisationName: string
  organisationSlug: string
  providerType: ProviderType | null
  pictures: string[]
  photo?: Photo | null
  tone: string
  categorySlug: string
  categoryName: string
  /** of the chosen units, or of all; publicPence is what others pay, where the price is a private rate and there is a public one */
  cheapest: (HitPrice & { publicPence: number | null }) | null
  /** the cheapest of each unit, at most four */
  prices: HitPrice[]
  /** from the place looked near to; null: no place, or it has no place of its own */
  miles: number | null
  /** it serves the district that was looked near to */
  comesToYou: boolean
  isFree: boolean
  /** came by import: it cannot be ordered */
  isUnclaimed: boolean
  isChecked: boolean
  whenWords: string | null
  placeWords: string | null
  district: string | null
  rating: { stars: number; count: number } | null // stars to one decimal
}

/** How many would be found with each value of a filter, all other filters staying as they are. Values that find nothing are left out, but for those chosen. */
export type SearchCounts = {
  category: Partial<Record<string, number>> // by slug
  kind: Partial<Record<ListingKind, number>>
  units: Partial<Record<Unit, number>>
  providerTypes: Partial<Record<ProviderType, number>>
  specialisms: Partial<Record<string, number>> // by slug
  isFree: number
  leftInPots: number | null // null: not asked
  /** at each of `priceSteps`, and at the asked price; `any` without the price filter */
  maxPricePence: { pence: number; found: number }[]
  anyPrice: number
  /** at each of `mileSteps`, and at the asked distance; empty without a known place */
  withinMiles: { miles: number; found: number }[]
  anyDistance: number
}
export const priceSteps = [1000, 1500, 2000, 2500, 3500, 5000, 10000]
export const mileSteps = [2, 5, 10, 15, 25]

/** What finds something when nothing was found. `change` is put over the query. */
export type Suggestion =
  | { kind: 'without'; filter: FilterName; change: Partial<SearchQuery>; found: number }
  | { kind: 'farther'; miles: number; change: Partial<SearchQuery>; found: number }
  | { kind: 'words'; words: string; change: Partial<SearchQuery>; found: number }

export type SearchResult = {
  hits: SearchHit[]
  total: number
  page: number
  pages: number
  pageSize: number
  counts: SearchCounts
  /** the words as they were probably meant, when a word was not known; null otherwise */
  didYouMean: string | null
  /**
   * The words as typed that no listing at all has, where what is shown is what `didYouMean` finds. Empty: none, or the
   * engine cannot say so of the whole catalogue.
   */
  notSaid: string[]
  /** Something was found, but nothing that has every telling word and says one of them more than in passing: see `tellingPlaces`. */
  isNothingQuite: boolean
  /** where `near` is; isKnown false: there are no coordinates for it, and no distance was used. null: not asked */
  place: { district: string; name: string | null; isKnown: boolean } | null
  /**
   * Only when nothing was found: the telling words of the search that no listing at all has, in any form, by another word
   * or mistyped. Empty: each is known, but nothing has them together and fits the filters.
   */
  nothingFor: string[]
  /** only when nothing was found, best first, at most five */
  suggestions: Suggestion[]
}

/** Why one result stands where it stands. */
export type Explanation = {
  title: string
  slug: string
  organisationName: string
  /** its place among what was found, 1 the first; null: beyond the first thousand */
  rank: number | null
  /** false: so far down that a search server's own order stands */
  isByPoints: boolean
  total: number
  points: number
  /** what counted, in the order in which it was added up; `word`: the word of the search that it is about */
  parts: { rule: RuleName; word: string | null; how: string | null; points: number }[]
}

/** An index that is being made beside the one that answers. */
export type Rebuild = {
  put(documents: SearchDocument[]): Promise<void>
  /** From now on it is the one that answers. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** What a search engine does for us. Both engines meet tests/contracts/search-behaviour.ts. */
export type SearchEngine = {
  /** Before the first visitor comes: what takes long the first time is begun now. */
  prepare(): Promise<void>
  search(query: Partial<SearchQuery>): Promise<SearchResult>
  /** Why a listing stands where it stands by best match; null: it is not among what was found. */
  explain(query: Partial<SearchQuery>, slug: string): Promise<Explanation | null>
  /** Every listing that a text finds, wherever it is and whatever it costs, in no order. */
  idsOf(text: string): Promise<string[]>
  /** Searches that begin like this one and find something, the likeliest first: for while somebody types. */
  complete(text: string): Promise<string[]>
  /** Takes up the synonyms, stop words and weights of a council. */
  use(settings: SearchSettings): Promise<void>
  /** Where the engine can fill a second index while the first one answers; where it cannot, mark and removeOlderThan do. */
  startAnew?(): Promise<Rebuild>
  /** Adds documents or replaces those with the same listing id. */
  put(documents: SearchDocument[]): Promise<void>
  remove(listingIds: string[]): Promise<void>
  /** Takes away everything that was not put since the mark was made: the end of a rebuild. */
  mark(): Promise<string>
  removeOlderThan(mark: string): Promise<number>
  putPlaces(places: Place[]): Promise<void>
  /** Of these words, those that stand in the index. */
  knownWords(words: string[]): Promise<string[]>
  /** The state of the catalogue that the index shows; null: unknown, so it must be rebuilt. */
  catalogueState(): Promise<string | null>
  rememberCatalogueState(state: string): Promise<void>
  count(): Promise<number>
  close(): Promise<void>
}
