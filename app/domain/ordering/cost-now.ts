import type { VisitState } from '#db/schema/ordering.ts'
import { pounds } from '../shared/money.ts'

/** Visits for which nothing is paid, and nothing is held. A fee for cancelling one stands in a row of its own. */
export const costNothing = ['cancelled', 'missed', 'lapsed'] as const satisfies readonly VisitState[]

type Visit = {
  state: VisitState
  plannedPence: number
  deliveredPence: number | null
  confirmedPence: number | null
}

/** What a visit, or a fee, costs as it stands now: as agreed, else as recorded, else as planned. */
export function costNow({ state, plannedPence, deliveredPence, confirmedPence }: Visit): number {
  if (costNothing.some((one) => one === state)) return 0
  return confirmedPence ?? deliveredPence ?? plannedPence
}

/** "£145.00, was £174.00": what it costs now, and what was ordered where that is another sum. */
export function costInWords({ nowPence, costPence }: { nowPence: number; costPence: number }): string {
  return nowPence === costPence ? pounds(nowPence) : `${pounds(nowPence)}, was ${pounds(costPence)}`
}
