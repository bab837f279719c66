import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { keptForIds } from '#db/prepared.ts'
import { happenings, listings } from '#db/schema/catalogue.ts'
import { addDays, today } from '../../shared/day.ts'
import { groupBy } from '../../shared/group-by.ts'
import { nextTimes, type TimeOn } from './when-on.ts'

/** So many days back are looked at, to know what is on each week. */
const daysBack = 35

/**
 * The dates of listings that can be ordered at their dates only, by listing: what people go to, such as a class or an
 * outing, once a date to come stands there. A service has none, and neither have a listing's days and hours or its own
 * words about when it is: they only say when it works in general.
 */
export async function datesThatBind(db: Db, listingIds: string[]): Promise<Map<string, TimeOn[]>> {
  const rows = await datesSince(db, listingIds, { from: addDays(today(), -daysBack) })
  const all = groupBy(rows, ({ listingId }) => listingId)
  return new Map([...all].filter(([, dates]) => nextTimes(dates).length > 0))
}

const datesSince = keptForIds((db, listingIds) =>
  db
    .select({
      listingId: happenings.listingId,
      day: happenings.day,
      startsMinute: happenings.startsMinute,
      endsMinute: happenings.endsMinute,
    })
    .from(happenings)
    .innerJoin(listings, eq(listings.id, happenings.listingId))
    .where(
      and(
        inArray(happenings.listingId, listingIds),
        inArray(listings.kind, ['activity', 'event', 'group']),
        gte(happenings.day, sql.placeholder('from')),
      ),
    )
    .orderBy(asc(happenings.day), asc(happenings.startsMinute)),
)
