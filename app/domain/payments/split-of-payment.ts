type Line = { itemId: string; potId: string; pence: number }

/**
 * Of each pot in a payment: what the bank pays and what is set against a credit of the same pot; and of each invoice
 * line, how much of it the credit pays, in the order of their ids, so that it comes out the same each time.
 */
export function splitOfPayment(lines: Line[]) {
  const potIds = [...new Set(lines.map(({ potId }) => potId))]
  const credits = new Map<string, number>()
  const gross = new Map<string, number>()
  for (const { potId, pence } of lines) {
    const sums = pence < 0 ? credits : gross
    sums.set(potId, (sums.get(potId) ?? 0) + Math.abs(pence))
  }
  const left = new Map(credits)
  const split = lines
    .filter(({ pence }) => pence > 0)
    .toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))
    .map((line) => {
      const nettedPence = Math.min(line.pence, left.get(line.potId) ?? 0)
      left.set(line.potId, (left.get(line.potId) ?? 0) - nettedPence)
      return { ...line, nettedPence, bankPence: line.pence - nettedPence }
    })
  return {
    lines: split,
    pots: potIds.map((potId) => {
      const nettedPence = credits.get(potId) ?? 0
      return { potId, nettedPence, bankPence: (gross.get(potId) ?? 0) - nettedPence }
    }),
  }
}
