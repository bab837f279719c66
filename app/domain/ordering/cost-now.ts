import type { VisitState } from '#db/schema/ordering.ts'
import { pounds } from '../shared/money.ts'
import { isToConfirm } from './visit.ts'

/** Visits for which nothing is paid, and nothing is held. A fee for cancelling one stands in a row of its own. */
export const costNothing = ['cancelled', 'missed', 'lapsed'] as const satisfies readonly VisitState[]

type Visit = {
  state: VisitState
  plannedPence: number
  deliveredPence: number | null
  confirmedPence: number | null
}

/**
 * What a visit, or a fee, costs as it stands now: as agreed, else as recorded, else as planned. What was recorded beyond
 * what was ordered costs nothing until somebody agrees to it.
 */
export function costNow({ state, plannedPence, deliveredPence, confirmedPence }: Visit): number {
  if (costNothing.some((one) => one === state)) return 0
  return confirmedPence ?? Math.min(deliveredPence ?? plannedPence, plannedPence)
}

/** What was recorded beyond what was ordered, and waits for a yes. */
export function moreToAgree({ state, plannedPence, deliveredPence }: Visit): number {
  return isToConfirm(state) ? Math.max(0, (deliveredPence ?? 0) - plannedPence) : 0
}

/** "£145.00, was £174.00": what it costs now, and what was ordered where that is another sum. */
export function costInWords({ nowPence, costPence }: { nowPence: number; costPence: number }): string {
  return nowPence === costPence ? pounds(nowPence) : `${pounds(nowPence)}, was ${pounds(costPence)}`
}

/** The same of one visit; of one with more than was ordered that nobody has agreed to: "£33.00, £49.50 was written down". */
export function costOfVisitInWords(visit: Visit): string {
  const { plannedPence, deliveredPence, confirmedPence } = visit
  const nowPence = costNow(visit)
  return confirmedPence === null && deliveredPence !== null && nowPence > 0 && deliveredPence > plannedPence
    ? `${pounds(nowPence)}, ${pounds(deliveredPence)} was written down`
    : costInWords({ nowPence, costPence: plannedPence })
}
