import { divideHalfUp } from '../shared/money.ts'

/** What a line comes to when only the order is paid: its part of a visit that was shared, of what was ordered. */
export function orderedPartOf(
  line: { grossPence: number },
  visit: { plannedPence: number; confirmedPence: number | null },
): number {
  const delivered = visit.confirmedPence ?? line.grossPence
  if (delivered <= visit.plannedPence || delivered === 0) return line.grossPence
  return divideHalfUp(line.grossPence * visit.plannedPence, delivered)
}
