import { LRUCache } from 'lru-cache'
import type { Place } from '../documents.ts'
import { startingSettings } from '../settings.ts'
import { hasBit } from './bits.ts'
import { changeLog } from './change-log.ts'
import { emptyFacets, setFacets } from './facets.ts'
import { matcher, type TextMatch } from './matching.ts'
import { newestAfter, newestFirst } from './newest.ts'
import type { OrderedSlots } from './ordered-slots.ts'
import { changeReach, reachOf, type Reach } from './places.ts'
import { postingsOf } from './postings.ts'
import { changePriceList, priceListOf, type PriceList } from './price-list.ts'
import type { Store } from './store.ts'
import { byTitleAfter } from './titles.ts'
import { wordsOf } from './words.ts'
import { changeWorth, worthOf } from './worth.ts'

/** Something made from the listings, and how many of their changes it has taken in. */
type Kept<Thing> = { thing: Thing; seen: number }

/** What the engine keeps in memory, brought up to date piece by piece as the file changes. */
export function memoryOf(store: Store) {
  const facets = emptyFacets()
  let settings = startingSettings
  const changes = changeLog()
  const capacity = () => facets.capacity
  const postings = postingsOf({ store, changes, capacity })
  const words = matcher({ store, postings, settings: () => settings, capacity })
  const priceLists = new LRUCache<string, Kept<PriceList>>({ max: 8 })
  const reaches = new LRUCache<string, Kept<Reach>>({
    maxSize: 64_000_000,
    sizeCalculation: () => 2 * facets.capacity,
  })
  let worth: Kept<ReturnType<typeof worthOf>> | null = null
  let newest: Kept<{ order: OrderedSlots }> | null = null
  let byTitle: Kept<{ slots: Uint32Array }> | null = null
  let places = new Map<string, Place>()
  let placesVersion = ''
  let settingsVersion = '0'
  let seenVersion = ''
  let sequence = 0

  /** What was kept, after the changes since; made anew when there were too many, or there was none. */
  function inStep<Thing>(
    kept: Kept<Thing> | null | undefined,
    { make, change }: { make: () => Thing; change: (thing: Thing, changed: Set<number>) => void },
  ): Kept<Thing> {
    const changed = kept ? changes.since(kept.seen) : null
    if (!kept || !changed) return { thing: make(), seen: changes.total() }
    if (changed.size > 0) change(kept.thing, changed)
    kept.seen = changes.total()
    return kept
  }

  function takeInChanges(): void {
    const before = facets.capacity
    const slots: number[] = []
    for (const { slot, card } of store.changesSince(sequence)) {
      setFacets(facets, slot, card)
      slots.push(slot)
    }
    changes.add(slots)
    words.forget({ vocabularyToo: slots.length > 50 || facets.size < 20_000 })
    if (facets.capacity !== before) forgetSets()
  }

  /** All sets are equally long: with more room they are made anew. */
  function forgetSets(): void {
    postings.forget()
    words.forget({ vocabularyToo: false })
    priceLists.clear()
    reaches.clear()
    worth = null
  }

  function takeInSettings(): void {
    settings = store.settings() ?? startingSettings
    words.readSettings()
    priceLists.clear()
    worth = null
  }

  function takeInPlaces(): void {
    places = new Map(store.places().map((place) => [place.district, place]))
    reaches.clear()
  }

  return {
    facets,
    refresh(): void {
      const last = store.lastSequence()
      const version = `${store.dataVersion()} ${last} ${store.placesVersion()} ${store.settingsVersion()}`
      if (version === seenVersion) return
      seenVersion = version
      if (last !== sequence) takeInChanges()
      sequence = last
      if (store.settingsVersion() !== settingsVersion) takeInSettings()
      settingsVersion = store.settingsVersion()
      if (store.placesVersion() !== placesVersion) takeInPlaces()
      placesVersion = store.placesVersion()
    },
    /** Changes whenever something else may be found. */
    version: () => seenVersion,
    find: (text: string): TextMatch | null => (wordsOf(text).length > 0 ? words.find(text) : null),
    ...{ knows: words.knows, reasons: words.reasons, complete: words.complete, isStop: words.isStop },
    commonWords: () => words.common(facets.size / 100),
    weights: () => settings.weights,
    place: (district: string) => places.get(district) ?? null,
    worth() {
      worth = inStep(worth, {
        make: () => worthOf(facets, settings.weights),
        change: (thing, changed) => changeWorth(thing, changed, { facets, weights: settings.weights }),
      })
      return worth.thing
    },
    prices(day: string, councilId: string | null): PriceList {
      const key = `${day} ${councilId ?? ''}`
      const from = { facets, whose: { day, councilId, worth: this.worth() } }
      const kept = inStep(priceLists.get(key), {
        make: () => priceListOf(from),
        change: (list, changed) => changePriceList(list, changed, from),
      })
      priceLists.set(key, kept)
      return kept.thing
    },
    reach(place: Place): Reach {
      const kept = inStep(reaches.get(place.district), {
        make: () => reachOf(facets, place),
        change: (reach, changed) => changed.forEach((slot) => changeReach(reach, facets, slot)),
      })
      reaches.set(place.district, kept)
      return kept.thing
    },
    newestFirst(): OrderedSlots {
      newest = inStep(newest, {
        make: () => ({ order: newestFirst(facets) }),
        change: (thing, changed) => void (thing.order = newestAfter(thing.order, changed, facets)),
      })
      return newest.thing.order
    },
    /** Slots by title, from A to Z. */
    byTitle(): Uint32Array {
      const titles = { hasTitle: (slot: number) => hasBit(facets.alive, slot), isBefore: store.isBeforeByTitle }
      byTitle = inStep(byTitle, {
        make: () => ({ slots: store.slotsByTitle() }),
        change: (thing, changed) => void (thing.slots = byTitleAfter(thing.slots, changed, titles)),
      })
      return byTitle.thing.slots
    },
  }
}
