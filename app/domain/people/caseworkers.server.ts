import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { mandateCaseworkers, memberships, users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireMembership } from './access.server.ts'
import type { MandateState } from './mandate.ts'
import { getMandate } from './mandates.server.ts'
import { tellOfMandate } from './tell-of-mandate.server.ts'

type Naming = { mandateId: string; userId: string }

/** Why nobody is named for a permission that is not good. */
const whyNobody = {
  offered:
    'This permission still waits for a second officer of the council. You can name somebody once it is confirmed.',
  suspended: 'The council has stopped this permission for now. You can name somebody once it is good again.',
  ended: 'This permission has ended.',
} as const satisfies Record<Exclude<MandateState, 'standing'>, string>

/** The broker's owner names somebody there whom a standing mandate is to reach; the person is told who it is. */
export async function addCaseworker(tx: Tx, actor: Actor, { mandateId, userId }: Naming): Promise<void> {
  const mandate = await requireOwnersMandate(tx, actor, mandateId)
  if (mandate.state !== 'standing') throw new Refusal('conflict', `${whyNobody[mandate.state]} Nothing was changed.`)
  const [caseworker] = await tx
    .select({ name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, mandate.organisationId),
        eq(memberships.userId, userId),
        isNull(memberships.endedAt),
      ),
    )
  if (!caseworker) throw new Refusal('not-allowed', 'Choose somebody who works here.', { field: 'userId' })
  const standing = and(
    eq(mandateCaseworkers.mandateId, mandateId),
    eq(mandateCaseworkers.userId, userId),
    isNull(mandateCaseworkers.endedAt),
  )
  const already = await tx.select({ id: mandateCaseworkers.id }).from(mandateCaseworkers).where(standing)
  if (already.length > 0) return
  const id = newId('mcw')
  await tx.insert(mandateCaseworkers).values({ id, mandateId, userId, createdAt: now() })
  await audit(tx, actor, {
    verb: 'named a caseworker',
    words: `Named ${caseworker.name} of ${mandate.name} as caseworker`,
    personId: mandate.personId,
    mandateId,
    organisationId: mandate.organisationId,
    subject: { kind: 'mandate', id: mandateId },
  })
  await tellOfMandate(tx, {
    mandate,
    key: `caseworker:${id}`,
    subject: `${caseworker.name} of ${mandate.name} works for you`,
    lines: [`${mandate.name} has named ${caseworker.name} to act for you, as you allowed ${mandate.name} to do.`],
  })
}

/** From now on the mandate does not reach this caseworker. */
export async function removeCaseworker(tx: Tx, actor: Actor, { mandateId, userId }: Naming): Promise<void> {
  const mandate = await requireOwnersMandate(tx, actor, mandateId)
  const ended = await tx
    .update(mandateCaseworkers)
    .set({ endedAt: now() })
    .where(
      and(
        eq(mandateCaseworkers.mandateId, mandateId),
        eq(mandateCaseworkers.userId, userId),
        isNull(mandateCaseworkers.endedAt),
      ),
    )
    .returning({ id: mandateCaseworkers.id })
  if (ended.length === 0) return
  await audit(tx, actor, {
    verb: 'removed a caseworker',
    words: `Ended a caseworker's work at ${mandate.name}`,
    personId: mandate.personId,
    mandateId,
    organisationId: mandate.organisationId,
    subject: { kind: 'mandate', id: mandateId },
  })
}

async function requireOwnersMandate(tx: Tx, actor: Actor, mandateId: string) {
  const mandate = await getMandate(tx, mandateId)
  const organisationId = mandate?.organisationId
  if (!mandate || !organisationId) throw new Refusal('not-found', 'There is no such permission.')
  await requireMembership(tx, actor, { organisationId, kind: 'broker', roles: ['owner'] })
  return { ...mandate, organisationId }
}
