import { addDays, type Day } from '../../shared/day.ts'
import { dayInWords, perUnit } from '../../shared/words.ts'
import type { PriceLine } from '../price-columns.ts'
import {
  attributesInWords,
  isSamePrice,
  keyOf,
  priceInWords,
  type PriceRow,
  type StandingPrice,
} from './price-columns.ts'

export type Difference = { what: string; from: string; to: string }
export type MenuStep = { from: Day; lines: PriceLine[] }
/** The prices of a listing as they are to stand, day by day. */
export type MenuPlan = { prices: StandingPrice[]; differences: Difference[] }

/**
 * What rows of a sheet make of the prices that stand: a row says what one line of the menu costs from a day on, or until
 * when. Lines that no row names stay as they are. A change in the past, and two rows about one day, are refused.
 */
export function planMenu(
  standing: readonly StandingPrice[],
  rows: readonly PriceRow[],
  today: Day,
): MenuPlan | { whys: string[] } {
  let prices = standing.map((price) => ({ ...price }))
  const told = new Set<string>()
  const whys: string[] = []
  for (const row of rows) {
    const begins = startOf(standing, row, today)
    const twice = `${keyOf(row.line)}|${begins}`
    if (told.has(twice)) whys.push(`Two rows give the price “${row.line.label}” for the same day.`)
    told.add(twice)
    const why = whyNot(standing, row, today)
    if (why) whys.push(why)
    else prices = withRow(prices, row, begins)
  }
  whys.push(...mixedNames(prices, today))
  if (whys.length > 0) return { whys }
  return { prices, differences: differencesOf(standing, prices, today) }
}

/** One name for two sizes of group would leave open what is paid. */
function mixedNames(prices: readonly StandingPrice[], today: Day): string[] {
  const still = prices.filter(({ validTo }) => validTo === null || validTo >= today)
  const isMixed = (one: StandingPrice) =>
    still.some(
      (other) =>
        other.unit === one.unit &&
        other.label.toLowerCase() === one.label.toLowerCase() &&
        other.groupSize !== one.groupSize &&
        (one.validTo === null || one.validTo >= other.validFrom) &&
        (other.validTo === null || other.validTo >= one.validFrom),
    )
  return [
    ...new Set(
      still
        .filter(isMixed)
        .map(({ label }) => `“${label}” is the name of prices for groups of different sizes. Give one another name.`),
    ),
  ]
}

/** The day from which a row counts: its own, or today where it names the day from which the price stands already. */
function startOf(standing: readonly StandingPrice[], { line, from }: PriceRow, today: Day): Day {
  if (from === null) return today
  const stands = standing.some((price) => keyOf(price) === keyOf(line) && price.validFrom === from)
  return stands && from < today ? today : from
}

function whyNot(standing: readonly StandingPrice[], row: PriceRow, today: Day): string | null {
  const begins = startOf(standing, row, today)
  const there = priceAt(standing, row.line, begins < today ? today : begins)
  const isThere = there !== undefined && isSamePrice(there, row.line)
  if (begins < today && !isThere)
    return 'From: Prices cannot change in the past. Leave it empty, or put in today or a later day.'
  if (row.to !== null && row.to < begins) return 'Last day: It is before the first day, or it is over already.'
  if (row.to !== null && row.to < today) return 'Last day: It is over already. Put in today or a later day.'
  return null
}

/** The prices with that of a row, in the place of the one that it takes over. */
function withRow(prices: StandingPrice[], { line, to }: PriceRow, begins: Day): StandingPrice[] {
  const there = priceAt(prices, line, begins)
  const next = prices
    .filter((price) => keyOf(price) === keyOf(line) && price.validFrom > begins)
    .map(({ validFrom }) => validFrom)
    .sort()[0]
  const untilNext = next === undefined ? null : addDays(next, -1)
  if (there && isSamePrice(there, line)) {
    const until = to ?? there.validTo
    return prices.map((price) => (price === there ? { ...price, validTo: earlier(until, untilNext) } : price))
  }
  const fresh = { ...line, validFrom: begins, validTo: earlier(to, untilNext) }
  const before = there ?? prices.findLast((price) => keyOf(price) === keyOf(line))
  if (!before) return [...prices, fresh]
  return prices.flatMap((price) => {
    if (price !== before) return [price]
    if (price !== there) return [price, fresh]
    return price.validFrom < begins ? [{ ...price, validTo: addDays(begins, -1) }, fresh] : [fresh]
  })
}

