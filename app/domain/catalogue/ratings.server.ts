import { avg, count, eq, inArray, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings, reviews } from '#db/schema/catalogue.ts'

/** Stars to one decimal. */
export type Rating = { stars: number; count: number }

/** What people say of several listings, by listing id. A listing without reviews is not in it. */
export async function ratingsOf(db: Db, listingIds: string[]): Promise<Map<string, Rating>> {
  return listingIds.length > 0 ? ratingsWhere(db, inArray(reviews.listingId, listingIds)) : new Map()
}

/** The same for whichever reviews a condition names. */
export async function ratingsWhere(db: Db, which: SQL): Promise<Map<string, Rating>> {
  const rows = await db
    .select({ listingId: reviews.listingId, stars: avg(reviews.stars).mapWith(Number), count: count() })
    .from(reviews)
    .where(which)
    .groupBy(reviews.listingId)
  return new Map(rows.map((row) => [row.listingId, { stars: oneDecimal(row.stars), count: row.count }]))
}

/** What people say of all that a provider offers. Null: nobody has said anything. */
export async function ratingOfProvider(db: Db, organisationId: string): Promise<Rating | null> {
  const [row] = await db
    .select({ stars: avg(reviews.stars).mapWith(Number), count: count() })
    .from(reviews)
    .innerJoin(listings, eq(listings.id, reviews.listingId))
    .where(eq(listings.organisationId, organisationId))
  return row && row.count > 0 ? { stars: oneDecimal(row.stars), count: row.count } : null
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
