import { splitByWeight } from '../shared/money.ts'

/**
 * What each share bears of the next charge of a line: its part of all charges so far, by largest remainder,
 * less what it has borne already. No part is below 0, and the parts add up to the charge.
 */
export function splitNext(bornePence: readonly number[], weights: readonly number[], pence: number): number[] {
  const total = bornePence.reduce((sum, borne) => sum + borne, pence)
  const targets = splitByWeight(total, [...weights])
  const parts = targets.map((target, share) => Math.max(0, target - (bornePence[share] ?? 0)))
  let tooMuch = parts.reduce((sum, part) => sum + part, -pence)
  // Where a share bore more than its part (a bigger total can make a largest remainder smaller), the largest others bear less.
  while (tooMuch > 0) {
    const largest = parts.indexOf(Math.max(...parts))
    const less = Math.min(tooMuch, Math.max(1, Math.floor((parts[largest] ?? 0) / 2)))
    parts[largest] = (parts[largest] ?? 0) - less
    tooMuch -= less
  }
  return parts
}

/** Splits charges one after the other. */
export function splitAll(charges: readonly number[], weights: readonly number[]): number[][] {
  let borne: number[] = weights.map(() => 0)
  return charges.map((pence) => {
    const parts = splitNext(borne, weights, pence)
    borne = borne.map((sum, share) => sum + (parts[share] ?? 0))
    return parts
  })
}
