import type { Unit } from '#db/schema/catalogue.ts'
import { bandLabels, bands, type Band } from './cost.ts'

/** When a price counts, as a provider chooses it: a band of the clock, or a sleep-in. */
export const whens = [...bands, 'sleep-in'] as const
export type When = (typeof whens)[number]

export const whenLabels = { ...bandLabels, 'sleep-in': 'Sleep-in' } as const satisfies Record<When, string>

/** How a sleep-in differs from a night on which the worker is awake. */
export const sleepInWords = 'The worker sleeps, and gets up if you call: it is not a waking night'

/**
 * A price for a night that counts for a sleep-in is the unit `sleep-in`: one price for the night, however long it is. Of
 * what is sold by the hour or otherwise there is no sleep-in.
 */
export function timeOfPrice({ unit, when }: { unit: Unit; when: When }): { unit: Unit; band: Band } | { why: string } {
  if (when !== 'sleep-in') return { unit, band: when }
  if (unit === 'night' || unit === 'sleep-in') return { unit: 'sleep-in', band: 'any' }
  return { why: 'A sleep-in has one price for the whole night. Choose “a night” or “a sleep-in” for what it is' }
}

/** How it was chosen. A sleep-in that counts at some times only, such as the weekend, is said by its time. */
export function whenOf({ unit, band }: { unit: Unit; band: Band }): When {
  return unit === 'sleep-in' && band === 'any' ? 'sleep-in' : band
}
