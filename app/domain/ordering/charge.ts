import { splitNext } from './split.ts'

/** What one visit holds and has charged on one share of its line. */
export type ShareOfVisit = { visitId: string; shareId: string; heldPence: number; chargedPence: number }
export type ShareOfLine = { id: string; potId: string; weight: number }

type Line = {
  shares: ShareOfLine[]
  /** of every visit of the line, in the order of their days */
  visits: ShareOfVisit[]
}

export type Charge = {
  /** for the ledger: what this takes out of each share's hold, and what it charges */
  moves: { potId: string; shareId: string; heldPence: number; costPence: number }[]
  /** rows to write: those that changed */
  changed: ShareOfVisit[]
}

/**
 * Charges the cost of one visit to the shares of its line, on top of all that was charged before.
 * What the other visits hold is divided anew, so that a penny that falls to another share is there when it is asked for.
 */
export function chargeVisit({ shares, visits }: Line, visitId: string, costPence: number): Charge {
  const weights = shares.map(({ weight }) => weight)
  const grid = new Map(visits.map((row) => [`${row.visitId} ${row.shareId}`, row]))
  const rowOf = (visit: string, share: string) =>
    grid.get(`${visit} ${share}`) ?? { visitId: visit, shareId: share, heldPence: 0, chargedPence: 0 }

  let borne = shares.map(({ id }) => sum(visits.filter(({ shareId }) => shareId === id).map((row) => row.chargedPence)))
  const costs = splitNext(borne, weights, costPence)
  const changed: ShareOfVisit[] = shares.map(({ id }, at) => {
    const { chargedPence } = rowOf(visitId, id)
    return { visitId, shareId: id, heldPence: 0, chargedPence: chargedPence + (costs[at] ?? 0) }
  })

  const left = shares.map(({ id }) => rowOf(visitId, id).heldPence)
  if (shares.length > 1) {
    borne = borne.map((pence, at) => pence + (costs[at] ?? 0))
    for (const other of new Set(visits.map((row) => row.visitId))) {
      if (other === visitId) continue
      const rows = shares.map(({ id }) => rowOf(other, id))
      const parts = splitNext(borne, weights, sum(rows.map(({ heldPence }) => heldPence)))
      borne = borne.map((pence, at) => pence + (parts[at] ?? 0))
      rows.forEach((row, at) => {
        const heldPence = parts[at] ?? 0
        if (heldPence === row.heldPence) return
        left[at] = (left[at] ?? 0) + row.heldPence - heldPence
        changed.push({ ...row, heldPence })
      })
    }
  }
  const moves = shares.map(({ id, potId }, at) => ({
    potId,
    shareId: id,
    heldPence: left[at] ?? 0,
    costPence: costs[at] ?? 0,
  }))
  return { moves, changed }
}

function sum(parts: number[]): number {
  return parts.reduce((total, part) => total + part, 0)
}
