type CaseSums = {
  line: { grossPence: number; creditedPence: number } | null
  visit: { deliveredPence: number | null; plannedPence: number }
  /** what its visit holds now: nothing once it was charged, or where its money came back */
  heldPence: number
}

/** What a case comes to: what is left of its invoice line, or what its visit was written down as. */
export function fullOf({ line, visit }: Omit<CaseSums, 'heldPence'>): number {
  return line ? line.grossPence - line.creditedPence : (visit.deliveredPence ?? visit.plannedPence)
}

/** What goes back to the pot where so much is paid: the rest of its invoice line, or of what its visit holds. */
export function backOf(sums: CaseSums, payPence: number): number {
  return Math.max(0, (sums.line ? fullOf(sums) : sums.heldPence) - payPence)
}
