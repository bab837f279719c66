import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { mandateCaseworkers, mandates, memberships } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireMembership } from './access.server.ts'

/** Somebody no longer works here: from now on nothing of the organisation opens for them, nor do the people they looked after. */
export async function endMembership(
  tx: Tx,
  actor: Actor,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId, roles: ['owner', 'admin'] })
  if (userId === actor.userId) {
    throw new Refusal('not-allowed', 'You cannot end your own place here. Ask another owner to do it.')
  }
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
    verb: 'ended a membership',
    words: 'Ended the place of a colleague',
    organisationId,
    subject: { kind: 'user', id: userId },
  })
}
