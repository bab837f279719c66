import { eq, inArray, and } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import { users } from '#db/schema/people.ts'
import type { Actor } from '../../shared/actor.ts'
import { requireOwnListing } from '../write-listing.server.ts'
import { newestOf } from './add-version.server.ts'
import { compare, type Difference } from './compare.ts'
import { namesOfCategories } from '../taxonomy/taxonomy.server.ts'

/** What others have saved of a listing since a version. Null: nothing. */
export async function changedSince(
  db: Db,
  actor: Actor,
  { listingId, number }: { listingId: string; number: number },
): Promise<{ byName: string | null; at: Date; number: number; differences: Difference[] } | null> {
  await requireOwnListing(db, actor, listingId)
  const [newest] = await newestOf(db, listingId)
  if (!newest || newest.number <= Math.max(number, 1)) return null
  const rows = await db
    .select({
      number: listingVersions.number,
      content: listingVersions.content,
      at: listingVersions.createdAt,
      byName: users.name,
    })
    .from(listingVersions)
    .leftJoin(users, eq(users.id, listingVersions.byUserId))
    .where(
      and(
        eq(listingVersions.listingId, listingId),
        inArray(listingVersions.number, [Math.max(number, 1), newest.number]),
      ),
    )
  const [before, after] = [Math.max(number, 1), newest.number].map((one) => rows.find((row) => row.number === one))
  if (!after) return null
  const nameOf = await namesOfCategories(db)
  return {
    ...{ byName: after.byName, at: after.at, number: after.number },
    differences: compare(before?.content ?? null, after.content, nameOf),
  }
}
