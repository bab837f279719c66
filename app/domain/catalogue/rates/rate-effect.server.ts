import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { priceListsFor } from '../price-for.server.ts'
import { lineKey, menuOn, type MenuPrice } from '../prices.ts'
import { distanceOf, ratesAndListings } from './reach.ts'
import { agreedPence } from './rate.ts'

const most = 100

/**
 * The public prices that an agreement or offer is about, on its first day or today: what everybody pays, and what the
 * council's people pay without it and with it. A more particular agreement goes before it, and then both are the same.
 */
export async function effectOf(db: Db, { id }: { id: string }) {
  const rows = await ratesAndListings(db)
    .where(and(eq(rateAgreements.id, id), inArray(listings.state, ['published', 'paused']), ne(listings.isFree, true)))
    .orderBy(asc(listings.title))
  const reached = rows
    .flatMap((row) => {
      const distance = distanceOf(row)
      return distance === null ? [] : [{ ...row, distance }]
    })
    .slice(0, most)
  const [first] = reached
  if (!first) return []
  const { councilId } = first
  const day = first.fromDay > today() ? first.fromDay : today()
  const lists = await priceListsFor(db, { listingIds: reached.map((row) => row.reachedId), councilId, day })
  return reached.flatMap((rate) => {
    const { rows: prices, rates } = lists.get(rate.reachedId) ?? { rows: [], rates: [] }
    const others = rates.filter((one) => one.id !== id)
    const asAccepted = { ...rate, acceptedAt: rate.acceptedAt ?? now(), fromDay: day, toDay: null }
    const without = penceByLine(menuOn(prices, { councilId, day, rates: others }))
    const withIt = penceByLine(menuOn(prices, { councilId, day, rates: [...others, asAccepted] }))
    return menuOn(prices, { councilId: null, day })
      .filter((price) => agreedPence(rate.terms, price) !== null)
      .map((price) => ({
        key: price.id,
        title: rate.reachedTitle,
        label: price.label,
        unit: price.unit,
        publicPence: price.pence,
        withoutPence: without.get(lineKey(price)) ?? price.pence,
        pence: withIt.get(lineKey(price)) ?? price.pence,
      }))
  })
}

function penceByLine(menu: readonly MenuPrice[]): Map<string, number> {
  return new Map(menu.map((price) => [lineKey(price), price.pence]))
}
