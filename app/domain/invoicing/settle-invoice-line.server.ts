import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { exceptions, invoiceLines } from '#db/schema/invoicing.ts'
import { querySettled } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { drawDownWaiting } from '../payments/draw-down-waiting.server.ts'
import { unpaidOf } from '../payments/invoice-state.ts'
import { refreshInvoices } from '../payments/refresh-invoices.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireLineCase } from './case-of-line.server.ts'
import { closeException } from './close-exception.server.ts'
import { writeCredit } from './write-credit.server.ts'

type Settlement = { lineId: string; creditPence: number; reason: string }

/**
 * An officer answers a query: so much is taken back by a credit note, the rest is paid. No payment run takes up what a fund
 * owes, so it pays now what it has the money for. Nobody settles their own.
 */
export async function settleInvoiceLine(tx: Tx, actor: Actor, settlement: Settlement): Promise<void> {
  const { lineId, creditPence, reason } = settlement
  const { line, invoice, provider } = await requireLineCase(tx, actor, lineId)
  const [query] = await tx
    .select({ id: exceptions.id })
    .from(exceptions)
    .where(and(eq(exceptions.invoiceLineId, lineId), eq(exceptions.kind, 'queried'), isNull(exceptions.settledAt)))
  if (!query) throw new Refusal('conflict', 'This query was answered already. Nothing was changed.')

  if (creditPence > 0) await writeCredit(tx, actor, { lineId, pence: creditPence, reason, key: query.id })
  const restPence = unpaidOf(line) - creditPence
  if (line.state === 'queried' && restPence > 0) {
    await postEntry(tx, actor, {
      kind: 'query settled',
      personId: line.personId,
      reason,
      reference: invoice.id,
      key: `query-settled:${query.id}`,
      transfers: querySettled({ potId: line.potId, providerId: provider.id, pence: restPence }),
    })
    await tx.update(invoiceLines).set({ state: 'approved' }).where(eq(invoiceLines.id, lineId))
  }
  if (invoice.kind === 'statement') await drawDownWaiting(tx, actor, { potId: line.potId, cause: query.id })
  await refreshInvoices(tx, [invoice.id])
  const words = creditPence > 0 ? `${pounds(creditPence)} taken back. ${reason}` : reason
  await closeException(tx, actor, { exceptionId: query.id, outcome: creditPence > 0 ? 'credited' : 'released', words })
  await audit(tx, actor, {
    verb: 'settled a query',
    words: `Answered a query about ${provider.name}’s ${invoice.number}: ${words}`,
    subject: { kind: 'invoice', id: invoice.id },
    personId: line.personId,
    organisationId: invoice.councilId,
    reason,
  })
}
