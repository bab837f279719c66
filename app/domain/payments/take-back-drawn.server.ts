import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { drawnDownTakenBack, queriedAfterApproval } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { requireTransition } from '../shared/states.ts'
import { drawnDownKey } from './draw-down-waiting.server.ts'
import { invoiceLineStates, type InvoiceLineState } from './invoice-state.ts'
import { linesToTakeBack } from './lines-to-take-back.ts'
import { queriedOf } from './queried-of.server.ts'
import { refreshInvoices } from './refresh-invoices.server.ts'
import { onlyOne } from './send-payment.server.ts'

type Short = { potId: string; missingPence: number; paymentId: string; reason: string }

/**
 * The bank sent back money that a fund had paid lines of its statements from: they are owed again, as many as the fund is
 * short by. A line that was queried since waits for its answer. Says how much is missing all the same.
 */
export async function takeBackDrawn(
  tx: Tx,
  actor: Actor,
  { potId, missingPence, paymentId, reason }: Short,
): Promise<{ missingPence: number }> {
  const lines = linesToTakeBack(await drawnFrom(tx, { potId, paymentId }), missingPence)
  if (lines.length === 0) return { missingPence }
  const queriedIds = await queriedOf(
    tx,
    lines.map(({ id }) => id),
  )
  const queried = lines.filter(({ id }) => queriedIds.has(id))
  await postEntry(tx, actor, {
    kind: 'drawn down taken back',
    personId: onlyOne(lines.map(({ personId }) => personId)),
    reason,
    reference: paymentId,
    key: `drawn-down-taken-back:${paymentId}:${potId}`,
    transfers: [
      ...lines.flatMap(({ providerId, pence }) => drawnDownTakenBack({ potId, providerId, pence })),
      ...queried.flatMap(({ providerId, pence }) => queriedAfterApproval({ potId, providerId, pence })),
    ],
  })
  await setUnpaid(tx, 'queried', queried)
  await setUnpaid(
    tx,
    'approved',
    lines.filter(({ id }) => !queriedIds.has(id)),
  )
  await refreshInvoices(
    tx,
    lines.map(({ invoiceId }) => invoiceId),
  )
  return { missingPence: missingPence - lines.reduce((sum, { pence }) => sum + pence, 0) }
}

/** What a fund has paid of its statements: what it drew with this payment first, and of each the newest first. */
async function drawnFrom(tx: Tx, { potId, paymentId }: { potId: string; paymentId: string }) {
  return tx
    .select({
      id: invoiceLines.id,
      invoiceId: invoices.id,
      providerId: invoices.providerId,
      personId: invoiceLines.personId,
      pence: invoiceLines.paidPence,
    })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .leftJoin(ledgerEntries, eq(ledgerEntries.key, sql`${drawnDownKey(paymentId, '')} || ${invoiceLines.id}`))
    .where(
      and(
        eq(invoiceLines.potId, potId),
        eq(invoiceLines.state, 'paid'),
        eq(invoices.kind, 'statement'),
        gt(invoiceLines.paidPence, 0),
      ),
    )
    .orderBy(asc(isNull(ledgerEntries.id)), desc(invoices.issuedAt), desc(invoiceLines.position))
}

async function setUnpaid(tx: Tx, to: InvoiceLineState, lines: { id: string }[]): Promise<void> {
  requireTransition(invoiceLineStates, { from: 'paid', to, what: 'A line of this fund' })
  for (let from = 0; from < lines.length; from += 500) {
    const ids = lines.slice(from, from + 500).map(({ id }) => id)
    await tx.update(invoiceLines).set({ state: to, paidPence: 0 }).where(inArray(invoiceLines.id, ids))
  }
}
