import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import { currentId, listTaxonomy } from '../taxonomy/taxonomy.server.ts'

/**
 * True where an officer has put a listing on a shelf, and this one is another: then it is read before it is shown there,
 * whoever its provider is. The officers' shelf is the one to which they have said yes last.
 */
export async function leavesOfficersShelf(
  db: Db,
  { listingId, categoryId }: { listingId: string; categoryId: string },
): Promise<boolean> {
  const decided = and(eq(listingVersions.listingId, listingId), isNotNull(listingVersions.decidedAt))
  const [byOfficer] = await db
    .select({ number: listingVersions.number })
    .from(listingVersions)
    .where(and(decided, eq(listingVersions.byUserId, listingVersions.decidedByUserId)))
    .limit(1)
  if (!byOfficer) return false
  const [last] = await db
    .select({ content: listingVersions.content })
    .from(listingVersions)
    .where(and(decided, inArray(listingVersions.state, ['approved', 'superseded'])))
    .orderBy(desc(listingVersions.number))
    .limit(1)
  const taxonomy = await listTaxonomy(db)
  return last !== undefined && currentId(taxonomy, last.content.categoryId) !== currentId(taxonomy, categoryId)
}
