import { eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { isActedFor } from '../../people/acting-users.server.ts'

/**
 * In a where clause over visits and their persons: somebody can say whether it is right, namely the person with a login,
 * or a mandate that may order and is neither whoever wrote the visit down nor works for its provider.
 */
export function somebodyAnswers(db: Db) {
  const byMandate = {
    personId: visits.personId,
    power: 'shop',
    exceptUserId: visits.recordedByUserId,
    exceptStaffOf: visits.providerId,
  } as const
  return sql`(${isNotNull(persons.userId)} or ${isActedFor(db, byMandate)})`
}

/** Whether somebody can say of a visit that is written down whether it is right: `somebodyAnswers`, asked of one. */
export async function canAnybodyAnswer(db: Db, visitId: string): Promise<boolean> {
  const [found] = await db
    .select({ isAnswerable: somebodyAnswers(db).mapWith(Boolean) })
    .from(visits)
    .innerJoin(persons, eq(persons.id, visits.personId))
    .where(eq(visits.id, visitId))
  return found?.isAnswerable ?? false
}
