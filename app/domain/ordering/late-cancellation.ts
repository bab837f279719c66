import { instantOf } from '../shared/day.ts'
import { divideHalfUp } from '../shared/money.ts'

type Terms = { lateCancelHours: number; lateCancelPercent: number; travelPence: number }
type Planned = { plannedDay: string; plannedStartMinute: number | null; plannedPence: number }

/**
 * What is still paid when a visit is cancelled at an instant: nothing, unless it is too near, and never more than the
 * visit. Nobody travelled, so travel is not.
 */
export function lateFeeOf(visit: Planned, terms: Terms, at: Date): number {
  const hoursLeft = (instantOf(visit.plannedDay, visit.plannedStartMinute ?? 0).getTime() - at.getTime()) / 3_600_000
  if (terms.lateCancelPercent === 0 || hoursLeft >= terms.lateCancelHours) return 0
  return divideHalfUp((visit.plannedPence - terms.travelPence) * Math.min(terms.lateCancelPercent, 100), 100)
}
