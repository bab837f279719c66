import type { PlannedRow } from './planned.ts'
import { reasonHeading, rowHeading, type SheetKind } from './recognise.ts'
import { sheetNames, type OutSheet } from './sheets-out.ts'

type Refused = Pick<PlannedRow, 'sheet' | 'cells' | 'rowNumbers' | 'reason'>

/** The rows that could not be taken, as they came, each with its reason: to be mended and sent again. */
export function refusedOut(rows: readonly Refused[]): Record<SheetKind, OutSheet | null> {
  return { listings: sheetOf('listings', rows), prices: sheetOf('prices', rows) }
}

function sheetOf(sheet: SheetKind, rows: readonly Refused[]): OutSheet | null {
  const mine = rows.filter((row) => row.sheet === sheet)
  if (mine.length === 0) return null
  const headings = [...new Set(mine.flatMap(({ cells }) => cells.flatMap((one) => Object.keys(one))))]
  return {
    name: sheetNames[sheet],
    columns: [...headings, reasonHeading, rowHeading].map((heading) => ({ heading, width: 24 })),
    rows: mine.flatMap(({ cells, rowNumbers, reason }) =>
      cells.map((one, place) => [
        ...headings.map((heading) => ({ as: 'text' as const, text: one[heading] ?? '' })),
        { as: 'text' as const, text: reason ?? '' },
        { as: 'number' as const, number: rowNumbers[place] ?? 0 },
      ]),
    ),
  }
}
