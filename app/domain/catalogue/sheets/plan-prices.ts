import { groupBy } from '../../shared/group-by.ts'
import type { Day } from '../../shared/day.ts'
import { emptyCell, readText } from './cell.ts'
import { planMenu } from './plan-menu.ts'
import type { PlannedRow } from './planned.ts'
import { priceHeadings, priceRowFrom, type PriceField, type StandingPrice } from './price-columns.ts'
import { cellsInWords, type KnownRow, type KnownSheet } from './recognise.ts'

export type OwnMenu = { listingId: string; title: string; isFree: boolean; prices: StandingPrice[] }
export type NewListing = { title: string; isFree: boolean }
/** Whose prices a row is about: a listing there is, one that this file adds, or none. */
type Whose = { key: string; title: string; menu: OwnMenu | null; isFree: boolean } | { why: string }

/**
 * What the rows of the sheet of prices would change, all rows about one listing together: where one of them cannot be
 * taken, none is, so that nobody gets half a menu.
 */
export function planPrices(
  sheet: KnownSheet,
  { own, added, today }: { own: readonly OwnMenu[]; added: readonly NewListing[]; today: Day },
): PlannedRow[] {
  const found = sheet.rows.map((row) => ({ row, whose: whoseIs(row, own, added) }))
  const lost = found.flatMap(({ row, whose }) =>
    'why' in whose ? [refused([row], { title: titleOf(row), whys: [whose.why] })] : [],
  )
  const known = found.flatMap(({ row, whose }) => ('key' in whose ? [{ row, ...whose }] : []))
  const planned = [...groupBy(known, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group
    return first
      ? [
          planGroup(
            group.map(({ row }) => row),
            { ...first, sheet, today },
          ),
        ]
      : []
  })
  return [...planned, ...lost]
}

function planGroup(
  rows: KnownRow[],
  about: { title: string; menu: OwnMenu | null; isFree: boolean; sheet: KnownSheet; today: Day },
): PlannedRow {
  const { title, menu, isFree, sheet, today } = about
  const listingId = menu?.listingId ?? null
  const read = rows.map((row) => ({
    sent: row,
    ...priceRowFrom((field) => row.cells.get(priceHeadings[field]) ?? emptyCell, sheet),
  }))
  const whys = read.flatMap((one) => {
    const said = 'whys' in one ? one.whys : []
    const extra = one.sent.extra !== '' ? ['It has more cells than there are headings.'] : []
    return [...said, ...extra].map((why) => (rows.length > 1 ? `Row ${one.sent.number}: ${why}` : why))
  })
  if (isFree) whys.push('This listing is free, so it has no prices.')
  const plan = planMenu(
    menu?.prices ?? [],
    read.flatMap((one) => ('row' in one ? [one.row] : [])),
    today,
  )
  if (whys.length === 0 && 'whys' in plan) whys.push(...plan.whys)
  if (whys.length > 0 || 'whys' in plan) return refused(rows, { title, whys, listingId })
  const isSame = plan.differences.length === 0
  return {
    ...given(rows, title),
    ...{ plan: isSame ? 'unchanged' : menu && menu.prices.length > 0 ? 'changed' : 'added', listingId },
    differences: plan.differences,
    wanted: isSame ? null : { prices: plan.prices, title },
    before: menu ? { prices: menu.prices } : null,
    reason: null,
  }
}

function given(rows: KnownRow[], title: string) {
  return {
    ...{ sheet: 'prices' as const, title: title.slice(0, 120) },
    ...{ rowNumbers: rows.map(({ number }) => number), cells: rows.map(cellsInWords) },
  }
}

function refused(
  rows: KnownRow[],
  { title, whys, listingId = null }: { title: string; whys: string[]; listingId?: string | null },
): PlannedRow {
  const none = rows.length > 1 ? ' None of the prices of this listing was taken.' : ''
  return {
    ...{ ...given(rows, title), plan: 'refused', listingId, differences: [], wanted: null, before: null },
    reason: `${whys.join(' ')}${none}`,
  }
}

function whoseIs(row: KnownRow, own: readonly OwnMenu[], added: readonly NewListing[]): Whose {
  const [number, title] = [textOf(row, 'number'), textOf(row, 'title')]
  if (number !== '') {
    const menu = own.find(({ listingId }) => listingId === number)
    return menu
      ? { key: menu.listingId, title: menu.title, menu, isFree: menu.isFree }
      : { why: `${priceHeadings.number}: You have no listing with this number.` }
  }
  if (title === '') return { why: 'Put in the number of the listing, or its name.' }
  const named = own.filter((one) => one.title.toLowerCase() === title.toLowerCase())
  const [menu] = named
  if (named.length > 1)
    return { why: `You have several listings called “${title.slice(0, 40)}”. Put in the number of the one you mean.` }
  if (menu) return { key: menu.listingId, title: menu.title, menu, isFree: menu.isFree }
  const fresh = added.find((one) => one.title.toLowerCase() === title.toLowerCase())
  return fresh
    ? { key: `new ${fresh.title.toLowerCase()}`, title: fresh.title, menu: null, isFree: fresh.isFree }
    : { why: `You have no listing called “${title.slice(0, 40)}”, and no row of this file adds one.` }
}

function titleOf(row: KnownRow): string {
  return textOf(row, 'title') || `Row ${row.number}`
}

function textOf(row: KnownRow, field: PriceField): string {
  const read = readText(row.cells.get(priceHeadings[field]) ?? emptyCell)
  return 'value' in read ? read.value : ''
}
