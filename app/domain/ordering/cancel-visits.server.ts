import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { chargeHeldVisit, giveBackHolds } from './hold.server.ts'
import { lateFeeOf } from './late-cancellation.ts'
import type { LineOf } from './line-of.server.ts'
import { isGoingOn } from './order-line.ts'
import { acceptedPrices } from './visit-of.server.ts'

type Planned = typeof visits.$inferSelect
type Cancelled = {
  line: LineOf['line']
  planned: Planned[]
  reason: string | null
  mandateId: string | null
  /** what is cancelled: a visit or an order */
  reference: string
  /** what the page said is paid all the same: a fee that has become higher since is read before anything is cancelled */
  expectedFeePence?: number | undefined
}

/** Cancels planned visits of a line: their money comes back, less the fee that was agreed for cancelling late. */
export async function cancelVisits(
  tx: Tx,
  actor: Actor,
  { line, planned, reason, mandateId, reference, expectedFeePence }: Cancelled,
): Promise<{ backPence: number; feePence: number }> {
  const at = now()
  const ids = planned.map(({ id }) => id)
  const cancelled = await tx
    .update(visits)
    .set({ state: 'cancelled', cancelledReason: reason })
    .where(and(inArray(visits.id, ids), eq(visits.state, 'planned')))
    .returning({ id: visits.id })
  if (cancelled.length !== planned.length) {
    throw new Refusal('conflict', 'Something of this has changed in the meantime. Look at it again.')
  }
  const why = { personId: line.personId, mandateId, reason }
  const terms = { ...line, prices: await acceptedPrices(tx, line.id) }
  const fees = planned
    .map((visit) => ({ visit, pence: isGoingOn(line.state) ? lateFeeOf(visit, terms, at) : 0 }))
    .filter(({ pence }) => pence > 0)
  const feePence = fees.reduce((sum, { pence }) => sum + pence, 0)
  requireAsRead(feePence, expectedFeePence)
  for (const { visit, pence } of fees) {
    const feeVisitId = await insertFee(tx, actor, { visit, pence, at })
    await chargeHeldVisit(tx, actor, {
      visit,
      costPence: pence,
      feeVisitId,
      why: { ...why, kind: 'late cancellation', key: `late-cancellation:${visit.id}`, reference: visit.id },
    })
  }
  const late = new Set(fees.map(({ visit }) => visit.id))
  const free = ids.filter((id) => !late.has(id))
  const lateBack = fees.reduce((sum, { visit, pence }) => sum + visit.plannedPence - pence, 0)
  const [first = ''] = free
  const kind = free.length === 1 ? 'visit cancelled' : 'visits cancelled'
  const key = `visits-cancelled:${line.id}:${first}`
  const backPence = await giveBackHolds(tx, actor, { visitIds: free, why: { ...why, kind, key, reference } })
  return { backPence: backPence + lateBack, feePence }
}

function requireAsRead(feePence: number, expectedFeePence: number | undefined): void {
  if (expectedFeePence === undefined || feePence <= expectedFeePence) return
  const why =
    expectedFeePence > 0
      ? `Cancelling costs more than ${pounds(expectedFeePence)} now`
      : 'It is too late to cancel for nothing now'
  const what = `${why}: ${pounds(feePence)} is paid all the same.`
  throw new Refusal('conflict', `${what} Nothing is cancelled yet. Look at it again.`)
}

/** A fee stands in a row of its own, so that it is an invoice line of its own kind. */
async function insertFee(tx: Tx, actor: Actor, { visit, pence, at }: { visit: Planned; pence: number; at: Date }) {
  const id = newId('vis')
  await tx.insert(visits).values({
    id,
    lineId: visit.lineId,
    personId: visit.personId,
    providerId: visit.providerId,
    state: 'confirmed',
    charge: 'late cancellation',
    plannedDay: visit.plannedDay,
    plannedStartMinute: visit.plannedStartMinute,
    plannedMinutes: visit.plannedMinutes,
    quantity: visit.quantity,
    plannedPence: pence,
    deliveredPence: pence,
    recordedAt: at,
    confirmedAt: at,
    confirmedByUserId: actor.userId,
    confirmedPence: pence,
  })
  return id
}
