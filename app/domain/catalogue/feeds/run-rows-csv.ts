import { stringify } from 'csv-stringify/sync'
import { outcomeWords, type Outcome } from './feed.ts'

type Row = { sourceId: string | null; title: string | null; outcome: Outcome; reason: string }

/** Rows of a run as a file that opens in a spreadsheet without running anything. */
export function runRowsCsv(rows: Row[]): string {
  const cells = rows.map(({ sourceId, title, outcome, reason }) => ({
    id: sourceId ?? '',
    service: title ?? '',
    done: outcomeWords[outcome],
    why: reason,
  }))
  return stringify(cells, { header: true, columns: ['id', 'service', 'done', 'why'], escape_formulas: true, bom: true })
}
