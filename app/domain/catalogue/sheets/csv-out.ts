import { stringify } from 'csv-stringify/sync'
import { safeText } from './cell.ts'
import type { OutCell, OutSheet } from './sheets-out.ts'

/** Programs end a row at any of these, unless the cell has quotation marks: also at one that is not ours. */
const anyLineEnd = /[\r\n]/

/** A sheet as a CSV that programs for spreadsheets open as it is meant. */
export function csvOf({ columns, rows }: OutSheet): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((cells) => cells.map(wordsOf))]
  return stringify(lines, { record_delimiter: 'windows', quoted_match: anyLineEnd, bom: true })
}

function wordsOf(cell: OutCell): string {
  switch (cell.as) {
    case 'text':
      return safeText(cell.text)
    case 'number':
      return String(cell.number)
    case 'pounds':
      return `${Math.floor(cell.pence / 100)}.${String(cell.pence % 100).padStart(2, '0')}`
    case 'day':
      return cell.day
    default:
      return cell satisfies never
  }
}
