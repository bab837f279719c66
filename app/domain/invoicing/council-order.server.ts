import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { orderLines, orders, visits } from '#db/schema/ordering.ts'
import { organisations, persons, users } from '#db/schema/people.ts'
import { costsNow } from '../ordering/orders.server.ts'
import { groupBy } from '../shared/group-by.ts'

/** An order as the back office sees it: what was ordered, what came, and on which invoice. The caller has asked who may see it. */
export async function getCouncilOrder(db: Db, { councilId, orderId }: { councilId: string; orderId: string }) {
  const [order] = await db
    .select({
      id: orders.id,
      number: orders.number,
      personId: orders.personId,
      personName: persons.name,
      byName: users.name,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .innerJoin(persons, eq(persons.id, orders.personId))
    .innerJoin(users, eq(users.id, orders.orderedByUserId))
    .where(and(eq(orders.id, orderId), eq(orders.councilId, councilId)))
  if (!order) return null
  const lines = await db
    .select({
      id: orderLines.id,
      title: orderLines.title,
      state: orderLines.state,
      costPence: orderLines.costPence,
      providerName: organisations.name,
    })
    .from(orderLines)
    .innerJoin(organisations, eq(organisations.id, orderLines.providerId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position))
  const lineIds = lines.map(({ id }) => id)
  const [itsVisits, costs] = await Promise.all([visitsOf(db, lineIds), costsNow(db, lineIds)])
  const byLine = groupBy(itsVisits, ({ lineId }) => lineId)
  return {
    ...order,
    lines: lines.map((line) => ({ ...line, nowPence: costs.get(line.id) ?? 0, visits: byLine.get(line.id) ?? [] })),
  }
}

async function visitsOf(db: Db, lineIds: string[]) {
  if (lineIds.length === 0) return []
  return db
    .select({
      id: visits.id,
      lineId: visits.lineId,
      state: visits.state,
      plannedDay: visits.plannedDay,
      plannedMinutes: visits.plannedMinutes,
      quantity: visits.quantity,
      plannedPence: visits.plannedPence,
      deliveredDay: visits.deliveredDay,
      deliveredMinutes: visits.deliveredMinutes,
      deliveredQuantity: visits.deliveredQuantity,
      deliveredPence: visits.deliveredPence,
      confirmedPence: visits.confirmedPence,
      invoiceId: invoices.id,
      invoiceNumber: invoices.number,
    })
    .from(visits)
    .leftJoin(invoiceLines, and(eq(invoiceLines.visitId, visits.id), ne(invoiceLines.state, 'credited')))
    .leftJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(inArray(visits.lineId, lineIds))
    .orderBy(asc(visits.plannedDay), asc(visits.id))
}
