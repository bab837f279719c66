import { and, count, desc, eq, exists, gte, inArray, isNull, lt, or, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { exceptions, invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { organisations } from '#db/schema/people.ts'
import { payer } from '../payments/payer.ts'
import { withStateShown } from './states-shown.server.ts'

/** Whose list it is: the council's, a provider's own, a payer organisation's, or what one person's budget is charged. */
export type Scope = { councilId: string } | { providerId: string } | { payerId: string } | { personId: string }
/** `owed-back`: credit notes that no bill and no payment has made good yet. */
export type Only = 'open' | 'waiting' | 'owed-back'
type Page = { before?: string | null; only?: Only | null; limit?: number }

const perPage = 25

/** Documents, newest first, a page at a time by the key of the last one. */
export async function listInvoices(db: Db, scope: Scope, { before, only, limit = perPage }: Page = {}) {
  const from = before ? await keyOf(db, before) : null
  const rows = await db
    .select({
      id: invoices.id,
      kind: invoices.kind,
      number: invoices.number,
      state: invoices.state,
      payerName: invoices.payerName,
      providerName: organisations.name,
      grossPence: invoices.grossPence,
      periodFrom: invoices.periodFrom,
      periodTo: invoices.periodTo,
      issuedAt: invoices.issuedAt,
    })
    .from(invoices)
    .innerJoin(organisations, eq(organisations.id, invoices.providerId))
    .where(
      and(
        within(db, scope),
        only === 'open' ? inArray(invoices.state, ['approved', 'part paid']) : undefined,
        only === 'waiting' ? exists(waitingLines(db)) : undefined,
        only === 'owed-back' ? and(eq(invoices.kind, 'credit note'), exists(linesOwedBack(db))) : undefined,
        from
          ? or(
              lt(invoices.issuedAt, from.issuedAt),
              and(eq(invoices.issuedAt, from.issuedAt), lt(invoices.id, from.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(invoices.issuedAt), desc(invoices.id))
    .limit(limit + 1)
  const shown = await withStateShown(db, rows.slice(0, limit), 'personId' in scope ? scope.personId : null)
  return { rows: shown, olderKey: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** Of these documents, what one person is charged in each. */
export async function penceOfPerson(db: Db, personId: string, invoiceIds: string[]): Promise<Map<string, number>> {
  if (invoiceIds.length === 0) return new Map()
  const rows = await db
    .select({ id: invoiceLines.invoiceId, pence: sum(invoiceLines.grossPence).mapWith(Number) })
    .from(invoiceLines)
    .where(and(eq(invoiceLines.personId, personId), inArray(invoiceLines.invoiceId, invoiceIds)))
    .groupBy(invoiceLines.invoiceId)
  return new Map(rows.map(({ id, pence }) => [id, pence]))
}

/** How many lines matched by themselves since an instant, and how many wait. */
export async function countMatches(db: Db, councilId: string, since: Date) {
  const [matched] = await db
    .select({ lines: count() })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(
      and(
        eq(invoices.councilId, councilId),
        isNull(invoiceLines.approvedByUserId),
        gte(invoiceLines.approvedAt, since),
      ),
    )
  return matched?.lines ?? 0
}

export function within(db: Db, scope: Scope) {
  if ('councilId' in scope) return eq(invoices.councilId, scope.councilId)
  if ('providerId' in scope) return eq(invoices.providerId, scope.providerId)
  if ('payerId' in scope) return eq(invoices.payer, payer.organisation(scope.payerId))
  const its = db
    .select({ id: invoiceLines.invoiceId })
    .from(invoiceLines)
    .where(eq(invoiceLines.personId, scope.personId))
  return inArray(invoices.id, its)
}

function waitingLines(db: Db) {
  return db
    .select({ id: exceptions.id })
    .from(exceptions)
    .innerJoin(invoiceLines, eq(invoiceLines.id, exceptions.invoiceLineId))
    .where(and(eq(invoiceLines.invoiceId, invoices.id), isNull(exceptions.settledAt)))
}

function linesOwedBack(db: Db) {
  return db
    .select({ id: invoiceLines.id })
    .from(invoiceLines)
    .where(and(eq(invoiceLines.invoiceId, invoices.id), lt(invoiceLines.paidPence, invoiceLines.grossPence)))
}

async function keyOf(db: Db, id: string) {
  const [row] = await db
    .select({ id: invoices.id, issuedAt: invoices.issuedAt })
    .from(invoices)
    .where(eq(invoices.id, id))
  return row ?? null
}
