import { and, count, eq, inArray, isNull, ne, notInArray, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, memberships, persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import type { Role } from './permissions.ts'
import { reaches } from './reach.server.ts'

/** Whoever may be the second officer of a mandate that a colleague has recorded. */
export const secondOfficers: readonly Role[] = ['practitioner', 'finance']

/**
 * In a where clause: mandates that an officer of the person's council may confirm, as `confirmMandate` has it. Not one that
 * they recorded, not one to where they work, and none of a person who they are or for whom they hold a mandate themselves.
 * The caller has asked whether the officer has the role.
 */
export function waitsFor(db: Db, actor: Actor) {
  const { userId } = actor
  const workplaces = db
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
  const self = db.select({ id: persons.id }).from(persons).where(eq(persons.userId, userId))
  const heldFor = db
    .select({ id: mandates.personId })
    .from(mandates)
    .where(and(ne(mandates.state, 'ended'), reaches(db, userId)))
  return and(
    eq(mandates.state, 'offered'),
    ne(mandates.givenByUserId, userId),
    or(isNull(mandates.organisationId), notInArray(mandates.organisationId, workplaces)),
    notInArray(mandates.personId, self),
    notInArray(mandates.personId, heldFor),
  )
}

/** How many mandates of a council an officer may confirm. The caller has asked whether they have the role. */
export async function countToConfirm(db: Db, actor: Actor, councilId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(persons)
    .innerJoin(mandates, eq(mandates.personId, persons.id))
    .where(and(eq(persons.councilId, councilId), waitsFor(db, actor)))
  return row?.waiting ?? 0
}

/** Of these people, the mandates that an officer may confirm. The caller has asked whether they have the role. */
export async function listToConfirm(
  db: Db,
  actor: Actor,
  personIds: string[],
): Promise<{ id: string; personId: string }[]> {
  if (personIds.length === 0) return []
  return db
    .select({ id: mandates.id, personId: mandates.personId })
    .from(mandates)
    .where(and(inArray(mandates.personId, personIds), waitsFor(db, actor)))
}
