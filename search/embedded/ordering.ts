import type { SearchQuery } from '../engine.ts'
import type { Found, Ground } from './counting.ts'
import { units } from '#db/schema/catalogue.ts'
import { noPrice } from './price-list.ts'

/** Slots of one page, best first. Only as many as are shown are put in order. */
export function pageOf(
  found: Found,
  ground: Ground,
  { query, names }: { query: SearchQuery; names: () => Float64Array },
) {
  const { slots, scores, total } = found
  const wanted = Math.min(total, query.page * query.pageSize)
  const keyOf = keysOf(ground, { query, names })
  const heap = { keys: new Float64Array(wanted), slots: new Uint32Array(wanted), size: 0 }
  for (let position = 0; position < total; position++) {
    const slot = slots[position] ?? 0
    offer(heap, keyOf(slot, scores[position] ?? 0), slot)
  }
  const order = Array.from(heap.slots, (slot, at) => ({ slot, key: heap.keys[at] ?? 0 }))
  order.sort((a, b) => a.key - b.key || a.slot - b.slot)
  return order.slice((query.page - 1) * query.pageSize).map(({ slot }) => slot)
}

/** A number for each listing: the lower, the earlier it stands. What is worse known to be good comes later among equals. */
function keysOf(
  { facets, prices, reach }: Ground,
  { query, names }: { query: SearchQuery; names: () => Float64Array },
): (slot: number, score: number) => number {
  const worth = (slot: number) => 0.999 - (facets.quality[slot] ?? 0) * 0.998
  switch (query.sort) {
    case 'relevance':
      return (slot, score) => -score * 4 + worth(slot) * 2
    case 'price': {
      const lists = query.units.flatMap((unit) => prices.byUnit[units.indexOf(unit)] ?? [])
      const chosen = lists.length > 0 ? lists : [prices.any]
      return (slot) => Math.min(...chosen.map((list) => list[slot] ?? noPrice)) + worth(slot)
    }
    case 'distance':
      return (slot) => {
        const miles = reach?.miles[slot] ?? NaN
        return (Number.isNaN(miles) ? 100_000 : miles * 100) + worth(slot) * 0.1
      }
    case 'newest':
      return (slot) => -(facets.publishedAt[slot] ?? 0)
    case 'name': {
      const order = names()
      return (slot) => order[slot] ?? 0
    }
    default:
      return query.sort satisfies never
  }
}

type Heap = { keys: Float64Array; slots: Uint32Array; size: number }

/** Keeps the lowest keys; the highest of them stands at the top, to be thrown out first. */
function offer(heap: Heap, key: number, slot: number): void {
  if (heap.size < heap.keys.length) return rise(heap, heap.size++, { key, slot })
  const top = heap.keys[0]
  if (top === undefined || key > top || (key === top && slot > (heap.slots[0] ?? 0))) return
  sink(heap, { key, slot })
}

type Item = { key: number; slot: number }

function isAfter(heap: Heap, at: number, { key, slot }: Item): boolean {
  const other = heap.keys[at] ?? 0
  return other > key || (other === key && (heap.slots[at] ?? 0) > slot)
}

function rise(heap: Heap, from: number, item: Item): void {
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (isAfter(heap, parent, item)) break
    move(heap, parent, at)
    at = parent
  }
  set(heap, at, item)
}

function sink(heap: Heap, item: Item): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.size) break
    const right = child + 1
    if (right < heap.size && isAfter(heap, right, { key: heap.keys[child] ?? 0, slot: heap.slots[child] ?? 0 }))
      child = right
    if (!isAfter(heap, child, item)) break
    move(heap, child, at)
    at = child
  }
  set(heap, at, item)
}

function move(heap: Heap, from: number, to: number): void {
  heap.keys[to] = heap.keys[from] ?? 0
  heap.slots[to] = heap.slots[from] ?? 0
}

function set(heap: Heap, at: number, { key, slot }: Item): void {
  heap.keys[at] = key
  heap.slots[at] = slot
}
