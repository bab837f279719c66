import { today } from '#app/domain/shared/day.ts'
import type { Place } from '../documents.ts'
import type { SearchSettings } from '../settings.ts'
import type { Rebuild, SearchEngine } from '../engine.ts'
import { everything, type SearchQuery } from '../query.ts'
import type { Explanation, SearchResult } from '../result.ts'
import { hitOf } from '../embedded/hits.ts'
import { districtOf } from '../embedded/places.ts'
import { suggestionsFor } from '../embedded/suggestions.ts'
import { tellingWordsOf, wordsOf } from '../embedded/words.ts'
import { aboutIndex } from './about.ts'
import { ask, idsFound, rankOf, totals, type FoundVariant } from './asking.ts'
import { clientFor, patience, type Address } from './client.ts'
import { countsFrom } from './counts.ts'
import { listingsIndex } from './listings.ts'
import { indexMaker } from './making.ts'
import { askInTheEnd } from './one-word-less.ts'
import { milesTo, partsOf } from './points.ts'
import { foundWords, marked, meantBy } from './reading.ts'

export type MeilisearchEngine = SearchEngine & {
  /** A second index that is filled while the first one answers, and takes its place when it is finished. */
  startAnew(): Promise<Rebuild>
  isThere(): Promise<boolean>
}

/** Meilisearch as a search engine of ours. It finds; the best of what it finds stand in the order of our table. */
export function openMeilisearch(address: Address, settings: SearchSettings): MeilisearchEngine {
  const clients = { asking: clientFor(address, patience.search), writing: clientFor(address, patience.write) }
  const about = aboutIndex(clients, address.index)
  const maker = indexMaker({ ...address, ...clients, about }, settings)
  const listings = listingsIndex({ ...address, ...clients, about }, maker)
  const where = { client: clients.asking, index: address.index, read: maker.read, weights: maker.weights }

  async function placeOf(near: string | null) {
    return near === null ? null : ((await about.places()).get(districtOf(near)) ?? null)
  }

  async function search(asked: Partial<SearchQuery>): Promise<SearchResult> {
    await maker.isReady()
    const page = Math.max(1, Math.min(500, asked.page ?? 1))
    const typed = { ...everything, ...asked, page, day: asked.day ?? today() }
    const place = await placeOf(typed.near)
    const { answer, query, isLess } = await askInTheEnd(where, {
      query: typed,
      ask: (one) => ask(where, one, place),
      isEmpty: ({ total }) => total === 0,
    })
    const found = answer.found.flatMap(({ variant, formatted }) => foundWords(variant, formatted))
    return {
      hits: answer.found.map((one) => hitFrom(one, query, place)),
      ...{ total: answer.total, page: answer.page, pages: answer.pages, pageSize: query.pageSize },
      counts: countsFrom({ query, place }, answer.counted),
      didYouMean: query.text.trim() === '' ? null : meantBy(query.text, { found, isStop: maker.isStop }),
      notSaid: [],
      isNothingQuite: answer.isNothingQuite || (isLess && answer.total > 0),
      place: query.near === null ? null : shown(query.near, place),
      ...(answer.total > 0 ? { nothingFor: [], suggestions: [] } : await nothing(query)),
    }
  }

  /** The same ways out as in the embedded engine, and the words that nobody has; each counted in one request. */
  async function nothing(query: SearchQuery) {
    const words = query.text.trim() === '' ? [] : tellingWordsOf(query.text, maker.isStop)
    const { day, forCouncilId } = query
    const alone = await countsOf(words.map((text) => ({ ...everything, day, forCouncilId, text })))
    const nobodyHas = words.filter((_, at) => alone[at] === 0)
    const asked = new Map<string, SearchQuery>()
    const note = (other: SearchQuery) => {
      asked.set(JSON.stringify(other), other)
      return 0
    }
    suggestionsFor(query, { isStop: maker.isStop, nobodyHas, count: note })
    const found = await countsOf([...asked.values()])
    const counts = new Map([...asked.keys()].map((key, at) => [key, found[at] ?? 0]))
    const count = (other: SearchQuery) => counts.get(JSON.stringify(other)) ?? 0
    return { nothingFor: nobodyHas, suggestions: suggestionsFor(query, { isStop: maker.isStop, nobodyHas, count }) }
  }

  async function countsOf(queries: SearchQuery[]): Promise<number[]> {
    if (queries.length === 0) return []
    return totals(where, await Promise.all(queries.map(async (query) => ({ query, place: await placeOf(query.near) }))))
  }

  /** By the same facts by which it stands there. */
  async function explain(asked: Partial<SearchQuery>, slug: string): Promise<Explanation | null> {
    await maker.isReady()
    const query = { ...everything, ...asked, sort: 'relevance' as const, day: asked.day ?? today() }
    const place = await placeOf(query.near)
    const { answer: ranked } = await askInTheEnd(where, {
      query,
      ask: (one) => rankOf(where, { query: one, place, slug }),
      isEmpty: (one) => one === null,
    })
    if (!ranked) return null
    const { variant, ground, rank, isByPoints, total } = ranked
    const parts = partsOf(variant, ground)
    return {
      ...{ title: variant.card.title, slug, organisationName: variant.card.organisationName },
      ...{ rank, isByPoints, total, parts, points: parts.reduce((sum, { points }) => sum + points, 0) },
    }
  }

  /** The words that listings go on with where the last word was only begun. */
  async function complete(text: string): Promise<string[]> {
    await maker.isReady()
    const typed = wordsOf(text)
    const begun = typed.at(-1)
    if (begun === undefined) return []
    const { found } = await ask(where, { ...everything, text, pageSize: 20 }, null)
    const words = found.flatMap(({ variant, formatted }) => foundWords(variant, { title: formatted.title ?? '' }))
    const whole = words.filter((word) => word.startsWith(begun)).map((word) => [...typed.slice(0, -1), word].join(' '))
    return [...new Set(whole)].slice(0, 5)
  }

  return {
    prepare: () => maker.isReady(),
    search,
    put: listings.put,
    remove: listings.remove,
    mark: async () => listings.stamp().toString(),
    removeOlderThan: async (mark) => listings.removeOlderThan(Number(mark)),
    putPlaces: about.putPlaces,
    knownWords: listings.knownWords,
    catalogueState: () => about.getFact('catalogue'),
    rememberCatalogueState: (state) => about.setFact('catalogue', state),
    count: async () => (await search({ pageSize: 1 })).total,
    startAnew: listings.startAnew,
    use: maker.use,
    explain,
    async idsOf(text) {
      await maker.isReady()
      const { answer } = await askInTheEnd(where, {
        query: { ...everything, text, day: today() },
        ask: (one) => idsFound(where, one),
        isEmpty: (ids) => ids.length === 0,
      })
      return answer
    },
    complete,
    isThere: () => clients.asking.isHealthy(),
    async close() {},
  }
}

function hitFrom({ variant, formatted }: FoundVariant, query: SearchQuery, place: Place | null) {
  const { card } = variant
  const miles = place ? (milesTo(variant, place) ?? NaN) : NaN
  const comesToYou = place !== null && variant.serves.includes(place.district)
  return {
    ...hitOf(card, { query, day: query.day ?? today(), marks: [], miles, comesToYou }),
    highlights: { title: marked(card.title, formatted.title), summary: marked(card.summary, formatted.summary) },
  }
}

function shown(near: string, place: Place | null): SearchResult['place'] {
  return place
    ? { district: place.district, name: place.name, isKnown: true }
    : { district: districtOf(near), name: null, isKnown: false }
}
