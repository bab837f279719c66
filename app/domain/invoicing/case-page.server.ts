import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { pots } from '#db/schema/budgets.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { orderLines, orders, shares, visits } from '#db/schema/ordering.ts'
import { organisations, persons, users } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { isBudgetClosed } from '../budgets/closed.server.ts'
import { potBalances } from '../ledger/balances.server.ts'
import type { Actor } from '../shared/actor.ts'
import { getException } from './exceptions.server.ts'
import { kindName } from './invoice.ts'
import { orderedPartOf } from './ordered-part.ts'

/** All that the page of one case shows: both sides, the three slips, what the pot can pay, and what happened so far. */
export async function getCase(db: Db, actor: Actor, about: { councilId: string; exceptionId: string }) {
  const row = await getException(db, actor, about)
  if (!row?.visit) return null
  const { exception, line, invoice, visit, heldPence } = row
  const [facts] = await db
    .select({
      personName: persons.name,
      shortName: persons.shortName,
      providerName: organisations.name,
      orderNumber: orders.number,
      orderId: orders.id,
      title: orderLines.title,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(persons, eq(persons.id, orderLines.personId))
    .innerJoin(organisations, eq(organisations.id, orderLines.providerId))
    .where(eq(orderLines.id, visit.lineId))
  if (!facts) return null
  const neighbours = invoice ? await visitsOnInvoice(db, { invoiceId: invoice.id, orderLineId: visit.lineId }) : []
  const potIds = await potsOf(db, visit.lineId)
  const events = await happenedTo(db, [visit.id, exception.id, ...(invoice ? [invoice.id] : [])])
  return {
    exception,
    visit,
    heldPence,
    facts,
    line,
    invoice: invoice && {
      id: invoice.id,
      name: `${kindName(invoice.kind)} ${invoice.number}`,
      periodFrom: invoice.periodFrom,
      periodTo: invoice.periodTo,
    },
    neighbours: neighbours.length ? neighbours : [{ visit, pence: visit.deliveredPence ?? visit.plannedPence }],
    pot: await potOf(db, line?.potId ?? potIds[0]),
    isBudgetClosed: await isBudgetClosed(db, potIds),
    orderedPence: line ? orderedPartOf(line, visit) : visit.plannedPence,
    events: events.filter(({ personId }) => personId === null || personId === exception.personId),
  }
}

export type CasePage = NonNullable<Awaited<ReturnType<typeof getCase>>>

async function visitsOnInvoice(db: Db, about: { invoiceId: string; orderLineId: string }) {
  return db
    .select({ visit: visits, pence: invoiceLines.grossPence })
    .from(invoiceLines)
    .innerJoin(visits, eq(visits.id, invoiceLines.visitId))
    .where(and(eq(invoiceLines.invoiceId, about.invoiceId), eq(visits.lineId, about.orderLineId)))
    .orderBy(asc(visits.plannedDay), asc(visits.id))
    .limit(31)
}

/** The pots that an order line is paid from, in the order of its shares. */
async function potsOf(db: Db, orderLineId: string): Promise<string[]> {
  const rows = await db
    .select({ potId: shares.potId })
    .from(shares)
    .where(eq(shares.lineId, orderLineId))
    .orderBy(asc(shares.position))
  return rows.map(({ potId }) => potId)
}

async function potOf(db: Db, potId: string | undefined) {
  if (!potId) return null
  const [pot] = await db.select({ name: pots.name }).from(pots).where(eq(pots.id, potId))
  const balances = (await potBalances(db, [potId])).get(potId)
  return pot && balances
    ? { name: pot.name, availablePence: balances.available, shortfallPence: balances.shortfall }
    : null
}

async function happenedTo(db: Db, subjectIds: string[]) {
  return db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      words: auditEvents.words,
      personId: auditEvents.personId,
      by: users.name,
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.actorUserId))
    .where(
      and(
        inArray(auditEvents.subjectKind, ['visit', 'exception', 'invoice']),
        inArray(auditEvents.subjectId, subjectIds),
        eq(auditEvents.kind, 'did'),
      ),
    )
    .orderBy(asc(auditEvents.at), asc(auditEvents.id))
    .limit(30)
}
