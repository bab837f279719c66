import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { memberships } from '#db/schema/people.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Membership } from './permissions.ts'

/** Refuses to take the last owner, or a council's last administrator, out of an organisation: nobody could let the next one in. */
export async function requireSomebodyLeft(
  db: Db,
  { organisationId, kind, userId }: { organisationId: string; kind: Membership['kind']; userId: string },
): Promise<void> {
  const role = kind === 'council' ? 'admin' : 'owner'
  const running = and(
    eq(memberships.organisationId, organisationId),
    eq(memberships.role, role),
    isNull(memberships.endedAt),
  )
  const [own] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(running, eq(memberships.userId, userId)))
  const [other] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(running, ne(memberships.userId, userId)))
    .limit(1)
  if (own && !other) {
    const who = kind === 'council' ? 'administrator' : 'owner'
    throw new Refusal('conflict', `This is the last ${who}. Make somebody else ${who} first.`)
  }
}
