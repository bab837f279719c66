import type { Unit } from '#db/schema/catalogue.ts'
import type { Day } from '../shared/day.ts'
import { groupBy } from '../shared/group-by.ts'
import { Refusal } from '../shared/refusal.ts'
import type { PriceLine, PriceRow } from './price-columns.ts'

/** A line of a menu: what is not said is the usual. */
export type NewPrice = Pick<PriceLine, 'unit' | 'label' | 'band' | 'pence' | 'vatBasisPoints'> & Partial<PriceLine>

export type Placed = { line: NewPrice; same: PriceRow | undefined; position: number }

/**
 * Each line with the price that goes on as it, and its place. A line keeps the place of its price of before wherever
 * that is behind the line above it, so that the menus of the days before keep their order too.
 */
export function placedLines(lines: NewPrice[], { standing, from }: { standing: PriceRow[]; from: Day }): Placed[] {
  const standingAs = groupBy(standing, lineKey)
  let last = -1
  return lines.map((line) => {
    const there = standingAs.get(lineKey(line)) ?? []
    const same = there.find((price) => price.validTo === null && price.validFrom <= from && isSameOffer(price, line))
    const place = (same ?? there[0])?.position ?? -1
    last = Math.max(place, last + 1)
    return { line, same, position: last }
  })
}

export function withDefaults({
  vatReason,
  groupSize,
  leastMinutes,
  leastQuantity,
  travel,
  travelPence,
  ...line
}: NewPrice) {
  return {
    ...line,
    vatReason: vatReason ?? null,
    groupSize: groupSize ?? ('1 to 1' as const),
    leastMinutes: leastMinutes ?? null,
    leastQuantity: leastQuantity ?? null,
    travel: travelPence ? (travel ?? null) : null,
    travelPence: travel ? (travelPence ?? null) : null,
  }
}

/** Whether two prices of one line of the menu are the same in all that is said of them. */
function isSameOffer(price: NewPrice, line: NewPrice): boolean {
  const [one, other] = [withDefaults(price), withDefaults(line)]
  return (
    one.pence === other.pence &&
    one.vatBasisPoints === other.vatBasisPoints &&
    one.vatReason === other.vatReason &&
    one.groupSize === other.groupSize &&
    one.leastMinutes === other.leastMinutes &&
    one.leastQuantity === other.leastQuantity &&
    one.travel === other.travel &&
    one.travelPence === other.travelPence
  )
}

/** What makes two prices the same line of the menu, whatever they come to. */
function lineKey({ unit, label, band }: NewPrice): string {
  return [unit, band, label].join('|')
}

/** More than anybody reads; and each change of a menu looks at all of it. */
export const mostPrices = 60

export function tooManyPrices(count: number): string {
  return `A listing can have ${mostPrices} prices at the most, and this would make it ${count}. Leave some out.`
}

export function requireFewEnough({ length }: NewPrice[]): void {
  if (length > mostPrices) throw new Refusal('not-allowed', tooManyPrices(length))
}

const counted: readonly Unit[] = ['mile', 'item']

/** True where a visit would be one mile or one item, however many they were. */
export function isCounted(unit: Unit): boolean {
  return counted.includes(unit)
}

/** Miles and items are ordered by number. On a page that asks for days nobody says how many. */
export function requireCountable(lines: readonly NewPrice[], lineKind: string | null): void {
  if (lineKind !== 'visits' || !lines.some(({ unit }) => isCounted(unit))) return
  const what = 'A price for each mile or each item is for what is ordered by number.'
  throw new Refusal('not-allowed', `${what} Choose “By number” where you write the listing, or give another price.`)
}

/** Two prices for one line of the menu, or one name for two sizes of group, would leave open what is paid. */
export function requireOneEach(lines: NewPrice[]): void {
  const [, twice] = [...groupBy(lines, lineKey).values()].find(({ length }) => length > 1) ?? []
  if (twice) throw new Refusal('not-allowed', `There are two prices called “${twice.label}”. Give one another name.`)
  const mixed = lines.find((line) => lines.some((other) => isMixed(line, other)))
  if (mixed) {
    throw new Refusal(
      'not-allowed',
      `“${mixed.label}” is the name of prices for groups of different sizes. Give one another name.`,
    )
  }
}

function isMixed(a: NewPrice, b: NewPrice): boolean {
  return a.unit === b.unit && a.label === b.label && (a.groupSize ?? '1 to 1') !== (b.groupSize ?? '1 to 1')
}
