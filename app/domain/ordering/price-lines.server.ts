import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { keptForIds } from '#db/prepared.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { priceListsFor } from '../catalogue/price-for.server.ts'
import { today } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { priceLine } from './price-line.ts'
import { milesThereAndBack } from './travel.server.ts'
import type { PricedLine, WantedLine } from './wanted-line.ts'

type Whose = { personId: string; councilId: string; lines: WantedLine[] }

/** What each line costs somebody, at the prices of each day as they are known today. Refuses what cannot be ordered. */
export async function priceLines(
  db: Db,
  { personId, councilId, lines }: Whose,
): Promise<{ wanted: WantedLine; priced: PricedLine }[]> {
  const day = today()
  const listingIds = [...new Set(lines.map(({ listingId }) => listingId))]
  const found = await listingsToOrder(db, listingIds)
  const lists = await priceListsFor(db, { listingIds, day, councilId })
  const miles = await milesThereAndBack(db, { personId, listings: [...found.values()], lists })
  return lines.map((wanted) => {
    const listing = found.get(wanted.listingId)
    if (!listing) throw new Refusal('not-found', 'Something in the basket is not offered any more. Take it out.')
    const at = {
      listing,
      list: lists.get(listing.id) ?? noPrices,
      councilId,
      day,
      miles: miles.get(listing.id) ?? null,
    }
    return { wanted, priced: priceLine(wanted, at) }
  })
}

/** Of a listing that has none. */
export const noPrices = { rows: [], rates: [] }

/** Listings with what an order needs to know of them, by id. */
export async function listingsToOrder(db: Db, listingIds: string[]) {
  return new Map((await rowsToOrder(db, listingIds)).map((row) => [row.id, row]))
}

const rowsToOrder = keptForIds((db, listingIds) =>
  db
    .select({
      id: listings.id,
      slug: listings.slug,
      title: listings.title,
      state: listings.state,
      lineKind: listings.lineKind,
      isUnclaimed: listings.isUnclaimed,
      hiddenBecause: listings.hiddenBecause,
      categoryId: listings.categoryId,
      coveredBy: categories.coveredBy,
      categoryName: categories.name,
      categoryTone: categories.tone,
      pictures: listings.pictures,
      noticeDays: listings.noticeDays,
      lateCancelHours: listings.lateCancelHours,
      lateCancelPercent: listings.lateCancelPercent,
      deliveryPence: listings.deliveryPence,
      latitude: listings.latitude,
      longitude: listings.longitude,
      providerId: organisations.id,
      providerName: organisations.name,
      providerEmail: organisations.email,
      providerType: organisations.providerType,
      suspendedAt: organisations.suspendedAt,
      providerChecks: organisations.checks,
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(inArray(listings.id, listingIds)),
)

export type ListingToOrder = Awaited<ReturnType<typeof listingsToOrder>> extends Map<string, infer Row> ? Row : never
