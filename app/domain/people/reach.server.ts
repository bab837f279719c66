import { and, eq, exists, gte, isNull, lte, or, type Placeholder } from 'drizzle-orm'
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
  const named = db
    .select({ id: mandateCaseworkers.id })
    .from(mandateCaseworkers)
    .innerJoin(memberships, eq(memberships.userId, mandateCaseworkers.userId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(mandateCaseworkers.mandateId, mandates.id),
        eq(mandateCaseworkers.userId, userId),
        isNull(mandateCaseworkers.endedAt),
        eq(memberships.organisationId, mandates.organisationId),
        isNull(memberships.endedAt),
        isNull(organisations.suspendedAt),
      ),
    )
  return or(eq(mandates.userId, userId), exists(named))
}
