import { LRUCache } from 'lru-cache'
import { emptyBits, hasBit, putBit, setBit, type Bits } from './bits.ts'
import type { ChangeLog } from './change-log.ts'
import { columns, type Column, type Store } from './store.ts'

/** Where an expression stands: for each column the listings in which that is the best place of it, if there are any. */
export type Planes = { column: Column; bits: Bits }[]

/** What is common is kept as bits, what is seldom as numbers: eight times the slot, and the place of its column. */
type Kept = { seen: number; planes: Planes | null; entries: Uint32Array }
/** A listing that stood in one place, by the number of its column, and stands in another. */
type Moved = { slot: number; from: number; to: number }

const nowhere = -1

type Ground = { store: Store; changes: ChangeLog; capacity: () => number }

/** Finds expressions in the index, and keeps what was found: people ask for the same words again and again. */
export function postingsOf({ store, changes, capacity }: Ground) {
  const kept = new LRUCache<string, Kept>({
    maxSize: 96_000_000,
    sizeCalculation: ({ planes, entries }) => 200 + entries.byteLength + (planes ?? []).length * (capacity() / 8),
  })

  function read(expression: string): Kept {
    const all = store.slotsWith(expression)
    const places = new Uint8Array(all.length).fill(columns.length - 1)
    const named = all.length > 0 ? columns.slice(0, -1) : []
    const rest = named.map((column) => store.slotsWith(`{${column}} : (${expression})`))
    for (let place = rest.length - 1; place >= 0; place--) mark(all, places, { found: rest[place] ?? all, place })
    const entries = all.map((slot, at) => entryOf(slot, places[at] ?? 0))
    return packed({ seen: changes.total(), entries }, capacity())
  }

  /** What was kept, after the changes since: only what changed is looked at. */
  function inStep(expression: string, posting: Kept): Kept {
    const seen = changes.total()
    if (posting.seen === seen) return posting
    const changed = changes.since(posting.seen)
    if (!changed) return read(expression)
    const placeNow = placesNow(expression)
    const moved = Array.from(changed, (slot): Moved => {
      return { slot, from: placeIn(posting, slot), to: placeNow(slot) }
    }).filter(({ from, to }) => from !== to)
    if (moved.length === 0) return { ...posting, seen }
    if (posting.planes) return { ...posting, seen, planes: planesAfter(posting.planes, moved, capacity()) }
    return packed({ seen, entries: entriesAfter(posting.entries, moved) }, capacity())
  }

  /** Where listings stand now: what was changed here is known without asking the whole index. */
  function placesNow(expression: string): (slot: number) => number {
    const { lately } = store
    const places = new Map(lately.slotsWith(expression).map((slot) => [slot, columns.length - 1]))
    const best = places.size > 0 ? columns.slice(0, -1) : []
    for (const [place, column] of [...best.entries()].reverse()) {
      for (const slot of lately.slotsWith(`{${column}} : (${expression})`)) places.set(slot, place)
    }
    return (slot) => (lately.holds(slot) ? (places.get(slot) ?? nowhere) : placeOf(expression, slot))
  }

  function placeOf(expression: string, slot: number): number {
    if (!store.isAmong(expression, slot)) return nowhere
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

function entryOf(slot: number, place: number): number {
  return slot * 8 + place
}

/** Beyond one listing in so many, bits take less room than numbers. */
const commonShare = 20

function packed({ seen, entries }: Omit<Kept, 'planes'>, capacity: number): Kept {
  if (entries.length * commonShare < capacity) return { seen, entries, planes: null }
  return { seen, planes: planesOf({ entries, planes: null }, capacity), entries: new Uint32Array(0) }
}

function planesOf({ entries, planes }: Omit<Kept, 'seen'>, capacity: number): Planes {
  if (planes) return planes
  const made: (Bits | undefined)[] = []
  for (const entry of entries) setBit((made[entry & 7] ??= emptyBits(capacity)), entry >>> 3)
  return columns.flatMap((column, place) => {
    const bits = made[place]
    return bits ? [{ column, bits }] : []
  })
}

function placeIn({ planes, entries }: Kept, slot: number): number {
  if (planes) {
    const plane = planes.find(({ bits }) => hasBit(bits, slot))
    return plane ? columns.indexOf(plane.column) : nowhere
  }
  const entry = entries[firstFrom(entries, entryOf(slot, 0))]
  return entry !== undefined && entry >>> 3 === slot ? entry & 7 : nowhere
}

function firstFrom(entries: Uint32Array, least: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** A plane that is touched is copied, for somebody may hold it still; what is left empty is no plane. */
function planesAfter(planes: Planes, moved: Moved[], capacity: number): Planes {
  return columns.flatMap((column, place) => {
    const before = planes.find((plane) => plane.column === column)?.bits
    const touched = moved.filter(({ from, to }) => from === place || to === place)
    if (touched.length === 0) return before ? [{ column, bits: before }] : []
    const bits = before?.slice() ?? emptyBits(capacity)
    for (const { slot, to } of touched) putBit(bits, slot, to === place)
    return bits.some((word) => word !== 0) ? [{ column, bits }] : []
  })
}

function entriesAfter(entries: Uint32Array, moved: Moved[]): Uint32Array {
  const left = new Set(moved.map(({ slot }) => slot))
  const come = moved.filter(({ to }) => to !== nowhere).map(({ slot, to }) => entryOf(slot, to))
  const stayed = entries.filter((entry) => !left.has(entry >>> 3))
  const after = new Uint32Array(stayed.length + come.length)
  after.set(stayed)
  after.set(come, stayed.length)
  return after.sort()
}
