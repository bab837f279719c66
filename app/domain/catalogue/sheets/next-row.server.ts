import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { sheetImportRows, sheetImports } from '#db/schema/sheets.ts'

export type ImportRow = typeof sheetImportRows.$inferSelect
type ImportState = (typeof sheetImports.$inferSelect)['state']
type Walk = {
  /** of the rows that are still to be done */
  state: ImportRow['state']
  order: SQL
  /** of the import: while there are rows, and after the last */
  from: ImportState
  to: ImportState
}

/** The next row of an import that is worked on. Null after the last: then the import has come to its next state. */
export async function nextRow(tx: Tx, importId: string, { state, order, from, to }: Walk): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(sheetImportRows)
    .where(and(eq(sheetImportRows.importId, importId), eq(sheetImportRows.state, state)))
    .orderBy(order)
    .limit(1)
  if (row) return row
  await tx
    .update(sheetImports)
    .set({ state: to })
    .where(and(eq(sheetImports.id, importId), eq(sheetImports.state, from)))
  return null
}
