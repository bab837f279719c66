export type CaseSums = {
  line: { grossPence: number; creditedPence: number } | null
  visit: { deliveredPence: number | null; plannedPence: number }
}

/** What a case comes to: what is left of its invoice line, or what its visit was written down as. */
export function fullOf({ line, visit }: CaseSums): number {
  return line ? line.grossPence - line.creditedPence : (visit.deliveredPence ?? visit.plannedPence)
}
