import type { Day } from '../../shared/day.ts'
import type { CategoryName } from './listing-columns.ts'
import { planListings, type OwnTyped } from './plan-listings.ts'
import type { PlannedRow } from './planned.ts'
import { planPrices, type OwnMenu } from './plan-prices.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { recognise, type KnownSheet } from './recognise.ts'

/** Everything of a provider that a file can be about. */
export type Catalogue = { listings: OwnTyped[]; menus: OwnMenu[]; categories: CategoryName[] }

/** The sheets of a file, by what is in it and not by its name. Refuses what is no list. */
export async function readFile(bytes: Uint8Array): Promise<{ sheets: KnownSheet[]; notices: string[] }> {
  return recognise(isZip(bytes) ? await readWorkbook(bytes) : [readCsv(bytes)])
}

/** What a file would change: every row of it is added, changed, as it is, or refused with a reason. */
export function planFile(
  sheets: readonly KnownSheet[],
  { listings, menus, categories }: Catalogue,
  today: Day,
): PlannedRow[] {
  const planned = sheets.flatMap((sheet) =>
    sheet.kind === 'listings' ? planListings(sheet, { own: listings, categories }) : [],
  )
  const added = planned
    .filter(({ plan, listingId }) => plan === 'added' && !listingId)
    .map(({ title, wanted }) => ({ title, isFree: wanted?.['lineKind'] === 'free' }))
  const priced = sheets.flatMap((sheet) =>
    sheet.kind === 'prices' ? planPrices(sheet, { own: menus, added, today }) : [],
  )
  return [...planned, ...priced]
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
