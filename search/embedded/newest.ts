import { hasBit } from './bits.ts'
import type { Facets } from './facets.ts'
import { biggestRank, packedOf, slotIn } from './ordered-slots.ts'

const from = Date.UTC(2020, 0, 1)

/** Slots by when they were published, to the second; the newest first. */
export function newestFirst(facets: Facets): Uint32Array {
  const packed: number[] = []
  for (let slot = 1; slot < facets.size; slot++) {
    const seconds = ((facets.publishedAt[slot] ?? from) - from) / 1000
    if (hasBit(facets.alive, slot)) packed.push(packedOf(biggestRank - Math.max(0, seconds), slot))
  }
  return Uint32Array.from(Float64Array.from(packed).sort(), slotIn)
}
