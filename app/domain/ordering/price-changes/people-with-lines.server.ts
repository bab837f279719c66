import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { mandateCaseworkers, mandates, persons, users } from '#db/schema/people.ts'
import { standsToday } from '../../people/reach.server.ts'
import { goingOn } from '../order-line.ts'

export type PersonWithLine = Awaited<ReturnType<typeof peopleWithLines>>[number]

/** Everybody who has something of a listing ordered that goes on or waits for an answer, once. */
export async function peopleWithLines(db: Db, { listingId, providerId }: { listingId: string; providerId: string }) {
  return db
    .selectDistinct({
      id: persons.id,
      name: persons.name,
      shortName: persons.shortName,
      email: persons.email,
      address: persons.address,
      councilId: persons.councilId,
    })
    .from(orderLines)
    .innerJoin(persons, eq(persons.id, orderLines.personId))
    .where(
      and(
        eq(orderLines.providerId, providerId), // there is an index on it
        eq(orderLines.listingId, listingId),
        inArray(orderLines.state, ['waiting for agreement', 'placed', ...goingOn]),
      ),
    )
}

/** Whoever acts for people today, by mandate of their own or as a broker's caseworker: one row for each person. */
export async function whoActsFor(db: Db, personIds: string[]) {
  const columns = { personId: mandates.personId, userId: users.id, email: users.email }
  const stands = and(inArray(mandates.personId, personIds), standsToday())
  const own = await db.select(columns).from(mandates).innerJoin(users, eq(users.id, mandates.userId)).where(stands)
  const caseworkers = await db
    .select(columns)
    .from(mandates)
    .innerJoin(mandateCaseworkers, eq(mandateCaseworkers.mandateId, mandates.id))
    .innerJoin(users, eq(users.id, mandateCaseworkers.userId))
    .where(and(stands, isNull(mandateCaseworkers.endedAt)))
  return [...own, ...caseworkers]
}
