import type { Means } from '#app/components/listing/means-for-you.tsx'
import { couldBuy, leastOrderPence, type PriceToOrder, type Sold } from '#app/domain/ordering/could-buy.ts'

/**
 * What a menu means for somebody's money: as much as could be ordered at its cheapest price of which anything can be, or
 * what is missing for the least at the cheapest of all. Null: it has no prices.
 */
export function meansOfMenu(menu: readonly PriceToOrder[], leftPence: number, sold: Sold): Means | null {
  const cheapestFirst = [...menu].sort((a, b) => a.pence - b.pence)
  const [cheapest] = cheapestFirst
  if (!cheapest) return null
  if (cheapest.pence === 0) return { kind: 'free' }
  for (const price of cheapestFirst) {
    const much = couldBuy(price, leftPence, sold)
    if (much && much.quantity > 0) return { kind: 'could-buy', ...much, unit: price.unit }
  }
  const leastPence = leastOrderPence(cheapest, sold)
  if (leastPence === null) return { kind: 'no-pot', words: distanceUnknown }
  const shortPence = leastPence - leftPence
  return { kind: 'short', shortPence, unit: cheapest.unit, isLeast: leastPence > cheapest.pence }
}

const distanceUnknown = 'They charge for each mile, and we do not know how far it is. Ask them.'
