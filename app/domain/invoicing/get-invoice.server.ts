import { and, asc, eq, inArray, isNull, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { exceptions, invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { paymentLines, payments, refunds } from '#db/schema/payments.ts'
import { organisations, persons } from '#db/schema/people.ts'
import { groupBy } from '../shared/group-by.ts'
import { within, type Scope } from './invoices.server.ts'
import { leftToPay, stateShown } from './left-to-pay.ts'

/** A document as it is shown: for a person only their own lines, with their own sum. Null: not there or not theirs. */
export async function getInvoice(db: Db, scope: Scope, invoiceId: string) {
  const [invoice] = await db
    .select({ invoice: invoices, providerName: organisations.name })
    .from(invoices)
    .innerJoin(organisations, eq(organisations.id, invoices.providerId))
    .where(and(eq(invoices.id, invoiceId), within(db, scope)))
  if (!invoice) return null
  const personId = 'personId' in scope ? scope.personId : null
  const lines = await linesOf(db, invoiceId, personId)
  const lineIds = lines.map(({ id }) => id)
  const [credits, credited, paid, paidBack] = await Promise.all([
    creditNotesOf(db, scope, invoiceId),
    invoice.invoice.creditsInvoiceId ? numberOf(db, invoice.invoice.creditsInvoiceId) : null,
    paymentsOf(db, lineIds),
    refundsOf(db, lineIds),
  ])
  const { key: _key, madeByUserId: _maker, ...shown } = invoice.invoice
  const shownPence = lines.reduce((total, line) => total + line.grossPence, 0)
  const isPart = personId !== null && shownPence !== shown.grossPence
  const vatPence = lines.reduce((total, line) => total + line.vatPence, 0)
  return {
    ...shown,
    state: stateShown(
      shown.state,
      lines.map(({ state }) => state),
    ),
    ...(isPart ? { grossPence: shownPence, vatPence, vatByRate: [] } : {}),
    providerName: invoice.providerName,
    isPart,
    shownPence,
    sums: leftToPay(lines),
    people: [...groupBy(lines, (line) => line.personId)].map(([id, its]) => ({
      id,
      name: its[0]?.personName ?? '',
      pence: its.reduce((total, line) => total + line.grossPence, 0),
      lines: its,
    })),
    credits,
    credited,
    refunds: paidBack,
    payments: personId ? paid.map(({ pence: _all, part, ...payment }) => ({ ...payment, pence: part })) : paid,
  }
}

export type InvoiceView = NonNullable<Awaited<ReturnType<typeof getInvoice>>>

async function linesOf(db: Db, invoiceId: string, personId: string | null) {
  const lines = await db
    .select({
      id: invoiceLines.id,
      personId: invoiceLines.personId,
      personName: persons.name,
      potName: pots.name,
      budgetState: budgets.state,
      words: invoiceLines.words,
      grossPence: invoiceLines.grossPence,
      netPence: invoiceLines.netPence,
      vatPence: invoiceLines.vatPence,
      vatBasisPoints: invoiceLines.vatBasisPoints,
      creditedPence: invoiceLines.creditedPence,
      paidPence: invoiceLines.paidPence,
      state: invoiceLines.state,
      exceptionId: exceptions.id,
      exceptionWords: exceptions.words,
    })
    .from(invoiceLines)
    .innerJoin(persons, eq(persons.id, invoiceLines.personId))
    .innerJoin(pots, eq(pots.id, invoiceLines.potId))
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .leftJoin(exceptions, and(eq(exceptions.invoiceLineId, invoiceLines.id), isNull(exceptions.settledAt)))
    .where(and(eq(invoiceLines.invoiceId, invoiceId), personId ? eq(invoiceLines.personId, personId) : undefined))
    .orderBy(asc(persons.name), asc(invoiceLines.position))
  return lines
}

async function creditNotesOf(db: Db, scope: Scope, invoiceId: string) {
  return db
    .select({ id: invoices.id, number: invoices.number, grossPence: invoices.grossPence })
    .from(invoices)
    .where(and(eq(invoices.creditsInvoiceId, invoiceId), within(db, scope)))
    .orderBy(asc(invoices.issuedAt))
}

async function numberOf(db: Db, invoiceId: string) {
  const [row] = await db
    .select({ id: invoices.id, number: invoices.number })
    .from(invoices)
    .where(eq(invoices.id, invoiceId))
  return row ?? null
}

async function paymentsOf(db: Db, lineIds: string[]) {
  if (lineIds.length === 0) return []
  return db
    .select({
      id: payments.id,
      runId: payments.runId,
      pence: payments.pence,
      part: sum(paymentLines.pence).mapWith(Number),
      state: payments.state,
      reference: payments.reference,
      sentAt: payments.sentAt,
      confirmedAt: payments.confirmedAt,
    })
    .from(payments)
    .innerJoin(paymentLines, eq(paymentLines.paymentId, payments.id))
    .where(inArray(paymentLines.itemId, lineIds))
    .groupBy(payments.id)
    .orderBy(asc(payments.sentAt))
}

/** What was paid back of a credit note by the bank. */
async function refundsOf(db: Db, lineIds: string[]) {
  if (lineIds.length === 0) return []
  const { id, pence, receivedOn, reference } = refunds
  return db
    .select({ id, pence, receivedOn, reference })
    .from(refunds)
    .where(inArray(refunds.creditLineId, lineIds))
    .orderBy(asc(refunds.recordedAt))
}
