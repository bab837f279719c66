import { units } from '#db/schema/catalogue.ts'
import type { DocumentPrice } from '../documents.ts'

/** Numbers of one price: unit, menu line, pence, council (0: public), from day, to day. */
export const priceStride = 6

/** The prices of all listings, one after another in one array, so that a million of them take little room. */
export type PriceRows = {
  numbers: Int32Array
  /** by slot: where its prices begin, and how many there are */
  from: Uint32Array
  lines: Uint16Array
  used: number
  councils: Numbers
  menuLines: Numbers
}

/** Gives each text a small number. */
export type Numbers = Map<string, number>

export function emptyPriceRows(capacity: number): PriceRows {
  return {
    numbers: new Int32Array(capacity * priceStride * 2),
    from: new Uint32Array(capacity),
    lines: new Uint16Array(capacity),
    used: 0,
    councils: new Map([['', 0]]),
    menuLines: new Map(),
  }
}

/** What a listing's prices were before stays behind as waste, until a rebuild: they change seldom. */
export function setPriceRow(rows: PriceRows, slot: number, prices: DocumentPrice[]): void {
  const end = rows.used + prices.length * priceStride
  if (prices.length > (rows.lines[slot] ?? 0)) {
    if (end > rows.numbers.length) enlarge(rows, end)
    rows.from[slot] = rows.used
    rows.used = end
  }
  rows.lines[slot] = prices.length
  let at = rows.from[slot] ?? 0
  for (const { unit, label, band, pence, councilId, validFrom, validTo } of prices) {
    rows.numbers[at] = units.indexOf(unit)
    rows.numbers[at + 1] = numberOf(rows.menuLines, `${label}|${band}`)
    rows.numbers[at + 2] = pence
    rows.numbers[at + 3] = councilId === null ? 0 : numberOf(rows.councils, councilId)
    rows.numbers[at + 4] = dayNumber(validFrom)
    rows.numbers[at + 5] = validTo === null ? 99_999_999 : dayNumber(validTo)
    at += priceStride
  }
}

/**
 * The cheapest price of a listing on a day by each unit's number, Infinity where it is not sold so; a council's private rate
 * takes the place of the public price of the same line of the menu. Written into `cheapest`, which is given back.
 */
export function cheapestByUnit(
  rows: PriceRows,
  { slot, on, council }: { slot: number; on: number; council: number },
  cheapest: Float64Array,
): Float64Array {
  cheapest.fill(Infinity)
  const from = rows.from[slot] ?? 0
  const to = from + (rows.lines[slot] ?? 0) * priceStride
  for (let at = from; at < to; at += priceStride) {
    if (!isValid(rows, at, on) || !counts(rows, at, { from, to, on, council })) continue
    const unit = rows.numbers[at] ?? 0
    cheapest[unit] = Math.min(cheapest[unit] ?? Infinity, rows.numbers[at + 2] ?? Infinity)
  }
  return cheapest
}

/** 20261122 for '2026-11-22': compares as the day does. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

function isValid({ numbers }: PriceRows, at: number, on: number): boolean {
  return (numbers[at + 4] ?? 0) <= on && (numbers[at + 5] ?? 0) >= on
}

function counts(
  rows: PriceRows,
  at: number,
  { from, to, on, council }: { from: number; to: number; on: number; council: number },
): boolean {
  const { numbers } = rows
  const owner = numbers[at + 3] ?? 0
  if (owner !== 0) return owner === council
  if (council === 0) return true
  for (let other = from; other < to; other += priceStride) {
    const isSameLine = numbers[other] === numbers[at] && numbers[other + 1] === numbers[at + 1]
    if (numbers[other + 3] === council && isSameLine && isValid(rows, other, on)) return false
  }
  return true
}

export function numberOf(numbers: Numbers, text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

function enlarge(rows: PriceRows, needed: number): void {
  const bigger = new Int32Array(Math.max(needed, rows.numbers.length * 2))
  bigger.set(rows.numbers)
  rows.numbers = bigger
}
