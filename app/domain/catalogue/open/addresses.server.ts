import { and, asc, count, eq, exists, inArray, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { isShown } from '../in-shop.server.ts'
import { countWanted, listWanted } from './list-wanted.server.ts'
import { anyListing } from './shown.server.ts'

/** How many listings and stores a search engine may know of. */
export async function countAddresses(db: Db): Promise<{ listings: number; stores: number }> {
  const [row] = await db.select({ count: count() }).from(organisations).where(isOpenStore(db))
  return { listings: await countWanted(db, anyListing), stores: row?.count ?? 0 }
}

/** Listings by their addresses, so many from a place on in the order of their ids. */
export async function listListingAddresses(db: Db, part: { skip: number; limit: number }) {
  const ids = await listWanted(db, anyListing, part)
  const rows: { slug: string; changedAt: Date }[] = []
  for (const some of inParts(ids)) {
    const found = await db
      .select({ slug: listings.slug, changedAt: listings.changedAt })
      .from(listings)
      .where(inArray(listings.id, some))
      .orderBy(asc(listings.id))
    rows.push(...found)
  }
  return rows
}

/** The stores that have something on their shelves. */
export async function listStoreAddresses(db: Db, { skip, limit }: { skip: number; limit: number }) {
  return db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(isOpenStore(db))
    .orderBy(asc(organisations.id))
    .limit(limit)
    .offset(skip)
}

function isOpenStore(db: Db) {
  const shown = db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.organisationId, organisations.id), isShown(db)))
  return and(ne(organisations.kind, 'council'), isNull(organisations.suspendedAt), exists(shown))
}

/** A few ids in one question, and the server has time for others in between. */
function inParts(ids: string[], size = 500): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, part) => ids.slice(part * size, (part + 1) * size))
}
