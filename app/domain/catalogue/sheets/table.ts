import type { Cell } from './cell.ts'

/** A sheet as it came: its headings, and its rows with the number that a spreadsheet shows beside them. */
export type SheetTable = {
  /** the name of the sheet; null in a CSV */
  name: string | null
  headings: string[]
  rows: { number: number; cells: Cell[] }[]
  /** a comma may stand before the pence where the file separates its cells by semicolons */
  hasCommaForPence: boolean
}

/** The most that is read from one file. */
export const limits = { bytes: 5_000_000, unpackedBytes: 40_000_000, rows: 2000, columns: 60 }

export const tooManyRows = `There are more than ${limits.rows.toLocaleString('en-GB')} rows. Send them in several files.`
export const tooManyColumns = 'There are too many columns in this file.'
export const tooBig = `The file is too large. Send up to ${limits.bytes / 1_000_000} MB at a time.`
