import { units } from '#db/schema/catalogue.ts'
import { dayNumber, priceStride, type Facets } from './facets.ts'

/** No price: dearer than anything. */
export const noPrice = 0x7fffffff

/** The cheapest price of each listing on a day for people funded by one council, or by none. */
export type PriceList = {
  byUnit: Int32Array[] // by unit, then slot
  any: Int32Array // of whatever unit; 0 for what is free
  unitMask: Uint16Array // which units it is sold by
}

/** A council's private rate takes the place of the public price of the same line of the menu. */
export function priceListOf(facets: Facets, day: string, councilId: string | null): PriceList {
  const council = councilId === null ? 0 : (facets.councils.find(councilId) ?? 0)
  const list: PriceList = {
    byUnit: units.map(() => new Int32Array(facets.size).fill(noPrice)),
    any: new Int32Array(facets.size).fill(noPrice),
    unitMask: new Uint16Array(facets.size),
  }
  const on = dayNumber(day)
  for (let slot = 1; slot < facets.size; slot++) {
    const row = facets.prices[slot]
    if (facets.isFree[slot]) list.any[slot] = 0
    if (row) addRow(list, slot, { row, on, council })
  }
  return list
}

function addRow(list: PriceList, slot: number, { row, on, council }: { row: Int32Array; on: number; council: number }) {
  for (let at = 0; at < row.length; at += priceStride) {
    if (!isValid(row, at, on) || !counts(row, at, { on, council })) continue
    const unit = row[at] ?? 0
    const pence = row[at + 2] ?? noPrice
    const cheapest = list.byUnit[unit]
    if (cheapest) cheapest[slot] = Math.min(cheapest[slot] ?? noPrice, pence)
    list.any[slot] = Math.min(list.any[slot] ?? noPrice, pence)
    list.unitMask[slot] = (list.unitMask[slot] ?? 0) | (1 << unit)
  }
}

function isValid(row: Int32Array, at: number, on: number): boolean {
  return (row[at + 4] ?? 0) <= on && (row[at + 5] ?? 0) >= on
}

function counts(row: Int32Array, at: number, { on, council }: { on: number; council: number }): boolean {
  const owner = row[at + 3] ?? 0
  if (owner !== 0) return owner === council
  if (council === 0) return true
  for (let other = 0; other < row.length; other += priceStride) {
    const isSameLine = row[other] === row[at] && row[other + 1] === row[at + 1]
    if (row[other + 3] === council && isSameLine && isValid(row, other, on)) return false
  }
  return true
}
