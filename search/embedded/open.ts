import { setImmediate as otherWork } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { SearchEngine } from '../engine.ts'
import { everything, type SearchQuery } from '../query.ts'
import type { Explanation, SearchResult } from '../result.ts'
import type { Place } from '../documents.ts'
import { countAll, countFound, type Found, type Ground } from './counting.ts'
import { hasBit, inAll, sizeOf, slotsOf } from './bits.ts'
import { partsOf } from './explain.ts'
import { hitOf } from './hits.ts'
import { memoryOf } from './memory.ts'
import { nearFeatures } from './near.ts'
import { pageOf } from './ordering.ts'
import { districtOf, milesTo } from './places.ts'
import { openStore } from './store.ts'
import { suggestionsFor } from './suggestions.ts'
import { wordsOf } from './words.ts'

/** Farther down nobody asks why. */
const mostRanked = 1000

/** The search engine that needs nothing installed: SQLite FTS5 for words, sets in memory for everything else. */
export function openEmbedded(file: string): SearchEngine {
  const store = openStore(file)
  const index = memoryOf(store)
  let isClosed = false
  const counted = new LRUCache<string, Found>({ max: 24 })

  function groundOf(query: SearchQuery) {
    const text = index.find(query.text)
    const place = query.near === null ? null : index.place(districtOf(query.near))
    const prices = index.prices(query.day ?? today(), query.forCouncilId)
    const reach = place && index.reach(place)
    const ground: Ground = { facets: index.facets, prices, reach, text: text && text.found }
    return { ground, place, text }
  }

  /** Another page or order of the same search is not counted again. */
  function count(ground: Ground, query: SearchQuery): Found {
    const asked = { ...query, day: query.day ?? today(), sort: '', page: 0, pageSize: 0 }
    const key = `${index.version()} ${JSON.stringify(asked)}`
    const found = counted.get(key) ?? countAll(ground, query)
    counted.set(key, found)
    return found
  }

  const countAlone = (query: SearchQuery) => countFound(groundOf(query).ground, query)
  const findsSome = (query: SearchQuery, text: string | null) => text !== null && countAlone({ ...query, text }) > 0

  function search(asked: Partial<SearchQuery>): SearchResult {
    index.refresh()
    const query = { ...everything, ...asked, page: Math.max(1, Math.min(500, asked.page ?? 1)) }
    const { ground, place, text } = groundOf(query)
    const { facets, reach } = ground
    const found = count(ground, query)
    const pages = Math.max(1, Math.ceil(found.total / query.pageSize))
    const page = Math.min(query.page, pages)
    const features = [...(text?.features ?? []), ...nearFeatures(reach, index.weights())]
    const slots = pageOf(found, { ...index, ...ground, worth: index.worth(), features }, { ...query, page })
    const shown = { query, day: query.day ?? today(), marks: text?.marks ?? [] }
    const hits = slots.flatMap((slot) => {
      const card = store.cardAt(slot)
      const comesToYou = reach !== null && hasBit(reach.serves, slot)
      const where = { miles: reach ? milesTo(reach, facets, slot) : NaN, comesToYou }
      return card ? hitOf(card, { ...shown, ...where }) : []
    })
    const meant = text?.didYouMean ?? null
    const nobodyHas = (text?.unmatched ?? []).flatMap(wordsOf)
    const waysOut = () => suggestionsFor(query, { isStop: index.isStop, nobodyHas, count: countAlone })
    return {
      ...{ hits, page, pages, total: found.total, pageSize: query.pageSize, counts: found.counts },
      didYouMean: found.total > 0 || findsSome(query, meant) ? meant : null,
      notSaid: text?.notSaid ?? [],
      isNothingQuite: text !== null && found.total > 0 && sizeOf(inAll([found.bits, text.quite])) === 0,
      place: query.near === null ? null : placeShown(query.near, place),
      nothingFor: found.total > 0 ? [] : (text?.unmatched ?? []),
      suggestions: found.total > 0 ? [] : waysOut(),
    }
  }

  function explain(asked: Partial<SearchQuery>, slug: string): Explanation | null {
    index.refresh()
    const query = { ...everything, ...asked, sort: 'relevance' as const, page: 1, pageSize: mostRanked }
    const slot = store.slotOfSlug(slug)
    const card = slot === null ? null : store.cardAt(slot)
    const { ground, text } = groundOf(query)
    const found = count(ground, query)
    if (slot === null || !card || !hasBit(found.bits, slot)) return null
    const features = [...(text?.features ?? []), ...nearFeatures(ground.reach, index.weights())]
    const slots = pageOf(found, { ...index, ...ground, worth: index.worth(), features }, query)
    const at = slots.indexOf(slot)
    const reasons = text ? index.reasons(query.text, slot) : []
    const parts = partsOf(slot, { ...ground, reasons, weights: index.weights() })
    return {
      ...{ title: card.title, slug, organisationName: card.organisationName },
      ...{ rank: at === -1 ? null : at + 1, isByPoints: true, total: found.total, parts },
      points: parts.reduce((sum, part) => sum + part.points, 0),
    }
  }

  function idsOf(text: string): string[] {
    index.refresh()
    const found = index.find(text)?.found ?? index.facets.alive
    return store.listingIdsAt(slotsOf(inAll([found, index.facets.alive])))
  }

  function complete(text: string): string[] {
    index.refresh()
    return index.complete(text)
  }

  return {
    async prepare() {
      index.refresh()
      index.prices(today(), null)
      void warmUp(index, () => isClosed)
    },
    search: async (query) => store.atOneMoment(() => search(query)),
    explain: async (query, slug) => store.atOneMoment(() => explain(query, slug)),
    idsOf: async (text) => store.atOneMoment(() => idsOf(text)),
    complete: async (text) => store.atOneMoment(() => complete(text)),
    async use(settings) {
      store.putSettings(settings)
    },
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
    count: async () => store.atOneMoment(() => search({ pageSize: 1 }).total),
    async close() {
      isClosed = true
      store.close()
    },
  }
}

/** Reads the commonest words between other work: each takes some milliseconds the first time that somebody asks for it. */
async function warmUp(index: ReturnType<typeof memoryOf>, isClosed: () => boolean): Promise<void> {
  for (const word of index.commonWords()) {
    await otherWork()
    if (isClosed()) return
    index.find(word)
  }
}

function placeShown(near: string, place: Place | null): SearchResult['place'] {
  return place
    ? { district: place.district, name: place.name, isKnown: true }
    : { district: districtOf(near), name: null, isKnown: false }
}
