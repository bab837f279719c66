import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import type { Place } from '../documents.ts'
import type { SearchQuery } from '../query.ts'
import type { RankingWeights } from '../ranking.ts'
import { countsToAsk, type Count, type Counted } from './counts.ts'
import { filterOf, filtersOf, quoted, type Filters } from './filters.ts'
import { byPoints, cheapestFirst, sortOf, windowOf } from './ordering.ts'
import { areAllInPassing, type Ground } from './points.ts'
import { marks, type Formatted } from './reading.ts'
import { wordsToAsk, type AskedTerm } from './terms.ts'
import type { Variant } from './variants.ts'

export type FoundVariant = { variant: Variant; formatted: Formatted }
export type Answer = {
  found: FoundVariant[]
  total: number
  page: number
  pages: number
  /** of what fits best, nothing says a word of the search more than in passing */
  isNothingQuite: boolean
  counted: Map<string, Counted>
}
export type Where = {
  client: Meilisearch
  index: string
  /** how the council has words read and things weighed */
  read: (text: string) => AskedTerm[]
  weights: () => RankingWeights
}
type Asked = { query: SearchQuery; filters: Filters; place: Place | null; ground: Ground }
type Raw = Variant & { _formatted?: { words?: Formatted } }

const mostRanked = 1000

/** The page of a query and everything that is counted beside it, in one request. */
export async function ask(where: Where, query: SearchQuery, place: Place | null): Promise<Answer> {
  const asked = askedFor(where, query, place)
  const pages = pagesToAsk(where, asked)
  const counts = countsToAsk(asked)
  const countQueries = counts.map((count) => countQuery(where, asked, count))
  const results = await many(where, [...pages, ...countQueries, bestQuery(where, asked)])
  const counted = countsByName(counts, results.slice(pages.length, -1))
  const isNothingQuite = areAllInPassing(results.at(-1)?.hits ?? [], asked.ground)
  const total = results[0]?.totalHits ?? 0
  const lastPage = Math.max(1, Math.ceil(total / query.pageSize))
  if (query.page > lastPage) return ask(where, { ...query, page: lastPage }, place)
  const found = results.slice(0, pages.length).flatMap(({ hits }) => hits.map(readHit))
  return { found: pageOf(found, asked), total, page: query.page, pages: lastPage, isNothingQuite, counted }
}

/** How many each of these queries would find. */
export async function totals(where: Where, queries: readonly { query: SearchQuery; place: Place | null }[]) {
  const asked = queries.map(({ query, place }) => {
    const all = askedFor(where, query, place)
    return countQuery(where, all, { name: '', filter: filterOf(all.filters) })
  })
  return asked.length === 0 ? [] : (await many(where, asked)).map(({ totalHits = 0 }) => totalHits)
}

export type Ranked = { variant: Variant; ground: Ground; rank: number | null; isByPoints: boolean; total: number }

/** Where one listing stands by best match, and by what. Null: it is not among what was found. */
export async function rankOf(
  where: Where,
  { query, place, slug }: { query: SearchQuery; place: Place | null; slug: string },
): Promise<Ranked | null> {
  const asked = askedFor(where, query, place)
  const common = commonOf(where, asked)
  const filter = [common.filter, `card.slug = ${quoted(slug)}`].join(' AND ')
  const sort = sortOf(query, place)
  const [first, all, one] = await many(where, [
    { ...common, page: 1, hitsPerPage: windowOf(query.pageSize), sort },
    { ...common, page: 1, hitsPerPage: mostRanked, sort, attributesToRetrieve: ['id'] },
    { ...common, filter, page: 1, hitsPerPage: 1 },
  ])
  const [hit] = one?.hits ?? []
  if (!hit) return null
  const inWindow = byPoints((first?.hits ?? []).map(readHit), asked.ground).map(({ variant }) => variant.id)
  const isByPoints = inWindow.includes(hit.id)
  const at = isByPoints ? inWindow.indexOf(hit.id) : (all?.hits ?? []).findIndex(({ id }) => id === hit.id)
  const { variant } = readHit(hit)
  return { variant, ground: asked.ground, rank: at < 0 ? null : at + 1, isByPoints, total: first?.totalHits ?? 0 }
}

