import { and, asc, eq, exists, gt, inArray, not, sql, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots, releases } from '#db/schema/budgets.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'
import { organisations } from '#db/schema/people.ts'
import { potBalances } from '../ledger/balances.server.ts'
import { isReleased } from '../budgets/budget.ts'
import type { Council } from '../budgets/overdue.ts'
import type { Credit, OwedLine } from './plan-payments.ts'
import type { PaymentState } from './run.ts'

export const unpaid =
  sql<number>`${invoiceLines.grossPence} - ${invoiceLines.creditedPence} - ${invoiceLines.paidPence}`.mapWith(Number)

type Whose = { payer: string; invoiceId?: string }
export type Owed = OwedLine & { invoiceId: string; personId: string; words: string; number: string; council: Council }

/** Approved lines a payer has not paid and that are in no run, oldest first. */
export async function listOwedLines(db: Db, { payer, invoiceId }: Whose): Promise<Owed[]> {
  const inRun = db
    .select({ one: sql`1` })
    .from(paymentLines)
    .innerJoin(payments, eq(payments.id, paymentLines.paymentId))
    .where(and(eq(paymentLines.itemId, invoiceLines.id), eq(payments.state, 'planned')))
  return db
    .select({
      lineId: invoiceLines.id,
      invoiceId: invoices.id,
      providerId: invoices.providerId,
      potId: invoiceLines.potId,
      personId: invoiceLines.personId,
      pence: unpaid,
      words: invoiceLines.words,
      number: invoices.number,
      council: { name: organisations.name, phone: organisations.phone },
    })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .innerJoin(organisations, eq(organisations.id, invoices.councilId))
    .where(
      and(
        eq(invoices.payer, payer),
        eq(invoices.kind, 'invoice'),
        eq(invoiceLines.state, 'approved'),
        gt(unpaid, 0),
        invoiceId ? eq(invoices.id, invoiceId) : undefined,
        not(exists(inRun)),
      ),
    )
    .orderBy(asc(invoices.issuedAt), asc(invoices.id), asc(invoiceLines.position))
}

/** What providers owe back to this payer's pots and what is not in a run yet: lines of credit notes. */
export async function listCredits(db: Db, payer: string): Promise<Credit[]> {
  const credits = await db
    .select({
      lineId: invoiceLines.id,
      providerId: invoices.providerId,
      potId: invoiceLines.potId,
      pence: unpaid,
    })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(and(eq(invoices.payer, payer), eq(invoices.kind, 'credit note'), gt(unpaid, 0)))
    .orderBy(asc(invoices.issuedAt), asc(invoices.id))
  const taken = await plannedFor(
    db,
    credits.map(({ lineId }) => lineId),
  )
  return credits
    .map((credit) => ({ ...credit, pence: credit.pence - (taken.get(credit.lineId) ?? 0) }))
    .filter(({ pence }) => pence > 0)
}

export async function plannedFor(db: Db, itemIds: string[]): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .select({ itemId: paymentLines.itemId, pence: sum(paymentLines.pence).mapWith(Number) })
    .from(paymentLines)
    .innerJoin(payments, eq(payments.id, paymentLines.paymentId))
    .where(and(inArray(paymentLines.itemId, itemIds), eq(payments.state, 'planned')))
    .groupBy(paymentLines.itemId)
  return new Map(rows.map(({ itemId, pence }) => [itemId, -pence]))
}

/** What each pot can pay with now, less what is planned or on its way; null where the funder's bank pays each bill as it comes. */
export async function cashOf(db: Db, potIds: string[]): Promise<Map<string, number | null>> {
  if (potIds.length === 0) return new Map()
  const facts = await db
    .select({ id: pots.id, heldAs: pots.heldAs, stream: pots.stream })
    .from(pots)
    .where(inArray(pots.id, potIds))
  const balances = await potBalances(db, potIds)
  const underway = await underwayOf(db, potIds)
  return new Map(
    facts.map((pot) => [
      pot.id,
      isReleased(pot) ? (balances.get(pot.id)?.cash ?? 0) - (underway.get(pot.id) ?? 0) : null,
    ]),
  )
}

/** What each pot pays for invoices by payments in these states: no bank has answered for them. */
export async function underwayOf(
  db: Db,
  potIds: string[],
  states: readonly PaymentState[] = ['planned', 'on its way'],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ potId: paymentLines.potId, pence: sum(paymentLines.pence).mapWith(Number) })
    .from(paymentLines)
    .innerJoin(payments, eq(payments.id, paymentLines.paymentId))
    .innerJoin(invoiceLines, eq(invoiceLines.id, paymentLines.itemId))
    .where(and(inArray(paymentLines.potId, potIds), inArray(payments.state, states)))
    .groupBy(paymentLines.potId)
  return new Map(rows.map(({ potId, pence }) => [potId, pence]))
}

/** Money still to come into each pot, by day. */
export async function releasesToCome(db: Db, potIds: string[]) {
  const rows = potIds.length
    ? await db
        .select({ potId: releases.potId, dueOn: releases.dueOn, pence: releases.pence })
        .from(releases)
        .where(and(inArray(releases.potId, potIds), inArray(releases.state, ['planned', 'in run'])))
        .orderBy(asc(releases.dueOn))
    : []
  const byPot = new Map<string, { dueOn: string; pence: number }[]>()
  for (const { potId, dueOn, pence } of rows) byPot.set(potId, [...(byPot.get(potId) ?? []), { dueOn, pence }])
  return byPot
}

/** Of each pot: whose it is, how it is held, and the council whose bank pays when the council manages it. */
export async function potsWithCouncil(db: Db, potIds: string[]) {
  const rows = potIds.length
    ? await db
        .select({
          id: pots.id,
          heldAs: pots.heldAs,
          stream: pots.stream,
          personId: budgets.personId,
          councilId: budgets.councilId,
        })
        .from(pots)
        .innerJoin(budgets, eq(budgets.id, pots.budgetId))
        .where(inArray(pots.id, [...new Set(potIds)]))
    : []
  return new Map(rows.map((pot) => [pot.id, pot]))
}
