import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { mandateCaseworkers, mandates } from '#db/schema/people.ts'
import { actorId, daybook, type Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today, type Day } from '../shared/day.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { accessTo, membershipIn, requireCouncilRole } from './access.server.ts'
import { fromLater, fromWhen, mandateTransitions, powersInWords, type MandateState } from './mandate.ts'
import { getMandate } from './mandates.server.ts'
import { canActForCouncil } from './permissions.ts'
import { tellOfMandate } from './tell-of-mandate.server.ts'

type Found = NonNullable<Awaited<ReturnType<typeof getMandate>>>

/** The second officer's yes: from its first day on the mandate is good. Not by whoever recorded it, receives it, or works there. */
export async function confirmMandate(
  tx: Tx,
  actor: Actor,
  { mandateId }: { mandateId: string },
): Promise<{ startsOn: Day }> {
  const mandate = await requireMandate(tx, mandateId)
  await requireCouncilRole(tx, actor, { personId: mandate.personId, roles: ['practitioner', 'finance'] })
  if (mandate.state !== 'offered') throw new Refusal('conflict', 'This permission does not wait for a second officer.')
  const receives = mandate.organisationId ? await membershipIn(tx, actor, mandate.organisationId) : []
  if (mandate.givenByUserId === actor.userId || mandate.userId === actor.userId || receives.length > 0) {
    throw new Refusal('forbidden', 'A second officer has to confirm this: not you, because you recorded or receive it.')
  }
  await change(tx, actor, {
    mandate,
    to: 'standing',
    set: { secondOfficerUserId: actor.userId },
    verb: 'confirmed a mandate',
  })
  await tellOfMandate(tx, {
    mandate,
    key: `mandate:${mandateId}:confirmed`,
    subject: `${mandate.name} may act for you${fromLater(mandate.startsOn, today())}`,
    lines: [`${mayInWords(mandate)} A second officer has checked it.`],
  })
  return { startsOn: mandate.startsOn }
}

/** Stops somebody acting at once, for safeguarding. Nothing they ordered is touched. */
export async function suspendMandate(
  tx: Tx,
  actor: Actor,
  { mandateId, reason }: { mandateId: string; reason: string },
): Promise<void> {
  const mandate = await requireMandate(tx, mandateId)
  await requireCouncilRole(tx, actor, { personId: mandate.personId, roles: ['practitioner'] })
  await change(tx, actor, { mandate, to: 'suspended', reason, verb: 'suspended a mandate' })
  await tellOfMandate(tx, {
    mandate,
    key: `mandate:${mandateId}:suspended:${now().getTime()}`,
    subject: `${mandate.name} may not act for you at the moment`,
    lines: [
      `Your council has stopped ${mandate.name} from acting for you for now. Somebody will talk with you about it.`,
    ],
  })
}

/** Lets somebody act again after a suspension, or from their first day on where that lies ahead. */
export async function resumeMandate(
  tx: Tx,
  actor: Actor,
  { mandateId, reason }: { mandateId: string; reason: string },
): Promise<{ startsOn: Day }> {
  const mandate = await requireMandate(tx, mandateId)
  await requireCouncilRole(tx, actor, { personId: mandate.personId, roles: ['practitioner'] })
  if (mandate.state !== 'suspended') throw new Refusal('conflict', 'This permission is not suspended.')
  await change(tx, actor, { mandate, to: 'standing', reason, verb: 'let a mandate stand again' })
  const later = fromLater(mandate.startsOn, today())
  await tellOfMandate(tx, {
    mandate,
    key: `mandate:${mandateId}:resumed:${now().getTime()}`,
    subject: `${mandate.name} may act for you${later || ' again'}`,
    lines: later
      ? [`Your council no longer stops ${mandate.name} from acting for you.`, mayInWords(mandate)]
      : [`${mandate.name} may ${powersInWords(mandate.powers)} for you again.`],
  })
  return { startsOn: mandate.startsOn }
}

