import { addDays, type Day } from '../../shared/day.ts'
import { mostPrices, tooManyPrices } from '../menu-lines.ts'
import type { PriceLine } from '../price-columns.ts'
import { keyOf, type StandingPrice } from './price-columns.ts'

export type MenuStep = { from: Day; lines: PriceLine[] }

/** Days to come on which the menu of a listing may change by a file: each is a whole menu to be set. */
export const mostDays = 24
export const tooManyDays = `The prices of a listing can change on ${mostDays} days at the most, counting those that are set already. Leave some days out.`

/** The steps, or why they would be more than a listing can have. A long file is refused before they are worked out. */
export function stepsWithin(
  wanted: readonly StandingPrice[],
  standing: readonly StandingPrice[],
  today: Day,
): { steps: MenuStep[] } | { why: string } {
  const set = new Set(daysOfChange(standing))
  const fresh = new Set(daysOfChange(wanted).filter((day) => day >= today && !set.has(day)))
  if (fresh.size > mostDays) return { why: tooManyDays }
  const steps = stepsOf(wanted, standing, today)
  if (steps.length > mostDays) return { why: tooManyDays }
  const longest = Math.max(0, ...steps.map(({ lines }) => lines.length))
  return longest > mostPrices ? { why: tooManyPrices(longest) } : { steps }
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

export function isOn({ validFrom, validTo }: StandingPrice, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}
