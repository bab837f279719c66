import type { sheetImportRows, sheetImports } from '#db/schema/sheets.ts'

type Row = typeof sheetImportRows.$inferSelect

/** One row of a file, or all rows about the prices of one listing, and what it would do. */
export type PlannedRow = Pick<
  Row,
  'sheet' | 'rowNumbers' | 'title' | 'plan' | 'listingId' | 'cells' | 'differences'
> & {
  wanted: Record<string, unknown> | null
  before: Record<string, unknown> | null
  reason: string | null
}

/** Said of a row about a listing whose newest words are kept by its provider: the file goes into those, as the editor would. */
export const intoKept = 'A change of this listing is kept for later. This goes into it, and nobody else sees it yet.'

export const planWords = {
  added: 'New',
  changed: 'Changed',
  unchanged: 'As it is',
  refused: 'Not taken',
} as const satisfies Record<Row['plan'], string>

export const importStateWords = {
  waiting: 'Waits for your yes',
  taking: 'Being taken',
  taken: 'Taken',
  undoing: 'Being taken back',
  undone: 'Taken back',
  lapsed: 'Put away',
} as const satisfies Record<(typeof sheetImports.$inferSelect)['state'], string>
