import { and, asc, eq, gte, notExists } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { happenings, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { today } from '../shared/day.ts'
import { isInSeason } from './editor/season.ts'
import { isInShop } from './in-shop.server.ts'

const most = 12

/** Free groups that have written down no day to come, by name: the first dozen. */
export async function listUndatedGroups(db: Db) {
  const day = today()
  const rows = await db
    .select({
      slug: listings.slug,
      title: listings.title,
      summary: listings.summary,
      whenWords: listings.whenWords,
      placeWords: listings.placeWords,
      seasonFrom: listings.seasonFrom,
      seasonTo: listings.seasonTo,
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(
      and(
        isInShop,
        eq(listings.kind, 'group'),
        eq(listings.isFree, true),
        notExists(
          db
            .select({ id: happenings.id })
            .from(happenings)
            .where(and(eq(happenings.listingId, listings.id), gte(happenings.day, day))),
        ),
      ),
    )
    .orderBy(asc(listings.title), asc(listings.id))
    .limit(most * 4) // some are out of season
  return rows.filter((row) => isInSeason(row, day)).slice(0, most)
}
