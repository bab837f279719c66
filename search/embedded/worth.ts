import type { RankingWeights } from '../ranking.ts'
import type { Worth } from './best.ts'
import { hasBit } from './bits.ts'
import type { Facets } from './facets.ts'
import { biggestRank, packedOf, reordered } from './ordered-slots.ts'

/** What is known of each listing whoever looks for it, in points. */
export function worthOf(facets: Facets, weights: RankingWeights): Worth {
  const most = weights.claimed + weights.checked + weights.reviewed + weights.small + weights.current
  const worth: Worth = { points: new Float32Array(facets.capacity), most, order: new Float64Array(0) }
  const packed: number[] = []
  for (let slot = 1; slot < facets.size; slot++) {
    if (hasBit(facets.alive, slot)) packed.push(entryOf(worth, slot, { facets, weights }))
  }
  worth.order = Float64Array.from(packed).sort()
  return worth
}

/** Takes in what changed. */
export function changeWorth(
  worth: Worth,
  changed: Set<number>,
  { facets, weights }: { facets: Facets; weights: RankingWeights },
): void {
  const alive = [...changed].filter((slot) => hasBit(facets.alive, slot))
  worth.order = reordered(
    worth.order,
    changed,
    alive.map((slot) => entryOf(worth, slot, { facets, weights })),
  )
}

function entryOf(
  { points, most }: Worth,
  slot: number,
  { facets, weights }: { facets: Facets; weights: RankingWeights },
): number {
  points[slot] = pointsOf(facets, slot, weights)
  return packedOf(biggestRank * (1 - (points[slot] ?? 0) / Math.max(1, most)), slot)
}

function pointsOf(facets: Facets, slot: number, weights: RankingWeights): number {
  return (
    (hasBit(facets.isClaimed, slot) ? weights.claimed : 0) +
    (hasBit(facets.isChecked, slot) ? weights.checked : 0) +
    (facets.praise[slot] ?? 0) * weights.reviewed +
    (hasBit(facets.isSmall, slot) ? weights.small : 0) +
    (hasBit(facets.isCurrent, slot) ? weights.current : 0)
  )
}
