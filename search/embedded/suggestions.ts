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

/** `isStop`: which words do not count. `nobodyHas`: words that no listing has. `count`: how many another query would find. */
type Ways = { isStop: IsStop; nobodyHas: readonly string[]; count: (query: SearchQuery) => number }

/** What finds something where the query found nothing: a step farther, one filter less, some of the words. */
export function suggestionsFor(query: SearchQuery, ways: Ways): Suggestion[] {
  const { count } = ways
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
  tried.push(...otherWords(query, ways), ...singleWords(query, ways))
  const found = tried.filter((suggestion) => suggestion.found > 0).slice(0, 5)
  return found.length > 0 ? found : lastResort(query, ways)
}

/** All words but those that nobody has, where these are several. */
function otherWords(query: SearchQuery, { isStop, nobodyHas, count }: Ways): Suggestion[] {
  const words = meaningfulWordsOf(query.text, isStop)
  const others = words.filter((word) => !nobodyHas.includes(word))
  if (others.length < 2 || others.length === words.length) return []
  const text = others.join(' ')
  return [{ kind: 'words', words: text, change: { text }, found: count({ ...query, text }) }]
}

/** One word of several: what fewest have says most. */
function singleWords(query: SearchQuery, { isStop, nobodyHas, count }: Ways): Suggestion[] {
  const words = tellingWordsOf(query.text, isStop)
  if (words.length < 2) return []
  return words
    .filter((word) => !nobodyHas.includes(word))
    .slice(0, 4)
    .map((word): Suggestion => {
      return { kind: 'words', words: word, change: { text: word }, found: count({ ...query, text: word }) }
    })
    .sort((a, b) => a.found - b.found)
}

/** Only all filters together stand in the way. */
function lastResort(query: SearchQuery, { isStop, nobodyHas, count }: Ways): Suggestion[] {
  const change = filters.reduce<Partial<SearchQuery>>((all, filter) => ({ ...all, ...without[filter] }), {})
  return meaningfulWordsOf(query.text, isStop)
    .filter((word) => !nobodyHas.includes(word))
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
