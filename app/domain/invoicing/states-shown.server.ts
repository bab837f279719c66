import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import type { InvoiceState } from '../payments/invoice-state.ts'
import { groupBy } from '../shared/group-by.ts'
import { stateShown } from './left-to-pay.ts'

type Row = { id: string; state: InvoiceState }

/** Documents with the state that a reader is told; for a person, by their own lines. */
export async function withStateShown<Some extends Row>(db: Db, rows: Some[], personId: string | null = null) {
  const ids = rows.map(({ id }) => id)
  const its = personId ? eq(invoiceLines.personId, personId) : undefined
  const lines = ids.length
    ? await db
        .selectDistinct({ invoiceId: invoiceLines.invoiceId, state: invoiceLines.state })
        .from(invoiceLines)
        .where(and(inArray(invoiceLines.invoiceId, ids), its))
    : []
  const of = groupBy(lines, ({ invoiceId }) => invoiceId)
  return rows.map((row) => ({
    ...row,
    state: stateShown(
      row.state,
      (of.get(row.id) ?? []).map(({ state }) => state),
    ),
  }))
}
