import { groupSizes, units, vatReasons, type Unit } from '#db/schema/catalogue.ts'
import { dayInWords, perUnit } from '../../shared/words.ts'
import { pounds } from '../../shared/money.ts'
import type { Day } from '../../shared/day.ts'
import { minutesOfUnit } from '../cost.ts'
import type { PriceLine } from '../price-columns.ts'
import { isVisited } from '../price-words.ts'
import { timeOfPrice, whenLabels, whenOf, whens } from '../sleep-in.ts'
import { readDay, readPence, readText, readWhole, type Cell, type Read } from './cell.ts'

export type StandingPrice = PriceLine & { validFrom: Day; validTo: Day | null }

export const priceHeadings = {
  number: 'Listing number',
  title: 'Listing',
  unit: 'Price is for',
  groupSize: 'Group size',
  label: 'Name of the price',
  band: 'When it counts',
  pence: 'Price (£)',
  vat: 'VAT (%)',
  vatReason: 'Why no VAT',
  leastMinutes: 'At least minutes',
  leastQuantity: 'At least how many',
  travel: 'Travel charged by',
  travelPence: 'Travel (£)',
  from: 'From',
  to: 'Last day',
} as const
export type PriceField = keyof typeof priceHeadings
/** The columns of the sheet of prices, in their order. */
export const priceFields = Object.keys(priceHeadings).filter((key): key is PriceField => key in priceHeadings)

/** The words of the sheet for a unit: "An hour". */
export function unitWords(unit: Unit): string {
  const words = perUnit(unit)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const oneOf = <Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) => ({
  names: values.map(nameOf),
  shown: (value: Value | null) => (value === null ? '' : nameOf(value)),
  read(cell: Cell): Read<Value | null> {
    const text = readText(cell)
    if ('why' in text) return text
    if (text.value === '') return { value: null }
    const wanted = text.value.toLowerCase()
    const value = values.find((one) => one === wanted || nameOf(one).toLowerCase() === wanted)
    return value ? { value } : { why: `“${text.value.slice(0, 40)}” is not one of: ${values.map(nameOf).join(', ')}.` }
  },
})

export const unitChoice = oneOf(units, unitWords)
export const whenChoice = oneOf(whens, (when) => whenLabels[when])
export const groupChoice = oneOf(groupSizes, (size) => size)
export const vatReasonChoice = oneOf(vatReasons, (reason) => reason)
export const travelChoice = oneOf(['visit', 'mile'] as const, (travel) => (travel === 'visit' ? 'A visit' : 'A mile'))

/** What a row of the sheet of prices says. `from` and `to` null: not said. */
export type PriceRow = { line: PriceLine; from: Day | null; to: Day | null }
type CellOf = (field: PriceField) => Cell

/** A row as a price, or every reason why it cannot be one. */
export function priceRowFrom(
  cellOf: CellOf,
  about: { hasCommaForPence: boolean },
): { row: PriceRow } | { whys: string[] } {
  const whys: string[] = []
  function ask<Value>(field: PriceField, read: Read<Value>): Value | null {
    if ('value' in read) return read.value
    whys.push(`${priceHeadings[field]}: ${read.why}`)
    return null
  }
  const chosen = ask('unit', needed(unitChoice.read(cellOf('unit')), 'Say what the price is for.'))
  const pence = ask('pence', needed(readPence(cellOf('pence'), about), 'Put in an amount in pounds, such as 16.50.'))
  const when = ask('band', whenChoice.read(cellOf('band'))) ?? 'any'
  const label = ask('label', readText(cellOf('label')))
  const travel = ask('travel', travelChoice.read(cellOf('travel')))
  const travelPence = ask('travelPence', readPence(cellOf('travelPence'), about))
  const vatBasisPoints = ask('vat', readVat(cellOf('vat')))
  const from = ask('from', readDay(cellOf('from')))
  const to = ask('to', readDay(cellOf('to')))
  const rest = {
    vatReason: ask('vatReason', vatReasonChoice.read(cellOf('vatReason'))),
    groupSize: ask('groupSize', groupChoice.read(cellOf('groupSize'))) ?? ('1 to 1' as const),
    leastMinutes: ask('leastMinutes', readWhole(cellOf('leastMinutes'))),
    leastQuantity: ask('leastQuantity', readWhole(cellOf('leastQuantity'))),
  }
  const time = chosen && timeOfPrice({ unit: chosen, when })
  if (time && 'why' in time) whys.push(`${priceHeadings.band}: ${time.why}.`)
  const { unit, band } = time && 'unit' in time ? time : { unit: chosen, band: 'any' as const }
  if (pence === 0) whys.push(`${priceHeadings.pence}: A price is at least a penny.`)
  if (pence !== null && pence > mostPence) whys.push(`${priceHeadings.pence}: A price is at most ${pounds(mostPence)}.`)
  if ((label ?? '').length > 40) whys.push(`${priceHeadings.label}: Use up to 40 letters.`)
  if ((travel === null) !== (travelPence === null)) whys.push('Travel: say both what it is charged by and how much.')
  if (unit !== null && travel !== null && !isVisited(unit)) whys.push('Travel: it is charged for visits only.')
  if (unit !== null && rest.leastMinutes !== null && minutesOfUnit(unit) === null)
    whys.push(
      `${priceHeadings.leastMinutes}: That is for what is sold by the hour. Use “${priceHeadings.leastQuantity}”.`,
    )
  if (unit !== null && rest.leastQuantity !== null && minutesOfUnit(unit) !== null)
    whys.push(`${priceHeadings.leastQuantity}: What is sold by the hour has its least in minutes.`)
  if (whys.length > 0 || unit === null || pence === null || vatBasisPoints === null) return { whys }
  const line = {
    unit,
    label: label || whenLabels[whenOf({ unit, band })],
    band,
    pence,
    vatBasisPoints,
    ...rest,
    travel,
    travelPence,
  }
  return { row: { line, from, to } }
}