/** The price of a line of the menu on a day. */
function priceAt(prices: readonly StandingPrice[], line: PriceLine, day: Day): StandingPrice | undefined {
  return prices.find((price) => keyOf(price) === keyOf(line) && isOn(price, day))
}

function isOn({ validFrom, validTo }: StandingPrice, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** Whole menus, each from a day on: set one after the other they make the prices stand as they are to. */
export function stepsOf(wanted: readonly StandingPrice[], standing: readonly StandingPrice[], today: Day): MenuStep[] {
  const days = [...new Set([today, ...daysOfChange(wanted), ...daysOfChange(standing)])]
    .filter((day) => day >= today)
    .sort()
  const first = days.find((day) => menuKey(wanted, day) !== menuKey(standing, day))
  if (first === undefined) return []
  return days.filter((day) => day >= first).map((day) => ({ from: day, lines: menuAt(wanted, day) }))
}

/** True when nothing differs from a day on. */
export function isSameMenu(a: readonly StandingPrice[], b: readonly StandingPrice[], today: Day): boolean {
  return stepsOf(a, b, today).length === 0
}

function daysOfChange(prices: readonly StandingPrice[]): Day[] {
  return prices.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo === null ? [] : [addDays(validTo, 1)])])
}

function menuAt(prices: readonly StandingPrice[], day: Day): PriceLine[] {
  return prices.filter((price) => isOn(price, day)).map(({ validFrom: _from, validTo: _to, ...line }) => line)
}

function menuKey(prices: readonly StandingPrice[], day: Day): string {
  return menuAt(prices, day)
    .map((line) => [keyOf(line), ...attributesOf(line)].join('|'))
    .sort()
    .join('\n')
}

function attributesOf({
  pence,
  groupSize,
  vatBasisPoints,
  vatReason,
  leastMinutes,
  leastQuantity,
  ...line
}: PriceLine) {
  return [pence, groupSize, vatBasisPoints, vatReason, leastMinutes, leastQuantity, line.travel, line.travelPence]
}

/** What differs, a line of the menu at a time. */
function differencesOf(standing: readonly StandingPrice[], wanted: readonly StandingPrice[], today: Day): Difference[] {
  if (isSameMenu(standing, wanted, today)) return []
  const keys = [...new Set([...standing, ...wanted].map(keyOf))]
  return keys.flatMap((key) => {
    const before = standing.filter((price) => keyOf(price) === key)
    const after = wanted.filter((price) => keyOf(price) === key)
    const [line] = [...after, ...before]
    if (!line || inWords(before) === inWords(after)) return []
    return [{ what: `${line.label}, ${perUnit(line.unit)}`, ...changeOf(before, after) }]
  })
}

/** One price in the place of another is said shortly: what differs, and from when. Anything else is said whole. */
function changeOf(before: StandingPrice[], after: StandingPrice[]): { from: string; to: string } {
  const isThere = (price: StandingPrice) =>
    before.some((old) => isSamePrice(old, price) && old.validFrom === price.validFrom)
  const [fresh, ...more] = after.filter((price) => !isThere(price))
  const was = fresh && before.find((price) => isOn(price, fresh.validFrom))
  if (!fresh || !was || more.length > 0) return { from: inWords(before), to: inWords(after) }
  const day = (one: Day) => dayInWords(one, { weekday: false })
  const until = fresh.validTo ? ` to ${day(fresh.validTo)}` : ''
  return {
    from: attributesInWords(was, fresh),
    to: `${attributesInWords(fresh, was)}, from ${day(fresh.validFrom)}${until}`,
  }
}

function inWords(prices: StandingPrice[]): string {
  return [...prices]
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .map(priceInWords)
    .join('; then ')
}
