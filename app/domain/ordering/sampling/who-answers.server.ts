import { isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { isActedFor, listActingUsers } from '../../people/acting-users.server.ts'

/**
 * In a where clause over visits and their persons: somebody can say whether it is right, namely the person with a login,
 * or a mandate that may order and is not whoever wrote the visit down.
 */
export function somebodyAnswers(db: Db) {
  const byMandate = { personId: visits.personId, power: 'shop', exceptUserId: visits.recordedByUserId } as const
  return sql`(${isNotNull(persons.userId)} or ${isActedFor(db, byMandate)})`
}

type Asked = { person: { id: string; userId: string | null }; recordedByUserId: string }

/** Whether somebody can say of a visit whether it is right: asked of one, with the same answer as `somebodyAnswers`. */
export async function canAnybodyAnswer(db: Db, { person, recordedByUserId }: Asked): Promise<boolean> {
  if (person.userId !== null) return true
  const acting = await listActingUsers(db, person.id)
  return acting.some(({ userId, powers }) => powers.has('shop') && userId !== recordedByUserId)
}
