import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { suspensions } from '#db/schema/checks.ts'
import { organisations } from '#db/schema/people.ts'
import { requireChecked } from '../../catalogue/checks/home-council.server.ts'
import { touchListingsOf } from '../../catalogue/checks/refresh-checks.server.ts'
import { membershipIn } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { Refusal } from '../../shared/refusal.ts'
import { affectedBy } from './affected.server.ts'
import { tellOfLift, tellOfSuspension } from './tell-of-suspension.server.ts'

type Which = { councilId: string; providerId: string; reason: string }

/**
 * The council that checks a provider stops its new orders at once and hides it from the shop. What is ordered goes on;
 * what waits for the provider's yes cannot get one and can be cancelled. Everybody affected is told, but not why:
 * the reason is for the provider and the council.
 */
export async function suspendProvider(tx: Tx, actor: Actor, input: Which & { seen: string }): Promise<void> {
  const { councilId, providerId, reason } = input
  const provider = await requireOther(tx, actor, input)
  if (provider.suspendedAt) throw new Refusal('conflict', `New orders from ${provider.name} are stopped already.`)
  const affected = await affectedBy(tx, providerId)
  if (affected.seen !== input.seen) {
    throw new Refusal('conflict', 'The list above has changed meanwhile. Nothing is done yet. Look at it again.')
  }
  const suspendedAt = now()
  await tx.update(organisations).set({ suspendedAt }).where(eq(organisations.id, providerId))
  const suspensionId = newId('sus')
  await tx.insert(suspensions).values({
    id: suspensionId,
    organisationId: providerId,
    councilId,
    reason,
    affected: affected.count,
    suspendedByUserId: actor.userId,
    suspendedAt,
  })
  await audit(tx, actor, {
    verb: 'suspended a provider',
    words: `Stopped new orders from ${provider.name}`,
    subject: { kind: 'organisation', id: providerId },
    organisationId: providerId,
    reason,
  })
  await touchListingsOf(tx, [providerId])
  await tellOfSuspension(tx, { suspensionId, provider, affected, reason })
}

/** New orders are let in again, and everybody who was told of the stop and still has something ordered is told. */
export async function liftSuspension(tx: Tx, actor: Actor, input: Which): Promise<void> {
  const { providerId, reason } = input
  const provider = await requireOther(tx, actor, input)
  if (!provider.suspendedAt) throw new Refusal('conflict', `New orders from ${provider.name} are not stopped.`)
  await tx.update(organisations).set({ suspendedAt: null }).where(eq(organisations.id, providerId))
  const [lifted] = await tx
    .update(suspensions)
    .set({ liftedAt: now(), liftedByUserId: actor.userId, liftedReason: reason })
    .where(and(eq(suspensions.organisationId, providerId), isNull(suspensions.liftedAt)))
    .returning({ id: suspensions.id })
  await audit(tx, actor, {
    verb: 'lifted a suspension',
    words: `Let in new orders from ${provider.name} again`,
    subject: { kind: 'organisation', id: providerId },
    organisationId: providerId,
    reason,
  })
  await touchListingsOf(tx, [providerId])
  await tellOfLift(tx, {
    suspensionId: lifted?.id ?? newId('sus'),
    provider,
    affected: await affectedBy(tx, providerId),
  })
}

async function requireOther(tx: Tx, actor: Actor, { councilId, providerId }: Which) {
  const provider = await requireChecked(tx, actor, { councilId, organisationId: providerId })
  if ((await membershipIn(tx, actor, providerId)).length > 0) {
    throw new Refusal('forbidden', `You work at ${provider.name} yourself, so a colleague has to do this.`)
  }
  return provider
}
