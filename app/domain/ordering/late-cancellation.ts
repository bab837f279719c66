import { instantOf } from '../shared/day.ts'
import { divideHalfUp } from '../shared/money.ts'
import { travelAt } from './accepted-prices.ts'

type Terms = {
  lateCancelHours: number
  lateCancelPercent: number
  travelPence: number
  /** the accepted prices of the line */
  prices: readonly { band: string; pence: number; fromDay: string }[]
}
type Planned = { plannedDay: string; plannedStartMinute: number | null; plannedPence: number }

/**
 * What is still paid when a visit is cancelled at an instant: nothing, unless it is too near, and never more than the
 * visit. Nobody travelled, so travel is not.
 */
export function lateFeeOf(visit: Planned, terms: Terms, at: Date): number {
  const hoursLeft = (instantOf(visit.plannedDay, visit.plannedStartMinute ?? 0).getTime() - at.getTime()) / 3_600_000
  if (terms.lateCancelPercent === 0 || hoursLeft >= terms.lateCancelHours) return 0
  const when = { day: visit.plannedDay, startMinute: visit.plannedStartMinute }
  const travelPence = travelAt(terms.prices, { ...when, linePence: terms.travelPence })
  return divideHalfUp((visit.plannedPence - travelPence) * Math.min(terms.lateCancelPercent, 100), 100)
}
