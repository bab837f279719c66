import { and, asc, desc, eq, like, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invoices } from '#db/schema/invoicing.ts'
import { orders } from '#db/schema/ordering.ts'
import { organisations, persons } from '#db/schema/people.ts'
import { runs } from '#db/schema/payments.ts'
import { withStateShown } from './states-shown.server.ts'

/** So many of each are shown. */
export const mostFound = 20

/** People, orders, invoices and runs of a council by a part of a name or number: at most `mostFound` of each. */
export async function findInCouncil(db: Db, { councilId, q }: { councilId: string; q: string }) {
  const words = q.trim().toLowerCase().replace(/[%_]/g, '')
  if (words.length < 2) return { people: [], orders: [], invoices: [], runs: [] }
  const part = `%${words}%`
  const has = (column: Parameters<typeof like>[0]) => like(sql`lower(${column})`, part)
  const [people, itsOrders, itsInvoices, itsRuns] = await Promise.all([
    db
      .select({ id: persons.id, name: persons.name, referenceNumber: persons.referenceNumber })
      .from(persons)
      .where(and(eq(persons.councilId, councilId), or(has(persons.name), has(persons.referenceNumber))))
      .orderBy(asc(persons.name))
      .limit(mostFound),
    db
      .select({ id: orders.id, number: orders.number, personName: persons.name, placedAt: orders.placedAt })
      .from(orders)
      .innerJoin(persons, eq(persons.id, orders.personId))
      .where(and(eq(orders.councilId, councilId), or(has(orders.number), has(persons.name))))
      .orderBy(desc(orders.placedAt))
      .limit(mostFound),
    db
      .select({
        id: invoices.id,
        kind: invoices.kind,
        number: invoices.number,
        state: invoices.state,
        providerName: organisations.name,
        payerName: invoices.payerName,
        pence: invoices.grossPence,
        periodFrom: invoices.periodFrom,
        periodTo: invoices.periodTo,
      })
      .from(invoices)
      .innerJoin(organisations, eq(organisations.id, invoices.providerId))
      .where(
        and(
          eq(invoices.councilId, councilId),
          or(has(invoices.number), has(organisations.name), has(invoices.payerName)),
        ),
      )
      .orderBy(desc(invoices.issuedAt))
      .limit(mostFound),
    db
      .select({ id: runs.id, number: runs.number, madeAt: runs.madeAt })
      .from(runs)
      .where(and(eq(runs.organisationId, councilId), has(runs.number)))
      .orderBy(desc(runs.madeAt))
      .limit(mostFound),
  ])
  return { people, orders: itsOrders, invoices: await withStateShown(db, itsInvoices), runs: itsRuns }
}
