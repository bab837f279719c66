import { mileSteps, type FilterName, type SearchQuery } from '../query.ts'
import type { Suggestion } from '../result.ts'
import { meaningfulWordsOf, tellingWordsOf, type IsStop } from './words.ts'

/** What a query says when it says nothing of a filter. */
export const without = {
  category: { category: null },
  kind: { kind: null },
  withinMiles: { withinMiles: null },
  maxPricePence: { maxPricePence: null },
  units: { units: [] },
  providerTypes: { providerTypes: [] },
  specialisms: { specialisms: [] },
  isFree: { isFree: false },
  leftInPots: { leftInPots: null },
} as const satisfies Record<FilterName, Partial<SearchQuery>>

const filters = [
  'withinMiles',
  'maxPricePence',
  'leftInPots',
  'units',
  'providerTypes',
  'specialisms',
  'isFree',
  'kind',
  'category',
] as const

/** `isStop`: which words do not count. `count`: how many another query would find. */
type Ways = { isStop: IsStop; count: (query: SearchQuery) => number }

/** What finds something where the query found nothing: a step farther, one filter less, some of the words. */
export function suggestionsFor(query: SearchQuery, { isStop, count }: Ways): Suggestion[] {
  const tried: Suggestion[] = []
  const farther =
    query.withinMiles === null
      ? undefined
      : mileSteps.find((miles) => miles > (query.withinMiles ?? 0) && count({ ...query, withinMiles: miles }) > 0)
  if (farther !== undefined) {
    const change = { withinMiles: farther }
    tried.push({ kind: 'farther', miles: farther, change, found: count({ ...query, ...change }) })
  }
  for (const filter of filters) {
    if (!isSet(query, filter) || (filter === 'withinMiles' && farther !== undefined)) continue
    tried.push({ kind: 'without', filter, change: without[filter], found: count({ ...query, ...without[filter] }) })
  }
  tried.push(...singleWords(query, { isStop, count }))
  const found = tried.filter((suggestion) => suggestion.found > 0).slice(0, 5)
  return found.length > 0 ? found : lastResort(query, { isStop, count })
}

/** One word of several: what fewest have says most. */
function singleWords(query: SearchQuery, { isStop, count }: Ways): Suggestion[] {
  const words = tellingWordsOf(query.text, isStop)
  if (words.length < 2) return []
  return words
    .slice(0, 4)
    .map((word): Suggestion => {
      return { kind: 'words', words: word, change: { text: word }, found: count({ ...query, text: word }) }
    })
    .sort((a, b) => a.found - b.found)
}

/** Only all filters together stand in the way. */
function lastResort(query: SearchQuery, { isStop, count }: Ways): Suggestion[] {
  const change = filters.reduce<Partial<SearchQuery>>((all, filter) => ({ ...all, ...without[filter] }), {})
  return meaningfulWordsOf(query.text, isStop)
    .map((word): Suggestion => {
      const found = count({ ...query, ...change, text: word })
      return { kind: 'words', words: word, change: { ...change, text: word }, found }
    })
    .filter((suggestion) => suggestion.found > 0)
    .slice(0, 5)
}

function isSet(query: SearchQuery, filter: FilterName): boolean {
  const value = query[filter]
  if (filter === 'leftInPots') return value !== null // no pot at all leaves only what is free
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false
}
