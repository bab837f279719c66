import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { goingOn } from './order-line.ts'
import { clashesInWords, otherTimesInWords, type Timed } from './worth-knowing.ts'

type Line = { id: string; priced: { listing: { id: string; title: string }; visits: readonly Timed[] } }

/**
 * What is good to know of the lines of a basket before they are ordered, in sentences by id of the line: visits at times
 * that the provider does not give, and visits while somebody else comes. None of it forbids the order.
 */
export async function worthKnowing(
  db: Db,
  { personId, lines }: { personId: string; lines: readonly Line[] },
): Promise<Map<string, string[]>> {
  const days = [...new Set(lines.flatMap(({ priced }) => priced.visits.map(({ day }) => day)))]
  if (days.length === 0) return new Map()
  const ordered = await visitsOn(db, personId, days)
  const listingIds = lines.map(({ priced }) => priced.listing.id)
  const rows = await db
    .select({ id: listings.id, hours: listings.hours })
    .from(listings)
    .where(inArray(listings.id, listingIds))
  const hoursOf = new Map(rows.map(({ id, hours }) => [id, hours ?? []]))
  return new Map(
    lines.map(({ id, priced }) => {
      const besides = lines.filter((line) => line.id !== id)
      const wanted = besides.flatMap((line) =>
        line.priced.visits.map((visit) => ({ ...visit, title: line.priced.listing.title })),
      )
      const sentences = [
        otherTimesInWords(priced.visits, hoursOf.get(priced.listing.id) ?? []),
        clashesInWords(priced.visits, [...ordered, ...wanted]),
      ]
      return [id, sentences.flatMap((words) => words ?? [])]
    }),
  )
}

/** What is ordered for somebody on some days, with a time. */
function visitsOn(db: Db, personId: string, days: string[]) {
  return db
    .select({
      title: orderLines.title,
      day: visits.plannedDay,
      startMinute: visits.plannedStartMinute,
      minutes: visits.plannedMinutes,
    })
    .from(visits)
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .where(
      and(
        eq(visits.personId, personId),
        eq(visits.state, 'planned'),
        inArray(visits.plannedDay, days),
        isNotNull(visits.plannedStartMinute),
        inArray(orderLines.state, ['waiting for agreement', 'placed', ...goingOn]),
      ),
    )
}
