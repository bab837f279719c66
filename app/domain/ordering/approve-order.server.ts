import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { insertRows } from '#db/prepared.ts'
import { orderLines, orders, shares, visits, visitShares } from '#db/schema/ordering.ts'
import { organisations, persons } from '#db/schema/people.ts'
import { orderPlaced } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import type { Day } from '../shared/day.ts'
import { enqueueAll } from '../shared/outbox.server.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { splitAll } from './split.ts'
import { requireEnough } from './may-pay.ts'
import { amountInWords, orderInWords, ownOrderInWords, type LineNews } from './order-words.ts'
import { ownFirms } from './no-part.server.ts'
import { requireStillOrderable } from './still-orderable.server.ts'
import { tellPersonSide } from './tell.server.ts'
import { newsForProviders } from './tell-of-order.server.ts'

/**
 * The person, or a mandate that may approve, says yes to an order that waited: now its money is held and the providers
 * are asked. Where it has become short in the meantime, that is said and everything stays as it was.
 */
export async function approveOrder(tx: Tx, actor: Actor, { orderId }: { orderId: string }): Promise<void> {
  const order = await waitingOrder(tx, orderId)
  const access = await requirePower(tx, actor, { personId: order.personId, power: 'approve' })
  const lines = await waitingLines(tx, orderId)
  if (lines.length === 0) throw new Refusal('conflict', 'Nothing of this order waits for a yes. Nothing was changed.')
  const [ownFirm] = await ownFirms(tx, actor, { access, providerIds: lines.map(({ providerId }) => providerId) })
  if (ownFirm) throw new Refusal('forbidden', ownOrderInWords(ownFirm.name, access.shortName))
  const lineIds = lines.map(({ id }) => id)
  const holds = await holdsOf(tx, lineIds)
  requireEnough(await requireStillOrderable(tx, { personId: order.personId, lines, holds }), holds)
  const held = holds.map(({ visitId, shareId, pence }) => ({ visitId, shareId, heldPence: pence }))
  await insertRows(tx, visitShares, { rows: held, conflict: nowHeld })
  await tx.update(orderLines).set({ state: 'placed', placedAt: now() }).where(inArray(orderLines.id, lineIds))
  const whose = { personId: order.personId, mandateId: access.mandateId }
  const transfers = orderPlaced(byShare(holds))
  if (transfers.length > 0) {
    const key = `order-placed:${orderId}`
    await postEntry(tx, actor, { ...whose, kind: 'order placed', reference: orderId, key, transfers })
  }
  await audit(tx, actor, {
    ...whose,
    verb: 'approved an order',
    words: orderInWords('Said yes to', lines),
    subject: { kind: 'order', id: orderId },
    organisationId: order.councilId,
  })
  await enqueueAll(tx, await newsForProviders(tx, { orderId, district: order.district, lines }))
  await tellPersonSide(tx, {
    personId: order.personId,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `approved:${orderId}`,
    subject: `Order ${order.number} was agreed`,
    lines: [orderInWords(`${actor.name} said yes to`, lines), 'The providers are asked now.'],
    link: { words: 'See the order', path: paths.order(order.personId, orderId) },
  })
}

/** The rows of a waiting order are there already, and hold nothing. */
const nowHeld = { key: [visitShares.visitId, visitShares.shareId], takes: [visitShares.heldPence] }

/** An order with whose it is. */
export async function waitingOrder(tx: Tx, orderId: string) {
  const [order] = await tx
    .select({
      id: orders.id,
      number: orders.number,
      personId: orders.personId,
      councilId: orders.councilId,
      orderedByUserId: orders.orderedByUserId,
      district: persons.district,
    })
    .from(orders)
    .innerJoin(persons, eq(persons.id, orders.personId))
    .where(eq(orders.id, orderId))
  if (!order) throw notHere()
  return order
}

type Waiting = LineNews & { id: string; listingId: string; lineKind: string }

export async function waitingLines(tx: Tx, orderId: string): Promise<Waiting[]> {
  const rows = await tx
    .select({
      id: orderLines.id,
      listingId: orderLines.listingId,
      lineKind: orderLines.lineKind,
      providerId: orderLines.providerId,
      providerName: organisations.name,
      providerEmail: organisations.email,
      title: orderLines.title,
      unit: orderLines.unit,
      costPence: orderLines.costPence,
      firstDay: orderLines.firstDay,
      lastDay: orderLines.lastDay,
      note: orderLines.note,
      visits: sql<number>`(select count(*) from ${visits} where ${visits.lineId} = ${orderLines.id})`.mapWith(Number),
      quantity:
        sql<number>`(select max(${visits.quantity}) from ${visits} where ${visits.lineId} = ${orderLines.id})`.mapWith(
          Number,
        ),
    })
    .from(orderLines)
    .innerJoin(organisations, eq(organisations.id, orderLines.providerId))
    .where(and(eq(orderLines.orderId, orderId), eq(orderLines.state, 'waiting for agreement')))
    .orderBy(asc(orderLines.position))
  return rows.map((row) => ({ ...row, amount: amountInWords(row) }))
}

type Hold = {
  lineId: string
  visitId: string
  plannedDay: Day
  plannedStartMinute: number | null
  shareId: string
  potId: string
  pence: number
}

/** What each visit of the lines that stands is to hold on each share. */
async function holdsOf(tx: Tx, lineIds: string[]): Promise<Hold[]> {
  const rows = await tx
    .select({
      lineId: visits.lineId,
      visitId: visits.id,
      plannedDay: visits.plannedDay,
      plannedStartMinute: visits.plannedStartMinute,
      pence: visits.plannedPence,
      shareId: shares.id,
      potId: shares.potId,
      weight: shares.weight,
    })
    .from(visits)
    .innerJoin(shares, eq(shares.lineId, visits.lineId))
    .where(and(inArray(visits.lineId, lineIds), eq(visits.state, 'planned')))
    .orderBy(asc(visits.lineId), asc(visits.plannedDay), asc(visits.id), asc(shares.position))
  return lineIds.flatMap((lineId) => {
    const itsRows = rows.filter((row) => row.lineId === lineId)
    const itsShares = itsRows.filter(({ visitId }) => visitId === itsRows[0]?.visitId)
    const itsVisits = itsRows.filter(({ shareId }) => shareId === itsRows[0]?.shareId)
    const parts = splitAll(
      itsVisits.map(({ pence }) => pence),
      itsShares.map(({ weight }) => weight),
    )
    return itsVisits.flatMap(({ visitId, plannedDay, plannedStartMinute }, visitAt) =>
      itsShares.map(({ shareId, potId }, shareAt) => ({
        lineId,
        visitId,
        plannedDay,
        plannedStartMinute,
        shareId,
        potId,
        pence: parts[visitAt]?.[shareAt] ?? 0,
      })),
    )
  })
}

function byShare(holds: Hold[]): { potId: string; shareId: string; pence: number }[] {
  const sums = new Map<string, { potId: string; shareId: string; pence: number }>()
  for (const { potId, shareId, pence } of holds) {
    sums.set(shareId, { potId, shareId, pence: (sums.get(shareId)?.pence ?? 0) + pence })
  }
  return [...sums.values()]
}
