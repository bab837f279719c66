import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'

/** The invoice lines, of these, that somebody said are not right, and that no officer has answered for yet. */
export async function queriedOf(tx: Tx, lineIds: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let from = 0; from < lineIds.length; from += 500) {
    const rows = await tx
      .select({ id: exceptions.invoiceLineId })
      .from(exceptions)
      .where(
        and(
          inArray(exceptions.invoiceLineId, lineIds.slice(from, from + 500)),
          eq(exceptions.kind, 'queried'),
          isNull(exceptions.settledAt),
        ),
      )
    for (const { id } of rows) if (id) found.add(id)
  }
  return found
}
