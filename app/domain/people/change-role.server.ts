import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireMembership } from './access.server.ts'
import { requireSomebodyLeft } from './last-owner.server.ts'
import { invitedRoles, roleWords, type Role } from './permissions.ts'

type Change = { organisationId: string; userId: string; role: Role }

/** An owner says what a colleague is from now on. The last owner stays one. Not for councils, where somebody may have several roles. */
export async function changeRole(tx: Tx, actor: Actor, { organisationId, userId, role }: Change): Promise<void> {
  const { kind } = await requireMembership(tx, actor, { organisationId, roles: ['owner'] })
  if (!invitedRoles(kind).includes(role)) {
    throw new Refusal('not-allowed', 'Choose a role that people here can have.', { field: 'role' })
  }
  if (role !== 'owner') await requireSomebodyLeft(tx, { organisationId, kind, userId })
  const changed = await tx
    .update(memberships)
    .set({ role })
    .where(
      and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId), isNull(memberships.endedAt)),
    )
    .returning({ id: memberships.id })
  if (changed.length === 0) throw new Refusal('not-found', 'Nobody like this works here.')
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId))
  await audit(tx, actor, {
    verb: 'changed a role',
    words: `${user?.name ?? 'A colleague'} is ${roleWords[role].toLowerCase()} from now on`,
    organisationId,
    subject: { kind: 'user', id: userId },
  })
}
