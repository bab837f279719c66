import { hasBit } from './bits.ts'
import type { Facets } from './facets.ts'
import { biggestRank, packedOf, reordered, type OrderedSlots } from './ordered-slots.ts'

const from = Date.UTC(2020, 0, 1)

/** Slots by when they were published, to the second; the newest first. */
export function newestFirst(facets: Facets): OrderedSlots {
  const packed: number[] = []
  for (let slot = 1; slot < facets.size; slot++) {
    if (hasBit(facets.alive, slot)) packed.push(entryOf(facets, slot))
  }
  return Float64Array.from(packed).sort()
}

/** The same after some listings changed. */
export function newestAfter(order: OrderedSlots, changed: Set<number>, facets: Facets): OrderedSlots {
  const alive = [...changed].filter((slot) => hasBit(facets.alive, slot))
  return reordered(
    order,
    changed,
    alive.map((slot) => entryOf(facets, slot)),
  )
}

function entryOf(facets: Facets, slot: number): number {
  const seconds = ((facets.publishedAt[slot] ?? from) - from) / 1000
  return packedOf(biggestRank - Math.max(0, seconds), slot)
}
