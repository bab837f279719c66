import { minutesOfUnit } from '../catalogue/cost.ts'
import type { Listing } from '../catalogue/listings.server.ts'
import type { MenuPrice } from '../catalogue/prices.ts'
import { travelOrUnknown } from './accepted-prices.ts'

export type PriceToOrder = Pick<MenuPrice, 'pence' | 'unit' | 'leastMinutes' | 'leastQuantity' | 'travel'>

/** What of a listing, and of how far it is, decides what is paid besides a price. `miles` null: nobody knows. */
export type Sold = Pick<Listing, 'lineKind' | 'deliveryPence'> & { miles: number | null }

/** `isAtMost`: only in visits as long as they can be, for each of them is got to at a charge. */
export type CouldBuy = { quantity: number; isAtMost: boolean }

/**
 * How many of its unit somebody could order at a price with what is left: when the things are brought, or each visit is
 * got to, and 0 where it is fewer than the least. Null: it cannot be said.
 */
export function couldBuy(price: PriceToOrder, leftPence: number, sold: Sold): CouldBuy | null {
  const cost = costsOf(price, sold)
  if (!cost || cost.eachPence === 0) return null
  const isAtMost = cost.most !== null && cost.oncePence > 0
  if (leftPence < sumOf(cost)) return { quantity: 0, isAtMost }
  const whole = wholeVisits(cost, leftPence)
  const more = Math.floor((leftPence - whole.pence - cost.oncePence) / cost.eachPence)
  return { quantity: Math.max(cost.least, whole.quantity + Math.max(0, more)), isAtMost }
}

/** The longest visits that the money is enough for. */
function wholeVisits({ oncePence, eachPence, most }: Costs, leftPence: number) {
  if (most === null) return { quantity: 0, pence: 0 }
  const visitPence = oncePence + most * eachPence
  const count = Math.floor(leftPence / visitPence)
  return { quantity: count * most, pence: count * visitPence }
}

/** What the least costs that can be ordered at a price, with all that is paid besides. Null: nobody knows how far it is. */
export function leastOrderPence(price: PriceToOrder, sold: Sold): number | null {
  const cost = costsOf(price, sold)
  return cost && sumOf(cost)
}

/** `most`: of how many `oncePence` is paid once, the longest visit; null: of any number. */
type Costs = { oncePence: number; eachPence: number; least: number; most: number | null }
const longestMinutes = 24 * 60

function costsOf(price: PriceToOrder, { lineKind, deliveryPence, miles }: Sold): Costs | null {
  const { pence, unit, leastMinutes, leastQuantity, travel } = price
  if (lineKind === 'items')
    return { oncePence: deliveryPence ?? 0, eachPence: pence, least: leastQuantity ?? 1, most: null }
  const travelPence = travelOrUnknown(travel, miles)
  if (travelPence === null) return null
  const unitMinutes = minutesOfUnit(unit)
  if (unitMinutes === null)
    return { oncePence: 0, eachPence: pence + travelPence, least: leastQuantity ?? 1, most: null }
  const least = Math.max(1, (leastMinutes ?? 0) / unitMinutes)
  return { oncePence: travelPence, eachPence: pence, least, most: longestMinutes / unitMinutes }
}

function sumOf({ oncePence, eachPence, least }: Costs): number {
  return oncePence + Math.round(least * eachPence)
}
