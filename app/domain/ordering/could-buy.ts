import { minutesOfUnit } from '../catalogue/cost.ts'
import type { Listing } from '../catalogue/listings.server.ts'
import type { MenuPrice } from '../catalogue/prices.ts'
import { travelOrUnknown } from './accepted-prices.ts'

export type PriceToOrder = Pick<MenuPrice, 'pence' | 'unit' | 'leastMinutes' | 'leastQuantity' | 'travel'>

/** What of a listing, and of how far it is, decides what is paid besides a price. `miles` null: nobody knows. */
export type Sold = Pick<Listing, 'lineKind' | 'deliveryPence'> & { miles: number | null }

/**
 * How many of its unit somebody could order at a price with what is left: when the things are brought, or each visit is
 * got to, and 0 where it is fewer than the least. Time is ordered as one visit. Null: it cannot be said.
 */
export function couldBuy(price: PriceToOrder, leftPence: number, sold: Sold): number | null {
  const cost = costsOf(price, sold)
  if (!cost || cost.eachPence === 0) return null
  if (leftPence < sumOf(cost)) return 0
  return Math.max(cost.least, Math.floor((leftPence - cost.oncePence) / cost.eachPence))
}

/** What the least costs that can be ordered at a price, with all that is paid besides. Null: nobody knows how far it is. */
export function leastOrderPence(price: PriceToOrder, sold: Sold): number | null {
  const cost = costsOf(price, sold)
  return cost && sumOf(cost)
}

type Costs = { oncePence: number; eachPence: number; least: number }

function costsOf(price: PriceToOrder, { lineKind, deliveryPence, miles }: Sold): Costs | null {
  const { pence, unit, leastMinutes, leastQuantity, travel } = price
  if (lineKind === 'items') return { oncePence: deliveryPence ?? 0, eachPence: pence, least: leastQuantity ?? 1 }
  const travelPence = travelOrUnknown(travel, miles)
  if (travelPence === null) return null
  const unitMinutes = minutesOfUnit(unit)
  return unitMinutes === null
    ? { oncePence: 0, eachPence: pence + travelPence, least: leastQuantity ?? 1 }
    : { oncePence: travelPence, eachPence: pence, least: Math.max(1, (leastMinutes ?? 0) / unitMinutes) }
}

function sumOf({ oncePence, eachPence, least }: Costs): number {
  return oncePence + Math.round(least * eachPence)
}
