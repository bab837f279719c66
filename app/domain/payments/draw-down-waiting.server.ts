import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { drawnDown } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { unpaidOf } from './invoice-state.ts'
import { cashOf } from './owed-lines.server.ts'
import { refreshInvoices } from './refresh-invoices.server.ts'

type New = { potId: string; cause: string }

/**
 * A fund that a provider keeps itself has money, or a line, that it did not have: lines of its statements that had to wait
 * are drawn down, oldest first. `cause` is the payment that brought the money, or the case that was answered.
 */
export async function drawDownWaiting(tx: Tx, actor: Actor, { potId, cause }: New): Promise<void> {
  const waiting = await tx
    .select({ line: invoiceLines, providerId: invoices.providerId })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(and(eq(invoiceLines.potId, potId), eq(invoiceLines.state, 'approved'), eq(invoices.kind, 'statement')))
    .orderBy(asc(invoices.issuedAt), asc(invoiceLines.position))
  let there = (await cashOf(tx, [potId])).get(potId) ?? 0
  for (const { line, providerId } of waiting) {
    const pence = unpaidOf(line)
    if (pence > there) continue
    there -= pence
    await postEntry(tx, actor, {
      kind: 'drawn down',
      personId: line.personId,
      reference: line.invoiceId,
      key: drawnDownKey(cause, line.id),
      transfers: drawnDown({ potId, providerId, pence }),
    })
    await tx
      .update(invoiceLines)
      .set({ state: 'paid', paidPence: line.paidPence + pence })
      .where(eq(invoiceLines.id, line.id))
  }
  await refreshInvoices(
    tx,
    waiting.map(({ line }) => line.invoiceId),
  )
}

/** Names the entry by which a line was drawn down when a payment came, or when a case was answered. */
export function drawnDownKey(cause: string, lineId: string): string {
  return `drawn-down:${cause}:${lineId}`
}
