import { noteSearch } from '#app/jobs/note-search.server.ts'
import { queryFromAddress, whyNotLookedFor } from '#search/address.ts'
import { db } from '#db/client.ts'
import { searchEngine } from '#search/current.ts'
import { everything, type PotLeft, type SearchQuery } from '#search/query.ts'
import type { SearchHit, SearchResult } from '#search/result.ts'
import { searchInStep } from '#search/in-step.ts'
import { listWhom } from '#app/domain/catalogue/taxonomy/specialisms.server.ts'
import type { Whom } from './search-words.ts'

const pageSize = 12

/**
 * What an address asks for, found; and what is near to it when there is nothing. With the rates and limits of one person,
 * if it is for one. It is counted, without the visitor. `isInStep` false: do not keep the page.
 */
export async function findListings(
  url: URL,
  { visitor, ...whose }: Partial<SearchQuery> & { visitor: string },
): Promise<{
  query: SearchQuery
  result: SearchResult
  nearMisses: SearchHit[]
  completions: string[]
  whom: Whom[]
  notLookedFor: 'too long' | 'no words' | null
  isInStep: boolean
}> {
  const query = { ...everything, ...queryFromAddress(url.searchParams), pageSize, ...whose }
  const { search, isInStep } = await searchInStep({ db, engine: searchEngine() })
  const result = await search(query)
  noteSearch(query, result, visitor)
  const [completions, whom] = await Promise.all([completionsOf(query.text), listWhom(db)])
  const found = { query, result, completions, whom, notLookedFor: whyNotLookedFor(url.searchParams), isInStep }
  if (result.total > 0) return { ...found, nearMisses: [] }
  const [wider] = result.suggestions
  const near = wider
    ? await search({ ...query, ...wider.change, page: 1, pageSize: 3 })
    : await search({ ...everything, ...whose, near: query.near, sort: 'distance', pageSize: 3 })
  return { ...found, nearMisses: near.hits }
}

/** Where the last word is only the beginning of one: what it may become. */
async function completionsOf(text: string): Promise<string[]> {
  const last = /\S+$/.exec(text)?.[0]
  if (last === undefined || last.length < 2) return []
  const engine = searchEngine()
  const [known] = await engine.knownWords([last])
  return known === undefined ? engine.complete(text) : []
}

/** How many of them cost no more, for one unit, than what is left in a pot that may pay for them. */
export async function countThatFit(
  found: { query: SearchQuery; result: SearchResult },
  leftInPots: PotLeft[],
): Promise<number> {
  const { query, result } = found
  if (query.leftInPots !== null) return result.total
  return (await searchEngine().search({ ...query, leftInPots, page: 1, pageSize: 1 })).total
}
