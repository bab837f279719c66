import { and, eq, gte, inArray, isNull, lte, or, type Placeholder } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandateCaseworkers, mandates, memberships, organisations } from '#db/schema/people.ts'
import { today, type Day } from '../shared/day.ts'

/** Mandates that are good today: by state and by their days. */
export function standsToday(day: Day | Placeholder = today()) {
  return and(
    eq(mandates.state, 'standing'),
    lte(mandates.startsOn, day),
    or(isNull(mandates.endsOn), gte(mandates.endsOn, day)),
  )
}

/** To the user by name, or to an organisation that is not suspended, where the user works and is named as a caseworker. */
export function reaches(db: Db, userId: string | Placeholder) {
  const workplaces = db
    .select({ id: memberships.organisationId })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt), isNull(organisations.suspendedAt)))
  return or(
    eq(mandates.userId, userId),
    and(inArray(mandates.id, namedFor(db, userId)), inArray(mandates.organisationId, workplaces)),
  )
}

/** The mandates for which a user is named as a caseworker. */
export function namedFor(db: Db, userId: string | Placeholder) {
  return db
    .select({ id: mandateCaseworkers.mandateId })
    .from(mandateCaseworkers)
    .where(and(eq(mandateCaseworkers.userId, userId), isNull(mandateCaseworkers.endedAt)))
}
