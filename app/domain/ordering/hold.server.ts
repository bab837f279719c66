import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { shares, visits, visitShares } from '#db/schema/ordering.ts'
import { heldGivenBack, visitConfirmed, type Transfer } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { chargeVisit, type ShareOfVisit } from './charge.ts'

/** What an entry about visits is written down with. */
export type Why = {
  kind: string
  key: string
  /** what it is about: a line or a visit */
  reference: string
  personId: string
  mandateId: string | null
  reason?: string | null
}

/** Gives back what visits hold. Returns how much came back. */
export async function giveBackHolds(
  tx: Tx,
  actor: Actor,
  { visitIds, why }: { visitIds: string[]; why: Why },
): Promise<number> {
  if (visitIds.length === 0) return 0
  const held = await tx
    .select({
      shareId: visitShares.shareId,
      potId: shares.potId,
      pence: sql<number>`sum(${visitShares.heldPence})`.mapWith(Number),
    })
    .from(visitShares)
    .innerJoin(shares, eq(shares.id, visitShares.shareId))
    .where(inArray(visitShares.visitId, visitIds))
    .groupBy(visitShares.shareId, shares.potId)
  await tx.update(visitShares).set({ heldPence: 0 }).where(inArray(visitShares.visitId, visitIds))
  await post(tx, actor, { transfers: heldGivenBack(held), why })
  return held.reduce((total, { pence }) => total + pence, 0)
}

type Charged = {
  visit: { id: string; lineId: string }
  costPence: number
  why: Why
  /** the row that stands for a fee, where the visit itself is not what is charged */
  feeVisitId?: string
}

/** Charges a visit: its hold becomes delivered at its real cost, and what it did not need is given back. */
export async function chargeHeldVisit(tx: Tx, actor: Actor, { visit, costPence, why, feeVisitId }: Charged) {
  const { moves, changed } = chargeVisit(await sharesOfLine(tx, visit.lineId), visit.id, costPence)
  for (const row of changed) {
    const { visitId, shareId, heldPence, chargedPence } = row
    const isCharged = visitId === visit.id && !feeVisitId
    await tx
      .update(visitShares)
      .set(isCharged ? { heldPence, chargedPence, deliveredPence: chargedPence } : { heldPence })
      .where(and(eq(visitShares.visitId, visitId), eq(visitShares.shareId, shareId)))
    if (visitId === visit.id && feeVisitId) {
      const fee = { visitId: feeVisitId, shareId, heldPence: 0, deliveredPence: chargedPence, chargedPence }
      await tx.insert(visitShares).values(fee)
    }
  }
  await post(tx, actor, { transfers: visitConfirmed(moves), why })
}

/** The shares of a line, and what each of its visits holds and has charged on them. */
export async function sharesOfLine(tx: Tx, lineId: string) {
  const rows = await tx
    .select({
      id: shares.id,
      potId: shares.potId,
      weight: shares.weight,
      visitId: visitShares.visitId,
      heldPence: visitShares.heldPence,
      chargedPence: visitShares.chargedPence,
    })
    .from(shares)
    .innerJoin(visitShares, eq(visitShares.shareId, shares.id))
    .innerJoin(visits, eq(visits.id, visitShares.visitId))
    .where(eq(shares.lineId, lineId))
    .orderBy(asc(visits.plannedDay), asc(visits.id), asc(shares.position))
  const byId = new Map(rows.map(({ id, potId, weight }) => [id, { id, potId, weight }]))
  const itsVisits: ShareOfVisit[] = rows.map(({ id, visitId, heldPence, chargedPence }) => ({
    visitId,
    shareId: id,
    heldPence,
    chargedPence,
  }))
  return { shares: [...byId.values()], visits: itsVisits }
}

/** Writes an entry, unless nothing moves. */
async function post(tx: Tx, actor: Actor, { transfers, why }: { transfers: Transfer[]; why: Why }): Promise<void> {
  if (transfers.length > 0) await postEntry(tx, actor, { ...why, transfers })
}
