import { LRUCache } from 'lru-cache'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { forgetOldSightings, recordSearches, type SearchNote } from '#app/domain/catalogue/record-searches.server.ts'
import { getSearchSettings } from '#app/domain/catalogue/search-settings/search-settings.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { env } from '#app/env.server.ts'
import { log } from '#app/http/log.server.ts'
import { db, transaction } from '#db/client.ts'
import { addressOf, queryFromAddress, type AddressedQuery } from '#search/address.ts'
import { searchEngine } from '#search/current.ts'
import type { FilterName, SearchQuery } from '#search/query.ts'
import type { SearchResult, Suggestion } from '#search/result.ts'
import { settingsFrom } from '#search/settings.ts'
import { without } from '#search/embedded/suggestions.ts'
import { isStopBy, meaningfulWordsOf } from '#search/embedded/words.ts'
import { isFirstOfTheDay } from './first-of-the-day.server.ts'

/** `emptied`: the filters without which something would have been found. */
type Answer = { found: number; district: string; emptied: FilterName[] }
type Noted = Answer & { day: string; query: AddressedQuery; visitor: string }

const leftOut = { text: '', near: null, sort: 'relevance', page: 1 } as const
const pause = 5000
const most = 5000
let waiting = new Map<string, Noted>()
let timer: NodeJS.Timeout | undefined
let cleanedOn = ''
/** What each public search found last: finished pages are answered without searching again. */
const answers = new LRUCache<string, Answer>({ max: 20_000 })
/** What the query strings that come again and again say. */
const read = new LRUCache<string, { query: AddressedQuery; address: string }>({ max: 2000 })

/**
 * Counts a search, later and together with others, once a day for each visitor. Only its first page: the next pages are the
 * same search.
 */
export function noteSearch(query: SearchQuery, result: SearchResult, visitor: string): void {
  // What was typed as a place is kept only when it is one.
  const district = result.place?.isKnown ? result.place.district : ''
  const answer = { found: result.total, district, emptied: result.suggestions.flatMap(filterOf) }
  const address = addressOf(query)
  if (query.forCouncilId === null) answers.set(address, answer)
  if (query.page === 1) add(address, { ...answer, query, visitor })
}

/** Counts a search that was answered with a finished page. Takes what stands behind the `?`. */
export function noteCachedSearch(queryString: string, visitor: string): void {
  const { query, address } = read.get(queryString) ?? readAnew(queryString)
  const answer = answers.get(address)
  if (answer && query.page === 1) add(address, { ...answer, query, visitor })
}

function filterOf(suggestion: Suggestion): FilterName[] {
  if (suggestion.kind === 'words') return []
  return [suggestion.kind === 'farther' ? 'withinMiles' : suggestion.filter]
}

function readAnew(queryString: string) {
  const query = queryFromAddress(new URLSearchParams(queryString))
  const one = { query, address: addressOf(query) }
  read.set(queryString, one)
  return one
}

function add(address: string, noted: Omit<Noted, 'day'>): void {
  const day = today()
  const key = [day, noted.found, noted.district, noted.visitor, address].join(' ')
  if (waiting.size < most) waiting.set(key, { ...noted, day })
  timer ??= setTimeout(() => void writeSearchNotes(), pause).unref()
}

/** Writes what waits. A failure loses counts and nothing else. */
export async function writeSearchNotes(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const notes = [...waiting.values()]
  waiting = new Map()
  try {
    for (let from = 0; from < notes.length; from += 50) await write(notes.slice(from, from + 50))
    if (cleanedOn !== today()) await transaction((tx) => forgetOldSightings(tx, today()))
    cleanedOn = today()
  } catch (error) {
    log.error({ err: error }, 'searches were not counted')
  }
}

async function write(notes: Noted[]): Promise<void> {
  const { stopWords } = settingsFrom((await getSearchSettings(db))?.settings ?? null)
  const isStop = isStopBy(stopWords)
  const wordsOf = notes.map(({ query }) => meaningfulWordsOf(query.text, isStop))
  const known = new Set(await searchEngine().knownWords([...new Set(wordsOf.flat())]))
  const categories = new Set((await listCategories(db)).map(({ slug }) => slug))
  const rows = notes.map(({ query, day, found, emptied, district, visitor }, position) => ({
    words: (wordsOf[position] ?? []).map((word) => ({ word, isInIndex: known.has(word) })),
    filters: addressOf({
      ...(found > 0 ? query : onlyWith(emptied, query)),
      ...leftOut,
      specialisms: [], // it may say something of the visitor
      category: categories.has(query.category ?? '') ? query.category : null,
    }),
    ...{ day, found, district, visitor },
  }))
  const counted = rows.filter(isNewToday)
  await transaction((tx) => recordSearches(tx, counted, env.SESSION_SECRET))
}

/** Small numbers are hidden so that nobody is known by them: whoever looks again, with other filters or another order, is one. */
function isNewToday({ day, visitor, words, filters, district, found }: SearchNote): boolean {
  const asked = found > 0 ? new URLSearchParams(filters).get('category') : filters
  const does = JSON.stringify([words.map(({ word }) => word).sort(), asked, district, found > 0])
  return isFirstOfTheDay(day, { visitor, does })
}

/** The query without the filters that had no part in finding nothing: it would have found nothing without them as well. */
function onlyWith(emptied: readonly FilterName[], query: AddressedQuery): AddressedQuery {
  const { kind, withinMiles, maxPricePence, units, providerTypes, isFree } = without
  return Object.entries({ kind, withinMiles, maxPricePence, units, providerTypes, isFree })
    .filter(([name]) => !emptied.some((one) => one === name))
    .reduce<AddressedQuery>((all, [, nothing]) => ({ ...all, ...nothing }), query)
}
