import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { rateAgreements, rateHolds } from '#db/schema/rates.ts'
import type { AcceptedRate } from './rate.ts'

const top = sql<
  string | null
>`(select above.parent_id from ${categories} as above where above.id = ${categories.parentId})`

const standing = {
  reachedId: listings.id,
  reachedTitle: listings.title,
  providerId: listings.organisationId,
  shelfId: listings.categoryId,
  aboveId: categories.parentId,
  topId: top, // categories go three deep
  heldId: rateHolds.rateId,
  heldAt: rateHolds.distance,
}

const agreed = {
  id: rateAgreements.id,
  councilId: rateAgreements.councilId,
  scope: rateAgreements.scope,
  listingId: rateAgreements.listingId,
  categoryId: rateAgreements.categoryId,
  terms: rateAgreements.terms,
  fromDay: rateAgreements.fromDay,
  toDay: rateAgreements.toDay,
  acceptedAt: rateAgreements.acceptedAt,
}

/** Each agreement and offer with each listing of its provider, and all that decides whether it reaches it: see `distanceOf`. */
export function ratesAndListings(db: Db) {
  return db
    .select({ ...agreed, ...standing })
    .from(listings)
    .innerJoin(
      rateAgreements,
      and(
        eq(rateAgreements.providerId, listings.organisationId),
        or(ne(rateAgreements.scope, 'listing'), eq(rateAgreements.listingId, listings.id)),
      ),
    )
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .leftJoin(rateHolds, and(eq(rateHolds.rateId, rateAgreements.id), eq(rateHolds.listingId, listings.id)))
}

type RateAndListing = Awaited<ReturnType<typeof ratesAndListings>>[number]

/**
 * How far above a listing stands what an agreement is for: 0 for the listing itself, its category or all that is sold, 1
 * for the category above. Null: it does not reach it. What was held when the categories were changed comes first.
 */
export function distanceOf(row: RateAndListing): number | null {
  if (row.scope === 'provider') return 0
  if (row.scope === 'listing') return row.listingId === row.reachedId ? 0 : null
  if (row.heldId !== null) return row.heldAt
  const distance = [row.shelfId, row.aboveId, row.topId].findIndex((id) => id !== null && id === row.categoryId)
  return distance === -1 ? null : distance
}

type ReachingRate = AcceptedRate & { reachedId: string }

/** The agreements that both sides have agreed to, once for each listing that they reach. */
export function reaching(rows: RateAndListing[]): ReachingRate[] {
  return rows.flatMap((row) => {
    const { id, councilId, scope, listingId, categoryId, terms, fromDay, toDay, acceptedAt, reachedId } = row
    const distance = distanceOf(row)
    if (distance === null || acceptedAt === null) return []
    return [{ id, councilId, scope, listingId, categoryId, terms, fromDay, toDay, acceptedAt, distance, reachedId }]
  })
}
