import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'

/**
 * The provider's own newest change of a listing in the shop that nobody sees yet: kept for later, or waiting for the
 * council. It is over as soon as something newer is said. Null: there is none.
 */
export async function ownChangeOf(db: Db, listingId: string) {
  const [own] = await db
    .select({ number: listingVersions.number, state: listingVersions.state })
    .from(listingVersions)
    .innerJoin(listings, and(eq(listings.id, listingVersions.listingId), ne(listings.state, 'draft')))
    .where(and(eq(listingVersions.listingId, listingId), inArray(listingVersions.state, ['draft', 'waiting'])))
    .orderBy(desc(listingVersions.number))
    .limit(1)
  return own ?? null
}
