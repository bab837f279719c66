import { Refusal } from '../../shared/refusal.ts'
import { emptyCell, isEmpty, shownText, wordsOf, type Cell } from './cell.ts'
import { listingColumns, numberHeading, stateHeading } from './listing-columns.ts'
import { priceHeadings } from './price-columns.ts'
import type { SheetTable } from './table.ts'

export type SheetKind = 'listings' | 'prices'
/** A row with its cells by heading. `extra`: what stands in cells over which no heading stands. */
export type KnownRow = { number: number; cells: Map<string, Cell>; extra: string }
export type KnownSheet = { kind: SheetKind; headings: string[]; rows: KnownRow[]; hasCommaForPence: boolean }

/** Columns of the rows that were given back: they say nothing when the rows come again. */
export const reasonHeading = 'Why it was not taken'
export const rowHeading = 'Row in the file'
export const extraHeading = 'Cells without a heading'
const returned = [reasonHeading, rowHeading, extraHeading]

const headingsOf: Record<SheetKind, readonly string[]> = {
  listings: [numberHeading, ...listingColumns.map(({ heading }) => heading), stateHeading, ...returned],
  prices: [...Object.values(priceHeadings), ...returned],
}
const headingNeeded: Record<SheetKind, readonly string[]> = {
  listings: ['Name'],
  prices: [priceHeadings.unit, priceHeadings.pence],
}

/** The sheets among these that hold listings or prices, with what is to be said about the others. */
export function recognise(tables: readonly SheetTable[]): { sheets: KnownSheet[]; notices: string[] } {
  const notices: string[] = []
  const sheets = tables.flatMap((table) => {
    const kind = kindOf(table)
    if (kind) return [known(table, kind, notices)]
    if (table.rows.length > 0 && table.name && table.name !== explanation) {
      notices.push(`The sheet “${table.name}” holds neither listings nor prices. It was not read.`)
    }
    return []
  })
  if (sheets.length === 0) throw notOurs()
  for (const kind of ['listings', 'prices'] as const) {
    if (sheets.filter((sheet) => sheet.kind === kind).length > 1)
      throw new Refusal('not-allowed', `There are two sheets with ${kind}. Keep one of them.`, { field: 'file' })
  }
  if (sheets.every(({ rows }) => rows.length === 0))
    throw new Refusal('not-allowed', 'There are headings in the file, and no row under them.', { field: 'file' })
  return { sheets: sheets.sort((a, b) => a.kind.localeCompare(b.kind)), notices }
}

/** The name of the sheet that explains the others. */
export const explanation = 'How to fill it in'

function kindOf({ headings }: SheetTable): SheetKind | null {
  const given = new Set(headings.map(plain))
  const has = (kind: SheetKind) => headingNeeded[kind].every((heading) => given.has(plain(heading)))
  return has('prices') ? 'prices' : has('listings') ? 'listings' : null
}

function known(table: SheetTable, kind: SheetKind, notices: string[]): KnownSheet {
  const ours = new Map(headingsOf[kind].map((heading) => [plain(heading), heading]))
  const places = table.headings.map((heading) => ours.get(plain(heading)) ?? null)
  const named = places.filter((heading) => heading !== null)
  const twice = named.find((heading, place) => named.indexOf(heading) !== place)
  if (twice) throw new Refusal('not-allowed', `Two columns are called “${twice}”. Keep one of them.`, { field: 'file' })
  const strange = table.headings.filter((heading, place) => places[place] === null && heading.trim() !== '')
  if (strange.length > 0)
    notices.push(
      `We do not know the ${strange.length === 1 ? 'column' : 'columns'} ${strange.map((one) => `“${one.trim().slice(0, 40)}”`).join(', ')}. What stands there is left aside.`,
    )
  const placed = places.flatMap((heading, place) => (heading ? [{ heading, place }] : []))
  return {
    kind,
    headings: named,
    hasCommaForPence: table.hasCommaForPence,
    rows: table.rows.map(({ number, cells }) => ({
      number,
      cells: new Map(placed.map(({ heading, place }) => [heading, cells[place] ?? emptyCell])),
      extra: cells
        .filter((cell, place) => !isEmpty(cell) && (table.headings[place] ?? '').trim() === '')
        .map(wordsOf)
        .join(' | '),
    })),
  }
}

function plain(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim().toLowerCase()
}

function notOurs(): Refusal {
  return new Refusal(
    'not-allowed',
    'There is no sheet in it that we know. The first row must hold the headings, as in the file that you can download here.',
    { field: 'file' },
  )
}

/** The cells of a row in words, by heading: what goes back when it is refused. */
export function cellsInWords({ cells, extra }: KnownRow): Record<string, string> {
  const ours = Object.fromEntries(
    [...cells]
      .filter(([heading]) => !returned.includes(heading))
      .map(([heading, cell]) => [heading, shownText(wordsOf(cell))]),
  )
  return extra === '' ? ours : { ...ours, [extraHeading]: extra }
}
