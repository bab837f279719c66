import { addDays, type Day } from '../../shared/day.ts'
import { groupBy } from '../../shared/group-by.ts'
import { dayInWords, perUnit } from '../../shared/words.ts'
import { isOn, mostDays, stepsWithin, tooManyDays } from './menu-steps.ts'
import {
  attributesInWords,
  isSamePrice,
  keyOf,
  priceInWords,
  type PriceRow,
  type StandingPrice,
} from './price-columns.ts'

export type Difference = { what: string; from: string; to: string }
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
  const standingAs = groupBy(standing, keyOf)
  const linesAs = groupBy(
    standing.map((price, place) => ({ price, place })),
    ({ price }) => keyOf(price),
  )
  const [told, begun] = [new Set<string>(), new Set<Day>()]
  const whys: string[] = []
  for (const [number, row] of rows.entries()) {
    const key = keyOf(row.line)
    const there = standingAs.get(key) ?? []
    const begins = startOf(there, row, today)
    const twice = `${key}|${begins}`
    if (told.has(twice)) whys.push(`Two rows give the price “${row.line.label}” for the same day.`)
    told.add(twice)
    const why = whyNot(there, row, today)
    if (why) {
      whys.push(why)
      continue
    }
    const lines = linesAs.get(key) ?? []
    const after = withRow(lines, row, { begins, place: standing.length + number })
    linesAs.set(key, after)
    if (after.length > lines.length) begun.add(begins)
    if (begun.size > mostDays + 2 * standing.length) return { whys: [tooManyDays] } // need not be worked out
  }
  const placed = [...linesAs.values()].flat().sort((a, b) => a.place - b.place)
  const prices = placed.map(({ price }) => price)
  whys.push(...mixedNames(prices, today))
  if (whys.length > 0) return { whys }
  const set = stepsWithin(prices, standing, today)
  if ('why' in set) return { whys: [set.why] }
  return { prices, differences: set.steps.length === 0 ? [] : differencesOf(standing, prices) }
}

/** A price of one line of the menu. All that takes over from it stands in its place. */
type Placed = { price: StandingPrice; place: number }

/** One name for two sizes of group would leave open what is paid. */
function mixedNames(prices: readonly StandingPrice[], today: Day): string[] {
  const still = prices.filter(({ validTo }) => validTo === null || validTo >= today)
  const named = groupBy(still, ({ unit, label }) => `${unit}|${label.toLowerCase()}`)
  const isMixed = (one: StandingPrice, all: StandingPrice[]) =>
    all.some(
      (other) =>
        other.groupSize !== one.groupSize &&
        (one.validTo === null || one.validTo >= other.validFrom) &&
        (other.validTo === null || other.validTo >= one.validFrom),
    )
  const mixed = [...named.values()].flatMap((all) => all.filter((one) => isMixed(one, all)))
  return [
    ...new Set(
      mixed.map(
        ({ label }) => `“${label}” is the name of prices for groups of different sizes. Give one another name.`,
      ),
    ),
  ]
}

/** The day from which a row counts: its own, or today where it names the day from which the price stands already. */
function startOf(standing: readonly StandingPrice[], { from }: PriceRow, today: Day): Day {
  if (from === null) return today
  return from < today && standing.some((price) => price.validFrom === from) ? today : from
}

function whyNot(standing: readonly StandingPrice[], row: PriceRow, today: Day): string | null {
  const begins = startOf(standing, row, today)
  const day = begins < today ? today : begins
  const there = standing.find((price) => isOn(price, day))
  const isThere = there !== undefined && isSamePrice(there, row.line)
  if (begins < today && !isThere)
    return 'From: Prices cannot change in the past. Leave it empty, or put in today or a later day.'
  if (row.to !== null && row.to < begins) return 'Last day: It is before the first day, or it is over already.'
  if (row.to !== null && row.to < today) return 'Last day: It is over already. Put in today or a later day.'
  return null
}

/** The prices of one line of the menu with that of a row, in the place of the one that it takes over. */
function withRow(
  prices: Placed[],
  { line, to }: PriceRow,
  { begins, place }: { begins: Day; place: number },
): Placed[] {
  const there = prices.find(({ price }) => isOn(price, begins))
  const next = prices
    .map(({ price }) => price.validFrom)
    .reduce<Day | null>((first, day) => (day > begins ? earlier(first, day) : first), null)
  const untilNext = next === null ? null : addDays(next, -1)
  const until = (one: Placed, validTo: Day | null): Placed => ({ ...one, price: { ...one.price, validTo } })
  if (there && isSamePrice(there.price, line)) {
    const last = earlier(to ?? there.price.validTo, untilNext)
    return prices.map((one) => (one === there ? until(one, last) : one))
  }
  const price = { ...line, validFrom: begins, validTo: earlier(to, untilNext) }
  const before = there ?? prices.at(-1)
  if (!before) return [{ price, place }]
  const fresh = { price, place: before.place }
  return prices.flatMap((one) => {
    if (one !== before) return [one]
    if (one !== there) return [one, fresh]
    return one.price.validFrom < begins ? [until(one, addDays(begins, -1)), fresh] : [fresh]
  })
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** What differs, a line of the menu at a time. */
function differencesOf(standing: readonly StandingPrice[], wanted: readonly StandingPrice[]): Difference[] {
  const [beforeAs, afterAs] = [groupBy(standing, keyOf), groupBy(wanted, keyOf)]
  return [...new Set([...beforeAs.keys(), ...afterAs.keys()])].flatMap((key) => {
    const [before, after] = [beforeAs.get(key) ?? [], afterAs.get(key) ?? []]
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
