import { FilterError, parseFilter, valuesAt, type Document } from './filter.ts'
import type { Index } from './indexes.ts'

export type SearchBody = {
  q?: string | null
  filter?: string | null
  sort?: string[] | null
  facets?: string[] | null
  page?: number | null
  hitsPerPage?: number | null
  offset?: number | null
  limit?: number | null
  attributesToHighlight?: string[] | null
  highlightPreTag?: string
  highlightPostTag?: string
  showRankingScore?: boolean
}
export class SearchError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Answers a search with what its filter lets through and its words stand in. It ranks nothing: hits come as they were put. */
export function answerSearch(index: Index, body: SearchBody) {
  const found = filtered(index, body).filter((document) => holdsWords(index, document, body.q ?? ''))
  checkSort(index, body.sort ?? [])
  checkFacets(index, body.facets ?? [])
  const { page, hitsPerPage, offset = 0, limit = 20 } = body
  const total = Math.min(found.length, index.settings.pagination.maxTotalHits)
  const isPaged = typeof page === 'number' || typeof hitsPerPage === 'number'
  const size = hitsPerPage ?? 20
  const from = isPaged ? ((page ?? 1) - 1) * size : (offset ?? 0)
  const hits = found.slice(from, from + (isPaged ? size : (limit ?? 20))).map((document) => shown(document, body))
  return {
    ...{ hits, query: body.q ?? '', processingTimeMs: 0 },
    ...(isPaged
      ? { page: page ?? 1, hitsPerPage: size, totalHits: total, totalPages: size === 0 ? 0 : Math.ceil(total / size) }
      : { offset: offset ?? 0, limit: limit ?? 20, estimatedTotalHits: total }),
    ...(body.facets ? { facetDistribution: distribution(found, body.facets), facetStats: {} } : {}),
  }
}

export function filtered(index: Index, { filter }: Pick<SearchBody, 'filter'>): Document[] {
  const documents = [...index.documents.values()]
  if (!filter) return documents
  try {
    return documents.filter(parseFilter(filter, index.settings.filterableAttributes))
  } catch (error) {
    if (error instanceof FilterError) throw new SearchError('invalid_search_filter', error.message)
    throw error
  }
}

/** All words must be there; the last may be a beginning; between quotation marks as they stand. */
function holdsWords(index: Index, document: Document, q: string): boolean {
  const phrase = /^"(.*)"$/.exec(q.trim())
  const words = (phrase?.[1] ?? q)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word && !index.settings.stopWords.includes(word))
  const held = wordsIn(index, document)
  return words.every((word, at) => {
    const isBeginning = !phrase && at === words.length - 1
    const others = index.settings.synonyms[word] ?? []
    return [word, ...others].some((one) => held.some((other) => (isBeginning ? other.startsWith(one) : other === one)))
  })
}

function wordsIn(index: Index, document: Document): string[] {
  const fields = index.settings.searchableAttributes
  const texts = fields.includes('*') ? [JSON.stringify(document)] : fields.flatMap((field) => valuesAt(document, field))
  return texts.flatMap(
    (text) =>
      String(text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}

function checkSort(index: Index, sort: readonly string[]): void {
  for (const one of sort) {
    const [, field] = /^(_geoPoint\(-?[\d.]+, ?-?[\d.]+\)|[\w.-]+):(?:asc|desc)$/.exec(one) ?? []
    if (!field) throw new SearchError('invalid_search_sort', `Invalid syntax for the sort parameter: ${one}`)
    const name = field.startsWith('_geoPoint') ? '_geo' : field
    if (!index.settings.sortableAttributes.includes(name) || !index.settings.rankingRules.includes('sort')) {
      throw new SearchError('invalid_search_sort', `Attribute \`${name}\` is not sortable.`)
    }
  }
}

function checkFacets(index: Index, facets: readonly string[]): void {
  const strange = facets.find((facet) => !index.settings.filterableAttributes.includes(facet))
  if (strange) throw new SearchError('invalid_search_facets', `Attribute \`${strange}\` is not filterable.`)
}

function distribution(found: Document[], facets: readonly string[]) {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts: Record<string, number> = {}
      for (const value of found.flatMap((document) => valuesAt(document, facet))) {
        counts[String(value)] = (counts[String(value)] ?? 0) + 1
      }
      return [facet, counts]
    }),
  )
}

function shown(document: Document, body: SearchBody): Document {
  const words = (body.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replaceAll(/[\p{L}\p{N}]+/gu, (word) => {
        const found = words.find((one) => word.startsWith(one))
        return found ? `${body.highlightPreTag}${found}${body.highlightPostTag}${word.slice(found.length)}` : word
      })
    }
    if (Array.isArray(value)) return value.map(mark)
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mark(one)]))
    return value
  }
  return {
    ...document,
    ...(body.attributesToHighlight ? { _formatted: mark(document) } : {}),
    ...(body.showRankingScore ? { _rankingScore: 0.5 } : {}),
  }
}
