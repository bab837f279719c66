import { LRUCache } from 'lru-cache'
import { emptyBits, setBit, slotsOf, type Bits } from './bits.ts'
import type { ChangeLog } from './change-log.ts'
import { columns, type Column, type Store } from './store.ts'

/** Where an expression stands: for each column the listings in which that is the best place of it, if there are any. */
export type Planes = { column: Column; bits: Bits }[]

/** What is seldom is kept as numbers, what is common as bits. */
type Kept = { seen: number; planes: Planes | null; slots: Uint32Array; places: Uint8Array }

type Ground = { store: Store; changes: ChangeLog; capacity: () => number }

/** Finds expressions in the index, and keeps what was found: people ask for the same words again and again. */
export function postingsOf({ store, changes, capacity }: Ground) {
  const kept = new LRUCache<string, Kept>({
    maxSize: 96_000_000,
    sizeCalculation: ({ planes, slots }) => 200 + slots.length * 5 + (planes ?? []).length * (capacity() / 8),
  })

  function read(expression: string): Kept {
    const all = store.slotsWith(expression)
    const places = new Uint8Array(all.length).fill(columns.length - 1)
    const rest = columns.slice(0, -1).map((column) => store.slotsWith(`{${column}} : (${expression})`))
    for (let place = rest.length - 1; place >= 0; place--) mark(all, places, { found: rest[place] ?? all, place })
    return packed({ seen: changes.total(), slots: all, places }, capacity())
  }

  /** What was kept, after the changes since. */
  function inStep(expression: string, posting: Kept): Kept {
    if (posting.seen === changes.total()) return posting
    const changed = changes.since(posting.seen)
    if (!changed) return read(expression)
    const places = placesFrom(posting)
    for (const slot of changed) {
      if (!store.isAmong(expression, slot)) places.delete(slot)
      else places.set(slot, bestPlace(expression, slot))
    }
    const slots = Uint32Array.from(places.keys()).sort()
    const fresh = { seen: changes.total(), slots, places: Uint8Array.from(slots, (slot) => places.get(slot) ?? 0) }
    return packed(fresh, capacity())
  }

  function bestPlace(expression: string, slot: number): number {
    const best = columns.findIndex((column) => store.isAmong(`{${column}} : (${expression})`, slot))
    return best === -1 ? columns.length - 1 : best
  }

  return {
    /** Not to be changed by who asks. */
    find(expression: string): Planes {
      const known = kept.get(expression)
      const posting = known ? inStep(expression, known) : read(expression)
      if (posting !== known) kept.set(expression, posting)
      return planesOf(posting, capacity())
    },
    forget: () => kept.clear(),
  }
}

/** Notes a better place for those found there; both are in rising order. */
function mark(all: Uint32Array, places: Uint8Array, { found, place }: { found: Uint32Array; place: number }): void {
  let at = 0
  for (const slot of found) {
    while (at < all.length && (all[at] ?? 0) < slot) at++
    places[at] = place
  }
}

/** Beyond one listing in so many, bits take less room than numbers. */
const commonShare = 20

function packed({ seen, slots, places }: Omit<Kept, 'planes'>, capacity: number): Kept {
  if (slots.length * commonShare < capacity) return { seen, slots, places, planes: null }
  const planes = planesOf({ slots, places, planes: null }, capacity)
  return { seen, planes, slots: new Uint32Array(0), places: new Uint8Array(0) }
}

function planesOf({ slots, places, planes }: Omit<Kept, 'seen'>, capacity: number): Planes {
  if (planes) return planes
  const made: (Bits | undefined)[] = []
  slots.forEach((slot, at) => setBit((made[places[at] ?? 0] ??= emptyBits(capacity)), slot))
  return columns.flatMap((column, place) => {
    const bits = made[place]
    return bits ? [{ column, bits }] : []
  })
}

function placesFrom({ slots, places, planes }: Kept): Map<number, number> {
  if (!planes) return new Map(Array.from(slots, (slot, at) => [slot, places[at] ?? 0]))
  return new Map(
    planes.flatMap(({ column, bits }) =>
      Array.from(slotsOf(bits), (slot): [number, number] => [slot, columns.indexOf(column)]),
    ),
  )
}
