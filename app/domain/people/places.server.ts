import { and, eq, exists, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandateCaseworkers, mandates, memberships, organisations, persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'

export type Places = Awaited<ReturnType<typeof listPlaces>>

/** Where somebody belongs in Daybook: who they are, where they work, whether they act for anybody. For doors and first pages. */
export async function listPlaces(db: Db, actor: Actor) {
  const [self, works, acting] = await Promise.all([
    db
      .select({ personId: persons.id, shortName: persons.shortName })
      .from(persons)
      .where(eq(persons.userId, actor.userId)),
    db
      .select({ id: organisations.id, name: organisations.name, kind: organisations.kind, role: memberships.role })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(and(eq(memberships.userId, actor.userId), isNull(memberships.endedAt), isNull(organisations.suspendedAt))),
    db.select({ id: mandates.id }).from(mandates).where(reachesNow(db, actor.userId)).limit(1),
  ])
  const organisationsOf = [...new Map(works.map(({ id, name, kind }) => [id, { id, name, kind }])).values()]
  return { self: self[0] ?? null, organisations: organisationsOf, actsForSomebody: acting.length > 0 }
}

function reachesNow(db: Db, userId: string) {
  const named = db
    .select({ id: mandateCaseworkers.id })
    .from(mandateCaseworkers)
    .where(
      and(
        eq(mandateCaseworkers.mandateId, mandates.id),
        eq(mandateCaseworkers.userId, userId),
        isNull(mandateCaseworkers.endedAt),
      ),
    )
  return and(eq(mandates.state, 'standing'), or(eq(mandates.userId, userId), exists(named)))
}
