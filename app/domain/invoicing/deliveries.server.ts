import { and, asc, eq, gt, inArray, lte, notExists, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import type { VatReason } from '#db/schema/catalogue.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { orderLinePrices, orderLines, shares, visitShares, visits } from '#db/schema/ordering.ts'
import { organisations } from '#db/schema/people.ts'
import type { Day } from '../shared/day.ts'
import { groupBy } from '../shared/group-by.ts'
import { mayBeWritten, waitsForYes } from './agreement-gate.server.ts'

/** Of a council up to a day, of a provider, or both. */
type Period = { councilId?: string; periodTo?: Day; providerId?: string }

const dayOf = sql<string>`coalesce(${visits.deliveredDay}, ${visits.plannedDay})`

/** Confirmed deliveries that no invoice holds yet, and that one may be written for: one row for each share. */
export async function listDeliveries(db: Db, period: Period) {
  return db
    .select({
      visitId: visits.id,
      shareId: shares.id,
      potId: pots.id,
      providerId: visits.providerId,
      personId: visits.personId,
      lineId: visits.lineId,
      pence: visitShares.deliveredPence,
      title: orderLines.title,
      unit: orderLines.unit,
      deliveryPence: orderLines.deliveryPence,
      travelPence: orderLines.travelPence,
      charge: visits.charge,
      state: visits.state,
      day: dayOf,
      plannedDay: visits.plannedDay,
      plannedStartMinute: visits.plannedStartMinute,
      plannedMinutes: visits.plannedMinutes,
      quantity: visits.quantity,
      plannedPence: visits.plannedPence,
      deliveredStartMinute: visits.deliveredStartMinute,
      deliveredMinutes: visits.deliveredMinutes,
      deliveredQuantity: visits.deliveredQuantity,
      deliveredPence: visits.deliveredPence,
      confirmedPence: visits.confirmedPence,
      confirmedAt: visits.confirmedAt,
      recordedAt: visits.recordedAt,
      settledWords: visits.settledWords,
      heldAs: pots.heldAs,
      payerUserId: pots.payerUserId,
      payerOrganisationId: pots.payerOrganisationId,
      councilId: budgets.councilId,
    })
    .from(visitShares)
    .innerJoin(visits, eq(visits.id, visitShares.visitId))
    .innerJoin(shares, eq(shares.id, visitShares.shareId))
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .innerJoin(pots, eq(pots.id, shares.potId))
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .innerJoin(organisations, eq(organisations.id, visits.providerId))
    .where(and(notOnAnInvoice(db, period), mayBeWritten(db)))
    .orderBy(asc(visits.personId), asc(dayOf), asc(visits.id), asc(shares.position))
}

export type Delivery = Awaited<ReturnType<typeof listDeliveries>>[number]

/** Which providers wait for an invoice, with how much: what one press would make. */
export function listProvidersToInvoice(db: Db, period: Period) {
  return sumsByProvider(db, and(notOnAnInvoice(db, period), mayBeWritten(db)))
}

/** Providers whose confirmed deliveries wait because nobody there has agreed that Daybook writes their invoices. */
export function listWithoutAgreement(db: Db, period: Period) {
  return sumsByProvider(db, and(notOnAnInvoice(db, period), waitsForYes(db)))
}

/** Deliveries that are on no invoice, summed for each provider: how many, and whole pence. */
function sumsByProvider(db: Db, which: SQL | undefined) {
  return db
    .select({
      providerId: visits.providerId,
      name: organisations.name,
      deliveries: sql<number>`count(distinct ${visits.id})`.mapWith(Number),
      pence: sql<number>`sum(${visitShares.deliveredPence})`.mapWith(Number),
    })
    .from(visitShares)
    .innerJoin(visits, eq(visits.id, visitShares.visitId))
    .innerJoin(shares, eq(shares.id, visitShares.shareId))
    .innerJoin(pots, eq(pots.id, shares.potId))
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .innerJoin(organisations, eq(organisations.id, visits.providerId))
    .where(which)
    .groupBy(visits.providerId, organisations.name)
    .orderBy(asc(organisations.name))
}

/** The prices that were accepted for each order line, the oldest first. */
export async function acceptedPricesOf(db: Db, lineIds: string[]) {
  if (lineIds.length === 0) return new Map<string, never[]>()
  const prices = await db
    .select({
      lineId: orderLinePrices.lineId,
      band: orderLinePrices.band,
      pence: orderLinePrices.pence,
      vatBasisPoints: orderLinePrices.vatBasisPoints,
      vatReason: orderLinePrices.vatReason,
      fromDay: orderLinePrices.fromDay,
    })
    .from(orderLinePrices)
    .where(inArray(orderLinePrices.lineId, [...new Set(lineIds)]))
    .orderBy(asc(orderLinePrices.fromDay))
  return groupBy(prices, ({ lineId }) => lineId)
}

export type AcceptedPrices = {
  band: string
  pence: number
  vatBasisPoints: number
  vatReason: VatReason | null
  fromDay: Day
}[]

/** Confirmed, with money in it that no invoice holds. For queries that join visits with their shares; of a council, with budgets too. */
export function notOnAnInvoice(db: Db, { councilId, periodTo, providerId }: Period) {
  const onAnInvoice = db
    .select({ one: sql`1` })
    .from(invoiceLines)
    .where(
      and(
        eq(invoiceLines.visitId, visitShares.visitId),
        eq(invoiceLines.shareId, visitShares.shareId),
        eq(invoiceLines.state, 'exception'),
      ),
    )
  return and(
    councilId ? eq(budgets.councilId, councilId) : undefined,
    gt(visitShares.deliveredPence, 0),
    periodTo ? lte(dayOf, periodTo) : undefined,
    providerId ? eq(visits.providerId, providerId) : undefined,
    notExists(onAnInvoice),
  )
}