/** Every listing that was found, some at a time. */
export async function idsFound(where: Where, query: SearchQuery): Promise<string[]> {
  const common = commonOf(where, askedFor(where, query, null))
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const asked = { ...common, page, hitsPerPage: mostRanked, attributesToRetrieve: ['listing'], sort: ['name:asc'] }
    const [result] = await many(where, [asked])
    const hits = result?.hits ?? []
    ids.push(...hits.map(({ listing }) => listing))
    if (hits.length < mostRanked) return ids
  }
}

function askedFor({ read, weights }: Where, query: SearchQuery, place: Place | null): Asked {
  const ground = { terms: read(query.text), place, weights: weights() }
  return { query, filters: filtersOf(query, place), place, ground }
}

async function many({ client }: Where, queries: MultiSearchQuery[]) {
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, Raw>({ queries })
  return results.map((result) => ({
    hits: result.hits,
    totalHits: result.totalHits,
    facets: result.facetDistribution ?? {},
  }))
}

function isInWindow({ query }: Asked): boolean {
  return query.sort === 'relevance' && query.page * query.pageSize <= windowOf(query.pageSize)
}

function isBySeveralUnits({ query }: Asked): boolean {
  return query.sort === 'price' && query.units.length > 1
}

function commonOf({ index }: Where, { filters, ground }: Asked) {
  const q = wordsToAsk(ground.terms)
  return { indexUid: index, q, matchingStrategy: 'all' as const, filter: filterOf(filters) }
}

/** Mostly one query; by the cheapest of several units, one for each unit. */
function pagesToAsk(where: Where, asked: Asked): MultiSearchQuery[] {
  const { query, place } = asked
  const marked = { attributesToHighlight: ['words'], highlightPreTag: marks.begin, highlightPostTag: marks.end }
  const common = { ...commonOf(where, asked), ...marked }
  const sort = sortOf(query, place)
  if (isInWindow(asked)) return [{ ...common, page: 1, hitsPerPage: windowOf(query.pageSize), sort }]
  if (isBySeveralUnits(asked)) {
    const upToHere = { page: 1, hitsPerPage: query.page * query.pageSize }
    return sort.map((one) => ({ ...common, ...upToHere, sort: [one] }))
  }
  return [{ ...common, page: query.page, hitsPerPage: query.pageSize, sort }]
}

function pageOf(found: FoundVariant[], asked: Asked): FoundVariant[] {
  const { query, ground } = asked
  const from = (query.page - 1) * query.pageSize
  if (isInWindow(asked)) return byPoints(found, ground).slice(from, from + query.pageSize)
  if (isBySeveralUnits(asked)) return cheapestFirst(found, query).slice(from, from + query.pageSize)
  return found
}

function countQuery({ index }: Where, { ground }: Asked, { filter, facets }: Count): MultiSearchQuery {
  return {
    ...{ indexUid: index, q: wordsToAsk(ground.terms), matchingStrategy: 'all' as const, filter },
    ...{ page: 1, hitsPerPage: 0, ...(facets ? { facets } : {}) },
  }
}

/** What fits best by the server's rules, whatever the page and its order: what was found has every word, so only places matter. */
function bestQuery(where: Where, asked: Asked): MultiSearchQuery {
  return { ...commonOf(where, asked), page: 1, hitsPerPage: 20, attributesToRetrieve: ['words'] }
}

function countsByName(counts: Count[], results: Awaited<ReturnType<typeof many>>): Map<string, Counted> {
  return new Map(
    counts.map(({ name }, at) => [name, { total: results[at]?.totalHits ?? 0, facets: results[at]?.facets ?? {} }]),
  )
}

function readHit({ _formatted, ...variant }: Raw): FoundVariant {
  return { variant, formatted: _formatted?.words ?? {} }
}
