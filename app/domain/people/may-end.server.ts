import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { memberships } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import type { Mandate } from './mandates.server.ts'
import { canActForCouncil, type Access } from './permissions.ts'

type Receiver = Pick<Mandate, 'userId' | 'organisationId'>

/**
 * Which of a person's mandates the actor may end, for a page that offers it: every one for the person and their practitioner,
 * else the actor's own and those of an organisation that is theirs. The command asks again; a test holds the two together.
 */
export async function whichMayEnd(db: Db, actor: Actor, access: Access): Promise<(mandate: Receiver) => boolean> {
  if (access.as === 'self' || canActForCouncil(access, ['practitioner'])) return () => true
  const owned = await db
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.userId, actor.userId), eq(memberships.role, 'owner'), isNull(memberships.endedAt)))
  return ({ userId, organisationId }) => userId === actor.userId || owned.some(({ id }) => id === organisationId)
}
