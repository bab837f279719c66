import { count, id, index, instant, json, table, text, uniqueIndex } from '../columns.ts'
import { organisations, users } from './people.ts'

/** A list that came in as a file: looked at, taken, and for a day to be undone. */
export const sheetImports = table(
  'sheet_imports',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    fileName: text('file_name').notNull(),
    /** waiting for a yes; being taken; taken; being undone; undone; nobody said yes in time */
    state: text('state', { enum: ['waiting', 'taking', 'taken', 'undoing', 'undone', 'lapsed'] }).notNull(),
    notices: json<string[]>('notices').notNull(), // columns that nobody knows, and the like
    createdAt: instant('created_at').notNull(),
    /** until then it can be said yes to; once taken, until then it can be undone */
    endsAt: instant('ends_at').notNull(),
    takenAt: instant('taken_at'),
  },
  (t) => [
    index('sheet_imports_organisation').on(t.organisationId, t.createdAt),
    index('sheet_imports_state').on(t.state),
  ],
)

/** One thing of an import: a row of the listings, or all rows of the prices of one listing. */
export const sheetImportRows = table(
  'sheet_import_rows',
  {
    id: id().primaryKey(),
    importId: text('import_id')
      .notNull()
      .references(() => sheetImports.id),
    position: count('position').notNull(),
    sheet: text('sheet', { enum: ['listings', 'prices'] }).notNull(),
    rowNumbers: json<number[]>('row_numbers').notNull(), // as they stand in the file
    title: text('title').notNull(),
    plan: text('plan', { enum: ['added', 'changed', 'unchanged', 'refused'] }).notNull(),
    state: text('state', { enum: ['waiting', 'taken', 'refused', 'undone', 'kept'] }).notNull(),
    listingId: text('listing_id'),
    /** the cells as they came, by heading: given back when a row is refused */
    cells: json<Record<string, string>[]>('cells').notNull(),
    differences: json<{ what: string; from: string; to: string }[]>('differences').notNull(),
    /** what is to be written, as the form of the page would send it */
    wanted: json<Record<string, unknown>>('wanted'),
    /** what stood there before, and what was written: for the undo */
    before: json<Record<string, unknown>>('before'),
    after: json<Record<string, unknown>>('after'),
    reason: text('reason'), // why it was refused, or was kept at the undo; or that it goes into a change kept for later
  },
  (t) => [
    uniqueIndex('sheet_import_rows_place').on(t.importId, t.position),
    index('sheet_import_rows_state').on(t.importId, t.state),
  ],
)
