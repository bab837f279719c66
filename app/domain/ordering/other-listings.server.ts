import { and, desc, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { isInShop } from '../catalogue/in-shop.server.ts'

/** Sentences that name up to three others who offer something of the same kind. */
export async function otherListings(db: Db, listingId: string): Promise<string[]> {
  const [listing] = await db
    .select({
      categoryId: listings.categoryId,
      lineKind: listings.lineKind,
      organisationId: listings.organisationId,
    })
    .from(listings)
    .where(eq(listings.id, listingId))
  if (!listing?.lineKind) return []
  const others = await db
    .select({ title: listings.title, provider: organisations.name })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(
      and(
        isInShop,
        eq(listings.categoryId, listing.categoryId),
        eq(listings.lineKind, listing.lineKind),
        eq(listings.isUnclaimed, false),
        ne(listings.organisationId, listing.organisationId),
      ),
    )
    .orderBy(desc(listings.publishedAt))
    .limit(3)
  return others.map(({ title, provider }) => `You could ask ${provider}: ${title}.`)
}