const mostPence = 10_000_000

function needed<Value>(read: Read<Value | null>, why: string): Read<Value> {
  if ('why' in read) return read
  return read.value === null ? { why } : { value: read.value }
}

/** In hundredths of a per cent. */
const vatRates = new Map(
  Object.entries({ '': 0, '0': 0, '5': 500, '20': 2000, '0.05': 500, '0.2': 2000, '0.20': 2000 }),
)

/** 20, 5 or 0, with or without the sign; 0.2 and 0.05 where a spreadsheet keeps per cents as parts of one. */
function readVat(cell: Cell): Read<number> {
  const text = readText(cell)
  if ('why' in text) return text
  const rate = vatRates.get(text.value.replace(/\s*%$/, ''))
  return rate === undefined ? { why: `“${text.value.slice(0, 40)}” is not one of: 0, 5, 20.` } : { value: rate }
}

/** What makes two lines the same line of the menu, at whatever price. */
export function keyOf({ unit, label, band }: PriceLine): string {
  return [unit, label.toLowerCase(), band].join('|')
}

/** True when nothing about two prices differs. */
export function isSamePrice(a: PriceLine, b: PriceLine): boolean {
  return (
    keyOf(a) === keyOf(b) &&
    a.pence === b.pence &&
    a.groupSize === b.groupSize &&
    a.vatBasisPoints === b.vatBasisPoints &&
    a.vatReason === b.vatReason &&
    a.leastMinutes === b.leastMinutes &&
    a.leastQuantity === b.leastQuantity &&
    a.travel === b.travel &&
    a.travelPence === b.travelPence
  )
}

/** "£16.50 an hour from 1 December 2026", and what else is said about it. */
export function priceInWords(price: StandingPrice): string {
  const { validFrom, validTo } = price
  const day = (one: Day) => dayInWords(one, { weekday: false })
  return `${attributesInWords(price, null)}, from ${day(validFrom)}${validTo ? ` to ${day(validTo)}` : ''}`
}

/** "£16.50 an hour, with 20 % VAT": beside another price only what differs from it. */
export function attributesInWords(price: PriceLine, other: PriceLine | null): string {
  const { pence, unit, groupSize, vatBasisPoints, vatReason, leastMinutes, leastQuantity, travel, travelPence } = price
  const parts: [words: string, isSame: boolean | undefined][] = [
    [groupSize, groupSize === (other?.groupSize ?? '1 to 1')],
    [
      vatBasisPoints > 0 ? `with ${vatBasisPoints / 100} % VAT` : vatReason ? `no VAT: ${vatReason}` : 'no VAT',
      other ? other.vatBasisPoints === vatBasisPoints && other.vatReason === vatReason : vatBasisPoints === 0,
    ],
    [
      leastMinutes ? `at least ${leastMinutes} minutes` : 'no least time',
      leastMinutes === (other?.leastMinutes ?? null),
    ],
    [leastQuantity ? `at least ${leastQuantity}` : 'no least number', leastQuantity === (other?.leastQuantity ?? null)],
    [
      travel && travelPence !== null ? `travel ${pounds(travelPence)} a ${travel}` : 'travel in the price',
      travel === (other?.travel ?? null) && travelPence === (other?.travelPence ?? null),
    ],
  ]
  return [`${pounds(pence)} ${perUnit(unit)}`, ...parts.flatMap(([words, isSame]) => (isSame ? [] : [words]))].join(
    ', ',
  )
}
