import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { mandateCaseworkers, mandates, memberships } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireMembership } from './access.server.ts'
import { requireSomebodyLeft } from './last-owner.server.ts'

/**
 * Somebody no longer works here, by an owner or administrator, or because they leave: from now on nothing of the
 * organisation opens for them, nor do the people they looked after. The last who runs it stays.
 */
export async function endMembership(
  tx: Tx,
  actor: Actor,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<void> {
  const isOwn = userId === actor.userId
  const { kind } = await requireMembership(tx, actor, {
    organisationId,
    ...(isOwn ? {} : { roles: ['owner', 'admin'] }),
  })
  await requireSomebodyLeft(tx, { organisationId, kind, userId })
  const endedAt = now()
  const ended = await tx
    .update(memberships)
    .set({ endedAt })
    .where(
      and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId), isNull(memberships.endedAt)),
    )
    .returning({ id: memberships.id })
  if (ended.length === 0) throw new Refusal('not-found', 'Nobody like this works here.')
  const ofOrganisation = tx
    .select({ id: mandates.id })
    .from(mandates)
    .where(eq(mandates.organisationId, organisationId))
  await tx
    .update(mandateCaseworkers)
    .set({ endedAt })
    .where(
      and(
        eq(mandateCaseworkers.userId, userId),
        isNull(mandateCaseworkers.endedAt),
        inArray(mandateCaseworkers.mandateId, ofOrganisation),
      ),
    )
  await audit(tx, actor, {
    verb: isOwn ? 'left an organisation' : 'ended a membership',
    words: isOwn ? 'Left the organisation' : 'Ended the place of a colleague',
    organisationId,
    subject: { kind: 'user', id: userId },
  })
}
