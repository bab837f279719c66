import { nearness, type RankingWeights } from '../ranking.ts'
import type { Feature } from './best.ts'
import type { Reach } from './places.ts'

/** What nearness to a place counts, where one is given: ring by ring, and for coming there. */
export function nearFeatures(reach: Reach | null, weights: RankingWeights): Feature[] {
  if (!reach) return []
  const steps = reach.inRing.map((bits, at) => ({
    bits,
    points: (weights.near * (nearness[at]?.percent ?? 0)) / 100,
  }))
  return [{ steps }, { steps: [{ bits: reach.serves, points: weights.comes }] }]
}
