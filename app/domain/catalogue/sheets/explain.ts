import {
  listingColumns,
  numberHeading,
  severalFor,
  stateHeading,
  wordsFor,
  type CategoryName,
} from './listing-columns.ts'
import {
  whenChoice,
  groupChoice,
  priceFields,
  priceHeadings,
  travelChoice,
  unitChoice,
  vatReasonChoice,
  type PriceField,
} from './price-columns.ts'
import { sheetNames } from './sheets-out.ts'

type Explained = { sheet: string; column: string; words: string; allowed: readonly string[] }

/** What stands in each column, and which words may be used there. */
export function explain(categories: readonly CategoryName[]): Explained[] {
  const listing = (column: string, words: string, allowed: readonly string[] = []) => ({
    ...{ sheet: sheetNames.listings, column, words, allowed },
  })
  return [
    listing(
      numberHeading,
      'Leave it as it is to change a listing. Leave it empty to add one. A listing without a row stays as it is.',
    ),
    ...listingColumns.map(({ field, heading, explains }) =>
      listing(heading, explains, wordsFor(field, categories) ?? severalFor(field, categories)),
    ),
    listing(stateHeading, 'Where it stands today. What you write here changes nothing.'),
    ...priceFields.map((field) => ({
      ...{ sheet: sheetNames.prices, column: priceHeadings[field], words: priceExplained[field] },
      allowed: priceAllowed[field] ?? [],
    })),
  ]
}

const priceExplained: Record<PriceField, string> = {
  number: 'Whose price it is. A new listing of the same file has none yet: leave it empty and put in its name.',
  title: 'The name of the listing. It is read where there is no number.',
  unit: 'What people get for the price. Needed.',
  groupSize: 'How many people for how many workers. Empty: 1 to 1.',
  label: 'What the price is called on the menu, up to 40 letters. Empty: when it counts.',
  band: 'Empty: any time. A price for a night that counts for a sleep-in is one price for a sleep-in, however long it is.',
  pence: 'In pounds and pence with VAT, such as 16.50. Needed. Nothing is rounded.',
  vat: 'The VAT that is in the price. Empty: 0.',
  vatReason: 'Why there is no VAT in it.',
  leastMinutes: 'The shortest visit. A whole number.',
  leastQuantity: 'How many must be ordered at least. A whole number.',
  travel: 'Whether getting there is charged besides. Empty: it is in the price.',
  travelPence: 'In pounds, for each visit or each mile.',
  from: 'The day from which it counts: 1/12/2026 or 2026-12-01. Empty: today. A price without a row stays as it is.',
  to: 'The last day on which it counts. Empty: until you change it.',
}

const priceAllowed: Partial<Record<PriceField, readonly string[]>> = {
  unit: unitChoice.names,
  groupSize: groupChoice.names,
  band: whenChoice.names,
  vat: ['0', '5', '20'],
  vatReason: vatReasonChoice.names,
  travel: travelChoice.names,
}
