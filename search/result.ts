import type { Unit } from '#db/schema/catalogue.ts'
import type { ListingOnCard } from './documents.ts'
import type { FilterName, ListingKind, ProviderType, SearchQuery } from './query.ts'
import type { RuleName } from './ranking.ts'

export type HitPrice = { pence: number; unit: Unit; label: string; isPrivate: boolean }
/** A piece of text; `isMatch` pieces are what was looked for. */
export type TextPart = { text: string; isMatch: boolean }

/** One listing that was found. */
export type SearchHit = ListingOnCard & {
  /** title and summary in pieces, for marking what was looked for */
  highlights: { title: TextPart[]; summary: TextPart[] }
  /** of the chosen units, or of all; publicPence is what others pay, where the price is a private rate and there is a public one */
  cheapest: (HitPrice & { publicPence: number | null }) | null
  /** the cheapest of each unit, at most four */
  prices: HitPrice[]
  /** from the place looked near to; null: no place, or it has no place of its own */
  miles: number | null
  /** it serves the district that was looked near to */
  comesToYou: boolean
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
