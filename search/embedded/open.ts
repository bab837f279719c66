import { LRUCache } from 'lru-cache'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { everything, type SearchEngine, type SearchQuery, type SearchResult } from '../engine.ts'
import type { Place } from '../documents.ts'
import { countAll, type Found, type Ground } from './counting.ts'
import { emptyFacets, setFacets } from './facets.ts'
import { hitOf } from './hits.ts'
import { matcher } from './matching.ts'
import { pageOf } from './ordering.ts'
import { districtOf, reachOf, type Reach } from './places.ts'
import { priceListOf, type PriceList } from './price-list.ts'
import { openStore } from './store.ts'
import { suggestionsFor } from './suggestions.ts'
import { wordsOf } from './words.ts'

/** The search engine that needs nothing installed: SQLite FTS5 for words, arrays in memory for everything else. */
export function openEmbedded(file: string): SearchEngine {
  const store = openStore(file)
  const index = memoryOf(store)

  function groundOf(query: SearchQuery): { ground: Ground; place: Place | null; text: ReturnType<typeof index.find> } {
    const text = index.find(query.text)
    const place = query.near === null ? null : index.place(districtOf(query.near))
    const prices = index.prices(query.day ?? today(), query.forCouncilId)
    return { ground: { facets: index.facets, prices, reach: place && index.reach(place), matches: text }, place, text }
  }

  function search(asked: Partial<SearchQuery>): SearchResult {
    index.refresh()
    const query = { ...everything, ...asked, page: Math.max(1, Math.min(500, asked.page ?? 1)) }
    const { ground, place, text } = groundOf(query)
    const found = index.counted(ground, query)
    const pages = Math.max(1, Math.ceil(found.total / query.pageSize))
    const page = Math.min(query.page, pages)
    const shown = { query, day: query.day ?? today(), marks: text?.marks ?? [] }
    const slots = pageOf(found, ground, { query: { ...query, page }, names: index.names })
    const hits = slots.flatMap((slot) => {
      const card = store.cardAt(slot)
      const where = { miles: ground.reach?.miles[slot] ?? NaN, comesToYou: ground.reach?.serves[slot] === 1 }
      return card ? hitOf(card, { ...shown, ...where }) : []
    })
    return {
      ...{ hits, page, pages, total: found.total, pageSize: query.pageSize, counts: found.counts },
      didYouMean: text?.didYouMean ?? null,
      place: query.near === null ? null : placeShown(query.near, place),
      suggestions:
        found.total > 0 ? [] : suggestionsFor(query, (other) => countAll(groundOf(other).ground, other).total),
    }
  }

  return {
    search: async (query) => search(query),
    async put(documents) {
      store.put(documents, store.getFact('mark') ?? '')
    },
    async remove(listingIds) {
      store.remove(listingIds)
    },
    async mark() {
      const mark = newId('mrk')
      store.setFact('mark', mark)
      return mark
    },
    removeOlderThan: async (oldMark) => store.removeOlderThan(oldMark),
    async putPlaces(places) {
      store.putPlaces(places)
    },
    async knownWords(words) {
      index.refresh()
      return words.filter((word) => wordsOf(word).every((part) => index.knows(part)))
    },
    catalogueState: async () => store.getFact('catalogue'),
    rememberCatalogueState: async (state) => store.setFact('catalogue', state),
    async count() {
      return search({ pageSize: 1 }).total
    },
    async close() {
      store.close()
    },
  }
}

function placeShown(near: string, place: Place | null): SearchResult['place'] {
  return place
    ? { district: place.district, name: place.name, isKnown: true }
    : { district: districtOf(near), name: null, isKnown: false }
}

/** What the engine keeps in memory, made again piece by piece as the file changes. */
function memoryOf(store: ReturnType<typeof openStore>) {
  const facets = emptyFacets()
  const words = matcher(store)
  const priceLists = new LRUCache<string, PriceList>({ max: 12 })
  const reaches = new LRUCache<string, Reach>({ max: 100 })
  const counted = new LRUCache<string, Found>({ max: 24 })
  let places = new Map<string, Place>()
  let placesVersion = ''
  let dataVersion = ''
  let sequence = 0
  let names: Float64Array | null = null

  function refresh(): void {
    const written = `${store.dataVersion()} ${store.lastSequence()} ${store.placesVersion()}`
    if (written === dataVersion) return
    dataVersion = written
    const last = store.lastSequence()
    if (last !== sequence) {
      let changed = 0
      for (const { slot, card } of store.changesSince(sequence)) {
        setFacets(facets, slot, card)
        changed += 1
      }
      sequence = last
      words.forget({ vocabularyToo: changed > 50 || facets.size < 20_000 })
      priceLists.clear()
      names = null
    }
    if (store.placesVersion() !== placesVersion) {
      placesVersion = store.placesVersion()
      places = new Map(store.places().map((place) => [place.district, place]))
    }
    reaches.clear()
    counted.clear()
  }

  return {
    facets,
    refresh,
    find: (text: string) => (wordsOf(text).length > 0 ? words.find(text) : null),
    knows: words.knows,
    place: (district: string) => places.get(district) ?? null,
    prices(day: string, councilId: string | null): PriceList {
      const key = `${day} ${councilId ?? ''}`
      const list = priceLists.get(key) ?? priceListOf(facets, day, councilId)
      priceLists.set(key, list)
      return list
    },
    reach(place: Place): Reach {
      const reach = reaches.get(place.district) ?? reachOf(facets, place)
      reaches.set(place.district, reach)
      return reach
    },
    /** Another page or order of the same search is not counted again. */
    counted(ground: Ground, query: SearchQuery): Found {
      const key = JSON.stringify({ ...query, day: query.day ?? today(), sort: '', page: 0, pageSize: 0 })
      const found = counted.get(key) ?? countAll(ground, query)
      counted.set(key, found)
      return found
    },
    /** The place of each listing in the alphabet. */
    names(): Float64Array {
      names ??= alphabetOf(facets.titles)
      return names
    },
  }
}

function alphabetOf(titles: (string | undefined)[]): Float64Array {
  const order = new Float64Array(titles.length)
  Array.from(titles, (title, slot) => ({ slot, title: title?.toLowerCase() ?? '' }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
    .forEach(({ slot }, position) => (order[slot] = position))
  return order
}
