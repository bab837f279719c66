import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { ledgerAccounts } from '#db/schema/ledger.ts'
import { paymentLines, payments, runs } from '#db/schema/payments.ts'
import { account } from '../ledger/accounts.ts'
import { pounds } from '../shared/money.ts'

const debtKinds = ['owed', 'owed-queried', 'owed-back']

/** Owed, in question and owed back, for each pot and provider, are what is unpaid of the invoice lines. */
export async function wrongInDebts(db: Db): Promise<string | null> {
  const expected = new Map<string, number>()
  const rows = await db
    .select({
      potId: invoiceLines.potId,
      providerId: invoices.providerId,
      approved: unpaidIn('approved'),
      queried: unpaidIn('queried'),
      back: sql`sum(case when ${invoices.kind} = 'credit note' then ${invoiceLines.grossPence} - ${invoiceLines.paidPence} else 0 end)`.mapWith(
        Number,
      ),
    })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .groupBy(invoiceLines.potId, invoices.providerId)
  for (const { potId, providerId, approved, queried, back } of rows) {
    expected.set(account.owed(potId, providerId).id, approved)
    expected.set(account.owedQueried(potId, providerId).id, queried)
    expected.set(account.owedBack(potId, providerId).id, back)
  }
  return firstDifference(await standingBalances(db, debtKinds), expected, 'invoice lines')
}

/**
 * On its way is what was sent to the bank and not answered, payment by payment, and what is unpaid of the lines that each
 * one pays. A release to a payer is none of it.
 */
export async function wrongOnTheWay(db: Db): Promise<string | null> {
  const balances = await standingBalances(db, ['on-its-way'])
  const sent = await db
    .select({ id: payments.id, pence: payments.pence })
    .from(payments)
    .leftJoin(runs, eq(runs.id, payments.runId))
    .where(and(eq(payments.state, 'on its way'), or(isNull(runs.id), ne(runs.kind, 'release'))))
  const lines = await db
    .select({ id: payments.id, pence: unpaidIn('on its way') })
    .from(payments)
    .innerJoin(paymentLines, eq(paymentLines.paymentId, payments.id))
    .innerJoin(invoiceLines, eq(invoiceLines.id, paymentLines.itemId))
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(eq(payments.state, 'on its way'))
    .groupBy(payments.id)
  return (
    firstDifference(balances, byPayment(sent), 'payments') ??
    firstDifference(balances, byPayment(lines), 'invoice lines')
  )
}

function byPayment(rows: { id: string; pence: number }[]): Map<string, number> {
  return new Map(rows.map(({ id, pence }) => [account.onItsWay(id).id, pence]))
}

function unpaidIn(state: 'approved' | 'queried' | 'on its way') {
  const unpaid = sql`${invoiceLines.grossPence} - ${invoiceLines.creditedPence} - ${invoiceLines.paidPence}`
  const counts = and(eq(invoiceLines.state, state), ne(invoices.kind, 'credit note'))
  return sql`sum(case when ${counts} then ${unpaid} else 0 end)`.mapWith(Number)
}

/** Accounts of these kinds that are not at 0. */
async function standingBalances(db: Db, kinds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: ledgerAccounts.id, pence: ledgerAccounts.balancePence })
    .from(ledgerAccounts)
    .where(and(inArray(ledgerAccounts.kind, kinds), ne(ledgerAccounts.balancePence, 0)))
    .orderBy(asc(ledgerAccounts.id))
  return new Map(rows.map(({ id, pence }) => [id, pence]))
}

function firstDifference(
  balances: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
  what: string,
): string | null {
  for (const id of [...new Set([...balances.keys(), ...expected.keys()])].sort()) {
    const [is, should] = [balances.get(id) ?? 0, expected.get(id) ?? 0]
    if (is !== should) return `Account ${id} holds ${pounds(is)}, and its ${what} come to ${pounds(should)}.`
  }
  return null
}
