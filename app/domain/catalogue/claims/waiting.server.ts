import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { claims, joinRequests } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import type { Actor } from '../../shared/actor.ts'

/** How many services and claims wait for a council. */
export async function countJoining(db: Db, councilId: string): Promise<number> {
  const services = await db.$count(
    joinRequests,
    and(eq(joinRequests.councilId, councilId), eq(joinRequests.state, 'waiting')),
  )
  const claimed = await db.$count(
    claims,
    and(eq(claims.councilId, councilId), eq(claims.state, 'waiting'), eq(claims.way, 'council')),
  )
  return services + claimed
}

/** What a user has asked for and nobody has answered yet: for their account page. */
export async function listWaitingOf(db: Db, { userId }: Actor): Promise<{ id: string; words: string }[]> {
  const services = await db
    .select({ id: joinRequests.id, name: joinRequests.name, council: organisations.name })
    .from(joinRequests)
    .innerJoin(organisations, eq(organisations.id, joinRequests.councilId))
    .where(and(eq(joinRequests.userId, userId), eq(joinRequests.state, 'waiting')))
    .orderBy(asc(joinRequests.createdAt))
  const claimed = await db
    .select({ id: claims.id, name: organisations.name, way: claims.way })
    .from(claims)
    .innerJoin(organisations, eq(organisations.id, claims.organisationId))
    .where(and(eq(claims.userId, userId), eq(claims.state, 'waiting')))
    .orderBy(asc(claims.createdAt))
  return [
    ...services.map(({ id, name, council }) => ({ id, words: `${council} looks at ${name}.` })),
    ...claimed.map(({ id, name, way }) => ({
      id,
      words: `${way === 'mail' ? 'We have written to the address on record of' : 'The council looks at your claim of'} ${name}.`,
    })),
  ]
}
