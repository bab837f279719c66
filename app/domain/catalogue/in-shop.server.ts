import { and, eq, isNotNull, isNull, notInArray, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'

/** Published, and not hidden. */
export const isPublished = and(eq(listings.state, 'published'), isNull(listings.hiddenBecause))

/** What everybody may see: published, by an organisation that is not suspended. For queries that join organisations. */
export const isInShop = and(isPublished, isNull(organisations.suspendedAt))

/** The same for queries that do not. */
export function isShown(db: Db): SQL | undefined {
  const suspended = db.select({ id: organisations.id }).from(organisations).where(isNotNull(organisations.suspendedAt))
  return and(isPublished, notInArray(listings.organisationId, suspended))
}