function mayInWords({ name, powers, startsOn }: Found): string {
  return `${fromWhen(startsOn, today())} ${name} may ${powersInWords(powers)} for you.`
}

/**
 * The people's part of ending a mandate; `endMandate` in ordering also ends the baskets and waiting orders, and is the one to call.
 * By the person, a practitioner of their council, whoever holds it, or Daybook itself when its last day is over.
 */
export async function endMandateRecord(
  tx: Tx,
  actor: Actor,
  { mandateId, reason }: { mandateId: string; reason: string | null },
): Promise<{ personId: string; isNew: boolean }> {
  const mandate = await requireMandate(tx, mandateId)
  await requireMayEnd(tx, actor, mandate)
  if (mandate.state === 'ended') return { personId: mandate.personId, isNew: false }
  const endedAt = now()
  const set = { endedAt, endedByUserId: actorId(actor), endedReason: reason }
  await change(tx, actor, { mandate, to: 'ended', set, reason, verb: 'ended a mandate' })
  await tx
    .update(mandateCaseworkers)
    .set({ endedAt })
    .where(and(eq(mandateCaseworkers.mandateId, mandateId), isNull(mandateCaseworkers.endedAt)))
  await tellOfMandate(tx, {
    mandate,
    key: `mandate:${mandateId}:ended`,
    ...endedInWords(mandate),
  })
  return { personId: mandate.personId, isNew: true }
}

function endedInWords({ name, state }: Found): { subject: string; lines: string[] } {
  if (state === 'offered') {
    const subject = `${name} will not act for you`
    return {
      subject,
      lines: [`The permission for ${name} was not confirmed, and is taken back. They saw nothing of yours.`],
    }
  }
  return {
    subject: `${name} no longer acts for you`,
    lines: [
      `From now on ${name} may not see or do anything for you in Daybook.`,
      'Their baskets for you are emptied. Support that was ordered already goes on.',
    ],
  }
}

async function requireMayEnd(tx: Tx, actor: Actor, mandate: Found): Promise<void> {
  if (actor === daybook || mandate.userId === actor.userId) return
  const access = await accessTo(tx, actor, mandate.personId)
  if (access?.as === 'self' || (access && canActForCouncil(access, ['practitioner']))) return
  const roles = mandate.organisationId ? await membershipIn(tx, actor, mandate.organisationId) : []
  if (roles.some(({ role }) => role === 'owner')) return
  if (!access) throw notHere()
  throw new Refusal(
    'forbidden',
    `Only ${access.shortName}, the council, or whoever was given this permission can end it.`,
  )
}

async function requireMandate(tx: Tx, mandateId: string): Promise<Found> {
  const mandate = await getMandate(tx, mandateId)
  if (!mandate) throw notHere()
  return mandate
}

async function change(
  tx: Tx,
  actor: Actor,
  {
    mandate,
    to,
    set = {},
    verb,
    reason = null,
  }: {
    mandate: Found
    to: MandateState
    set?: Partial<typeof mandates.$inferInsert>
    verb: string
    reason?: string | null
  },
): Promise<void> {
  requireTransition(mandateTransitions, { from: mandate.state, to, what: 'This permission' })
  await tx
    .update(mandates)
    .set({ ...set, state: to })
    .where(eq(mandates.id, mandate.id))
  await audit(tx, actor, {
    verb,
    words: changeWords[to](mandate.name),
    reason,
    personId: mandate.personId,
    mandateId: mandate.userId === actor.userId ? mandate.id : null,
    subject: { kind: 'mandate', id: mandate.id },
  })
}

const changeWords = {
  offered: (name) => `Recorded that ${name} may act`,
  standing: (name) => `Confirmed that ${name} may act`,
  suspended: (name) => `Stopped ${name} from acting for now`,
  ended: (name) => `Ended what ${name} was allowed to do`,
} as const satisfies Record<MandateState, (name: string) => string>
