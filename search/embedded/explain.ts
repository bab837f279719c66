import type { Explanation } from '../result.ts'
import type { RankingWeights, RuleName } from '../ranking.ts'
import { pointsFor } from './best.ts'
import { hasBit } from './bits.ts'
import type { Facets } from './facets.ts'
import type { Reason } from './matching.ts'
import { nearFeatures } from './near.ts'
import type { Reach } from './places.ts'

export type Part = Explanation['parts'][number]
type About = { facets: Facets; reach: Reach | null; reasons: Reason[]; weights: RankingWeights }

/** Each thing that gave a listing points, in the order in which they are added up. */
export function partsOf(slot: number, about: About): Part[] {
  const all = [...about.reasons.flatMap(partsOfWord), ...partsOfPlace(slot, about), ...partsOfListing(slot, about)]
  return all.filter(({ points }) => points > 0)
}

export function partsOfWord({ word, column, by, words, points, several }: Reason): Part[] {
  return [
    { rule: column, word, how: howOf(by, words), points },
    { rule: 'several', word, how: null, points: several },
  ]
}

function howOf(by: Reason['by'], words: string): string | null {
  switch (by) {
    case 'said':
      return null
    case 'beginning':
      return 'as the beginning of a word'
    case 'synonym':
      return `as “${words}”`
    case 'mistyped':
      return `as “${words}”, which was probably meant`
    default:
      return by satisfies never
  }
}

function partsOfPlace(slot: number, { reach, weights }: About): Part[] {
  const [near, comes] = nearFeatures(reach, weights)
  return [part('near', pointsFor(near, slot)), part('comes', pointsFor(comes, slot))]
}

function partsOfListing(slot: number, { facets, weights }: About): Part[] {
  return [
    part('claimed', hasBit(facets.isClaimed, slot) ? weights.claimed : 0),
    part('checked', hasBit(facets.isChecked, slot) ? weights.checked : 0),
    part('reviewed', (facets.praise[slot] ?? 0) * weights.reviewed),
    part('current', hasBit(facets.isCurrent, slot) ? weights.current : 0),
    part('small', hasBit(facets.isSmall, slot) ? weights.small : 0),
  ]
}

function part(rule: RuleName, points: number): Part {
  return { rule, word: null, how: null, points }
}
