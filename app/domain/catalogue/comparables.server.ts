import { and, asc, between, eq, gte, isNull, lte, min, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings, prices, type Unit } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { today, type Day } from '../shared/day.ts'
import { divideHalfUp } from '../shared/money.ts'
import { isInShop } from './in-shop.server.ts'

export type Comparables = { unit: Unit; count: number; lowestPence: number; middlePence: number; highestPence: number }
type Compared = {
  id: string
  organisationId: string
  categoryId: string
  district: string | null
  latitude: number | null
  longitude: number | null
}

/** Where a listing is on the map: about 15 miles in degrees of latitude and, in these parts, of longitude. */
const nearby = { latitude: 0.22, longitude: 0.36 }

/**
 * The lowest, middle and highest public price of others nearby who sell the same unit in the same category: each listing
 * counts by its cheapest price of that unit. Null: nobody does, or nobody knows where the listing is.
 */
export async function comparablesOf(
  db: Db,
  listing: Compared,
  { unit, day = today() }: { unit: Unit; day?: Day },
): Promise<Comparables | null> {
  const near = isNear(listing)
  if (!near) return null
  const rows = await db
    .select({ pence: min(prices.pence).mapWith(Number) })
    .from(listings)
    .innerJoin(prices, eq(prices.listingId, listings.id))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(
      and(
        isInShop,
        eq(listings.categoryId, listing.categoryId),
        ne(listings.organisationId, listing.organisationId),
        isNull(prices.councilId),
        eq(prices.unit, unit),
        lte(prices.validFrom, day),
        or(isNull(prices.validTo), gte(prices.validTo, day)),
        near,
      ),
    )
    .groupBy(listings.id)
    .orderBy(asc(min(prices.pence)))
  const pence = rows.map((row) => row.pence)
  const [lowestPence] = pence
  const highestPence = pence.at(-1)
  if (lowestPence === undefined || highestPence === undefined) return null
  return { unit, count: pence.length, lowestPence, middlePence: middleOf(pence), highestPence }
}

function isNear({ latitude, longitude, district }: Compared) {
  if (latitude === null || longitude === null) return district ? eq(listings.district, district) : null
  return and(
    between(listings.latitude, latitude - nearby.latitude, latitude + nearby.latitude),
    between(listings.longitude, longitude - nearby.longitude, longitude + nearby.longitude),
  )
}

/** The one in the middle of a sorted list; half way between the two where there are two. */
function middleOf(sorted: number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return divideHalfUp(upper + lower, 2)
}
