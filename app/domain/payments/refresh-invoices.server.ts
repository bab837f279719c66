import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { invoiceStateOf, type InvoiceLineState, type InvoiceState } from './invoice-state.ts'

/** Brings the state of invoices up to that of their lines, whatever moved a line. Credit notes stay as they are. */
export async function refreshInvoices(tx: Tx, invoiceIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(invoiceIds)]
  if (ids.length === 0) return
  const rows = await tx
    .select({ id: invoices.id, kind: invoices.kind, state: invoices.state, line: invoiceLines.state })
    .from(invoices)
    .innerJoin(invoiceLines, eq(invoiceLines.invoiceId, invoices.id))
    .where(inArray(invoices.id, ids))
  const linesOf = new Map<string, InvoiceLineState[]>()
  const before = new Map<string, InvoiceState>()
  for (const row of rows) {
    if (row.kind === 'credit note') continue
    before.set(row.id, row.state)
    linesOf.set(row.id, [...(linesOf.get(row.id) ?? []), row.line])
  }
  const changed = new Map<InvoiceState, string[]>()
  for (const [id, lines] of linesOf) {
    const state = invoiceStateOf(lines)
    if (state !== before.get(id)) changed.set(state, [...(changed.get(state) ?? []), id])
  }
  for (const [state, some] of changed) await tx.update(invoices).set({ state }).where(inArray(invoices.id, some))
}
