import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, memberships, persons, users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { requireMembership } from './access.server.ts'
import { listCaseworkers } from './mandates.server.ts'
import { hasRole, type Membership } from './permissions.ts'

/**
 * The people who have let this broker act, by name. The owner sees all their names, to say who looks after whom;
 * everybody else only those who are named for them.
 */
export async function listBrokerPeople(db: Db, actor: Actor, { organisationId }: { organisationId: string }) {
  const membership = await requireMembership(db, actor, { organisationId, kind: 'broker' })
  const rows = await db
    .select({
      mandateId: mandates.id,
      state: mandates.state,
      powers: mandates.powers,
      endsOn: mandates.endsOn,
      personId: persons.id,
      name: persons.name,
    })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .where(and(eq(mandates.organisationId, organisationId), ne(mandates.state, 'ended')))
    .orderBy(asc(persons.name), asc(mandates.id))
  const caseworkers = await listCaseworkers(
    db,
    rows.map(({ mandateId }) => mandateId),
  )
  const people = rows.map((row) => {
    const named = caseworkers.filter(({ mandateId }) => mandateId === row.mandateId)
    return { ...row, caseworkers: named, isMine: named.some(({ userId }) => userId === actor.userId) }
  })
  const isOwner = hasRole(membership, ['owner'])
  return { membership, isOwner, people: isOwner ? people : people.filter(({ isMine }) => isMine) }
}

export type BrokerPerson = Awaited<ReturnType<typeof listBrokerPeople>>['people'][number]

/** Whoever works in an organisation, for its owner or administrator. */
export async function listColleagues(db: Db, { organisationId }: Pick<Membership, 'organisationId'>) {
  const rows = await db
    .select({ userId: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)))
    .orderBy(asc(users.name))
  return rows
}
