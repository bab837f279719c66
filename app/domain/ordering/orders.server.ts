import { and, asc, desc, eq, inArray, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { pots } from '#db/schema/budgets.ts'
import { orderLinePrices, orderLines, orders, shares, visits } from '#db/schema/ordering.ts'
import { organisations, users } from '#db/schema/people.ts'
import { costNothing } from './cost-now.ts'

/** Where a page of orders goes on: after this one, older. */
export type OlderThan = { placedAt: Date; id: string }

/** The orders of a person, newest first, each with its lines. The caller has asked who may see them. */
export async function listOrders(
  db: Db,
  { personId, before, limit }: { personId: string; before?: OlderThan | undefined; limit: number },
) {
  const rows = await db
    .select({ id: orders.id, number: orders.number, placedAt: orders.placedAt, byUserId: users.id, byName: users.name })
    .from(orders)
    .innerJoin(users, eq(users.id, orders.orderedByUserId))
    .where(and(eq(orders.personId, personId), before ? isBefore(before) : undefined))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(limit)
  const lines = await linesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, lines: lines.filter(({ orderId }) => orderId === row.id) }))
}

function isBefore({ placedAt, id }: OlderThan) {
  return or(lt(orders.placedAt, placedAt), and(eq(orders.placedAt, placedAt), lt(orders.id, id)))
}

/** One order of a person with its lines, their visits, prices and pots. Null: there is none. The caller has asked who may see it. */
export async function getOrder(db: Db, { personId, orderId }: { personId: string; orderId: string }) {
  const [row] = await db
    .select({
      id: orders.id,
      number: orders.number,
      placedAt: orders.placedAt,
      aboutMeShared: orders.aboutMeShared,
      byUserId: users.id,
      byName: users.name,
    })
    .from(orders)
    .innerJoin(users, eq(users.id, orders.orderedByUserId))
    .where(and(eq(orders.id, orderId), eq(orders.personId, personId)))
  if (!row) return null
  const lines = await linesOf(db, [orderId])
  const lineIds = lines.map(({ id }) => id)
  const [itsVisits, itsPots, itsPrices] = await Promise.all([
    visitsOfLines(db, lineIds),
    potsOfLines(db, lineIds),
    pricesOfLines(db, lineIds),
  ])
  return {
    ...row,
    lines: lines.map((line) => ({
      ...line,
      visits: itsVisits.filter(({ lineId }) => lineId === line.id),
      pots: itsPots.filter(({ lineId }) => lineId === line.id),
      prices: itsPrices.filter(({ lineId }) => lineId === line.id),
    })),
  }
}

export type OrderLineShown = NonNullable<Awaited<ReturnType<typeof getOrder>>>['lines'][number]

async function linesOf(db: Db, orderIds: string[]) {
  if (orderIds.length === 0) return []
  const rows = await db
    .select({
      id: orderLines.id,
      orderId: orderLines.orderId,
      state: orderLines.state,
      lineKind: orderLines.lineKind,
      title: orderLines.title,
      unit: orderLines.unit,
      label: orderLines.label,
      costPence: orderLines.costPence,
      deliveryPence: orderLines.deliveryPence,
      travelPence: orderLines.travelPence,
      firstDay: orderLines.firstDay,
      lastDay: orderLines.lastDay,
      note: orderLines.note,
      noticeDays: orderLines.noticeDays,
      lateCancelHours: orderLines.lateCancelHours,
      lateCancelPercent: orderLines.lateCancelPercent,
      placedAt: orderLines.placedAt,
      answerReason: orderLines.answerReason,
      answeredByUserId: orderLines.answeredByUserId,
      endedAt: orderLines.endedAt,
      providerId: orderLines.providerId,
      providerName: organisations.name,
      providerSlug: organisations.slug,
      providerSuspendedAt: organisations.suspendedAt,
      providerPhone: organisations.phone,
    })
    .from(orderLines)
    .innerJoin(organisations, eq(organisations.id, orderLines.providerId))
    .where(inArray(orderLines.orderId, orderIds))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position))
  const costs = await costsNow(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, nowPence: costs.get(row.id) ?? 0 }))
}

/** What lines cost as they stand now, fees among it: the sum of `costNow` of their visits. */
export async function costsNow(db: Db, lineIds: string[]): Promise<Map<string, number>> {
  if (lineIds.length === 0) return new Map()
  const { confirmedPence, deliveredPence, plannedPence } = visits
  const unagreed = sql`case when ${deliveredPence} < ${plannedPence} then ${deliveredPence} else ${plannedPence} end`
  const pence = sql`sum(coalesce(${confirmedPence}, ${unagreed}))`
  const rows = await db
    .select({ lineId: visits.lineId, pence: pence.mapWith(Number) })
    .from(visits)
    .where(and(inArray(visits.lineId, lineIds), notInArray(visits.state, [...costNothing])))
    .groupBy(visits.lineId)
  return new Map(rows.map((row) => [row.lineId, row.pence]))
}

function visitsOfLines(db: Db, lineIds: string[]) {
  return db
    .select({
      id: visits.id,
      lineId: visits.lineId,
      state: visits.state,
      charge: visits.charge,
      plannedDay: visits.plannedDay,
      plannedStartMinute: visits.plannedStartMinute,
      plannedMinutes: visits.plannedMinutes,
      quantity: visits.quantity,
      plannedPence: visits.plannedPence,
      deliveredDay: visits.deliveredDay,
      deliveredStartMinute: visits.deliveredStartMinute,
      deliveredMinutes: visits.deliveredMinutes,
      deliveredQuantity: visits.deliveredQuantity,
      deliveredPence: visits.deliveredPence,
      confirmedPence: visits.confirmedPence,
    })
    .from(visits)
    .where(inArray(visits.lineId, lineIds))
    .orderBy(asc(visits.plannedDay), asc(visits.plannedStartMinute), asc(visits.id))
}

function potsOfLines(db: Db, lineIds: string[]) {
  return db
    .select({ lineId: shares.lineId, id: pots.id, name: pots.name })
    .from(shares)
    .innerJoin(pots, eq(pots.id, shares.potId))
    .where(inArray(shares.lineId, lineIds))
    .orderBy(asc(shares.position))
}

function pricesOfLines(db: Db, lineIds: string[]) {
  return db
    .select({
      lineId: orderLinePrices.lineId,
      unit: orderLinePrices.unit,
      label: orderLinePrices.label,
      band: orderLinePrices.band,
      pence: orderLinePrices.pence,
      vatBasisPoints: orderLinePrices.vatBasisPoints,
      fromDay: orderLinePrices.fromDay,
      isPrivate: orderLinePrices.isPrivate,
    })
    .from(orderLinePrices)
    .where(inArray(orderLinePrices.lineId, lineIds))
}
