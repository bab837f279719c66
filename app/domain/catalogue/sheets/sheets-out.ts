import { isDay, type Day } from '../../shared/day.ts'
import { whenOf } from '../sleep-in.ts'
import { listingStateWords, type ListingState } from '../listing.ts'
import { shownIn } from './listing-cells.ts'
import { listingColumns, numberHeading, stateHeading } from './listing-columns.ts'
import { isPhotoPlace } from './photo-cells.ts'
import {
  whenChoice,
  groupChoice,
  priceFields,
  priceHeadings,
  travelChoice,
  unitChoice,
  vatReasonChoice,
  type PriceField,
  type StandingPrice,
} from './price-columns.ts'
import type { Catalogue } from './read-file.ts'
import type { SheetKind } from './recognise.ts'

/** A cell as it is written: pounds and days stay figures and days in a spreadsheet. */
export type OutCell =
  | { as: 'text'; text: string }
  | { as: 'number'; number: number }
  | { as: 'pounds'; pence: number }
  | { as: 'day'; day: Day }
export type OutColumn = { heading: string; width: number }
export type OutSheet = { name: string; columns: OutColumn[]; rows: OutCell[][] }

export const sheetNames: Record<SheetKind, string> = { listings: 'Listings', prices: 'Prices' }

type Own = Catalogue & { states: Map<string, string> }

/** A provider's whole list, a row for each listing. Pictures stand there by their addresses. */
export function listingsOut(
  { listings, categories, states }: Own,
  { addressOf }: { addressOf: (photoId: string) => string },
): OutSheet {
  return {
    name: sheetNames.listings,
    columns: [
      { heading: numberHeading, width: 28 },
      ...listingColumns.map(({ heading, width }) => ({ heading, width })),
      { heading: stateHeading, width: 20 },
    ],
    rows: listings.map(({ listingId, typed }) => [
      text(listingId),
      ...listingColumns.map(({ field, as }): OutCell => {
        const shown = shownIn(field, typed[field], categories)
        if (shown !== '' && isPhotoPlace(field)) return text(addressOf(shown))
        if (as === 'season' && isDay(shown)) return { as: 'day', day: shown }
        if (shown === '' || as === 'text' || as === 'season') return text(shown)
        return as === 'pounds' ? { as, pence: Math.round(Number(shown) * 100) } : { as, number: Number(shown) }
      }),
      text(stateWords(states.get(listingId))),
    ]),
  }
}

/** All public prices that count today or later, a row for each; none of what is free now. */
export function pricesOut({ menus }: Catalogue): OutSheet {
  return {
    name: sheetNames.prices,
    columns: priceFields.map((field) => ({ heading: priceHeadings[field], width: widths[field] ?? 14 })),
    rows: menus.flatMap(({ listingId, title, isFree, prices }) =>
      (isFree ? [] : prices).map((price) => priceFields.map((field) => priceCell(field, { listingId, title, price }))),
    ),
  }
}

const widths: Partial<Record<PriceField, number>> = { number: 28, title: 36, label: 22, band: 18, vatReason: 18 }

function priceCell(field: PriceField, about: { listingId: string; title: string; price: StandingPrice }): OutCell {
  const { listingId, title, price } = about
  switch (field) {
    case 'number':
      return text(listingId)
    case 'title':
      return text(title)
    case 'unit':
      return text(unitChoice.shown(price.unit))
    case 'groupSize':
      return text(groupChoice.shown(price.groupSize))
    case 'label':
      return text(price.label)
    case 'band':
      return text(whenChoice.shown(whenOf(price)))
    case 'pence':
      return { as: 'pounds', pence: price.pence }
    case 'vat':
      return { as: 'number', number: price.vatBasisPoints / 100 }
    case 'vatReason':
      return text(vatReasonChoice.shown(price.vatReason))
    case 'leastMinutes':
      return figure(price.leastMinutes)
    case 'leastQuantity':
      return figure(price.leastQuantity)
    case 'travel':
      return text(travelChoice.shown(price.travel))
    case 'travelPence':
      return price.travelPence === null ? text('') : { as: 'pounds', pence: price.travelPence }
    case 'from':
      return { as: 'day', day: price.validFrom }
    case 'to':
      return price.validTo === null ? text('') : { as: 'day', day: price.validTo }
    default:
      return field satisfies never
  }
}

function text(words: string): OutCell {
  return { as: 'text', text: words }
}

function figure(number: number | null): OutCell {
  return number === null ? text('') : { as: 'number', number }
}

function stateWords(state: string | undefined): string {
  const known = (['draft', 'published', 'paused', 'withdrawn'] as const).find(
    (one): one is ListingState => one === state,
  )
  return known ? listingStateWords[known] : ''
}
