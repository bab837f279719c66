import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import type { Place } from '../documents.ts'
import type { SearchQuery } from '../engine.ts'
import { meaningfulWordsOf } from '../embedded/words.ts'
import { countsToAsk, type Count, type Counted } from './counts.ts'
import { filterOf, filtersOf, type Filters } from './filters.ts'
import { stemOf } from '../embedded/stems.ts'
import { cheapestFirst, nearFirst, sortOf, window } from './ordering.ts'
import { marks, type Formatted } from './reading.ts'
import type { Variant } from './variants.ts'

export type FoundVariant = { variant: Variant; score: number; formatted: Formatted }
export type Answer = {
  found: FoundVariant[]
  total: number
  page: number
  pages: number
  counted: Map<string, Counted>
}
type Where = { client: Meilisearch; index: string }
type Asked = { query: SearchQuery; filters: Filters; place: Place | null }
type Raw = Variant & { _rankingScore?: number; _formatted?: { words?: Formatted } }

/** What Meilisearch is asked to look for: plain forms, without the signs that mean something to it. */
export function wordsFor(text: string): string {
  return meaningfulWordsOf(text).map(stemOf).join(' ')
}

/** The page of a query and everything that is counted beside it, in one request. */
export async function ask(where: Where, query: SearchQuery, place: Place | null): Promise<Answer> {
  const asked = { query, filters: filtersOf(query, place), place }
  const pages = pagesToAsk(where, asked)
  const counts = countsToAsk(asked)
  const results = await many(where, [...pages, ...counts.map((count) => countQuery(where, query, count))])
  const counted = countsByName(counts, results.slice(pages.length))
  const total = results[0]?.totalHits ?? 0
  const lastPage = Math.max(1, Math.ceil(total / query.pageSize))
  if (query.page > lastPage) return ask(where, { ...query, page: lastPage }, place)
  const found = results.slice(0, pages.length).flatMap(({ hits }) => hits.map(readHit))
  return { found: pageOf(found, asked), total, page: query.page, pages: lastPage, counted }
}

/** How many each of these queries would find. */
export async function totals(where: Where, queries: readonly { query: SearchQuery; place: Place | null }[]) {
  const asked = queries.map(({ query, place }) =>
    countQuery(where, query, { name: '', filter: filterOf(filtersOf(query, place)) }),
  )
  return asked.length === 0 ? [] : (await many(where, asked)).map(({ totalHits = 0 }) => totalHits)
}

async function many({ client }: Where, queries: MultiSearchQuery[]) {
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, Raw>({ queries })
  return results.map((result) => ({
    hits: result.hits,
    totalHits: result.totalHits,
    facets: result.facetDistribution ?? {},
  }))
}

function isInWindow({ query, place }: Asked): boolean {
  return (
    query.sort === 'relevance' && query.text.trim() !== '' && place !== null && query.page * query.pageSize <= window
  )
}

function isBySeveralUnits({ query }: Asked): boolean {
  return query.sort === 'price' && query.units.length > 1
}

/** Mostly one query; by the cheapest of several units, one for each unit. */
function pagesToAsk(where: Where, asked: Asked): MultiSearchQuery[] {
  const { query, filters, place } = asked
  const common = {
    ...{ indexUid: where.index, q: wordsFor(query.text), matchingStrategy: 'all' as const },
    ...{ filter: filterOf(filters), attributesToHighlight: ['words'] },
    ...{ highlightPreTag: marks.begin, highlightPostTag: marks.end, showRankingScore: true },
  }
  if (isInWindow(asked)) return [{ ...common, page: 1, hitsPerPage: window }]
  if (isBySeveralUnits(asked)) {
    const upToHere = { page: 1, hitsPerPage: query.page * query.pageSize }
    return sortOf(query, place).map((sort) => ({ ...common, ...upToHere, sort: [sort] }))
  }
  return [{ ...common, page: query.page, hitsPerPage: query.pageSize, sort: sortOf(query, place) }]
}

function pageOf(found: FoundVariant[], asked: Asked): FoundVariant[] {
  const { query, place } = asked
  const from = (query.page - 1) * query.pageSize
  if (isInWindow(asked) && place) return nearFirst(found, place).slice(from, from + query.pageSize)
  if (isBySeveralUnits(asked)) return cheapestFirst(found, query).slice(from, from + query.pageSize)
  return found
}

function countQuery({ index }: Where, query: SearchQuery, { filter, facets }: Count): MultiSearchQuery {
  return {
    ...{ indexUid: index, q: wordsFor(query.text), matchingStrategy: 'all' as const, filter },
    ...{ page: 1, hitsPerPage: 0, ...(facets ? { facets } : {}) },
  }
}

function countsByName(counts: Count[], results: Awaited<ReturnType<typeof many>>): Map<string, Counted> {
  return new Map(
    counts.map(({ name }, at) => [name, { total: results[at]?.totalHits ?? 0, facets: results[at]?.facets ?? {} }]),
  )
}

function readHit({ _rankingScore, _formatted, ...variant }: Raw): FoundVariant {
  return { variant, score: _rankingScore ?? 0, formatted: _formatted?.words ?? {} }
}
