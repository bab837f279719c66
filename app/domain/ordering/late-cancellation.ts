import { instantOf } from '../shared/day.ts'
import { divideHalfUp } from '../shared/money.ts'
import { travelAt } from './accepted-prices.ts'

type Agreed = {
  lineKind: 'visits' | 'items' | 'employment'
  noticeDays: number
  lateCancelHours: number
  lateCancelPercent: number
}
type Terms = Agreed & {
  travelPence: number
  /** the accepted prices of the line */
  prices: readonly { band: string; pence: number; fromDay: string }[]
}

/**
 * What was agreed about stopping and calling off. Both are for visits: no page shows them for things, so none counts for
 * them, whatever their listing or their line says.
 */
export function visitTerms({ lineKind, noticeDays, lateCancelHours, lateCancelPercent }: Agreed) {
  return lineKind === 'items'
    ? { noticeDays: 0, lateCancelHours: 0, lateCancelPercent: 0 }
    : { noticeDays, lateCancelHours, lateCancelPercent }
}

type Planned = { plannedDay: string; plannedStartMinute: number | null; plannedPence: number }

/**
 * What is still paid when a visit is cancelled at an instant: nothing, unless it is too near, and never more than the
 * visit. Nobody travelled, so travel is not. Things cost nothing.
 */
export function lateFeeOf(visit: Planned, terms: Terms, at: Date): number {
  const hoursLeft = (instantOf(visit.plannedDay, visit.plannedStartMinute ?? 0).getTime() - at.getTime()) / 3_600_000
  const { lateCancelHours, lateCancelPercent } = visitTerms(terms)
  if (lateCancelPercent === 0 || hoursLeft >= lateCancelHours) return 0
  const when = { day: visit.plannedDay, startMinute: visit.plannedStartMinute }
  const travelPence = travelAt(terms.prices, { ...when, linePence: terms.travelPence })
  return divideHalfUp((visit.plannedPence - travelPence) * Math.min(lateCancelPercent, 100), 100)
}
