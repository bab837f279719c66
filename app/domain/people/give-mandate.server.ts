import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { mandates, organisations, users, type Power } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today, type Day } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { accessTo, membershipIn, requireCouncilRole } from './access.server.ts'
import { fromLater, fromWhen, powersInWords, withSeeing, type ConsentHow } from './mandate.ts'
import { needsSecondOfficer, type Access } from './permissions.ts'
import { tellOfMandate } from './tell-of-mandate.server.ts'
import { tidyEmail } from './users.server.ts'

export type GiveMandate = {
  personId: string
  /** a user by e-mail address, or a broker organisation by its id: one of the two */
  email?: string
  organisationId?: string
  powers: Power[]
  relation: string
  startsOn: Day
  endsOn: Day | null
  /** what a practitioner saw or heard; not asked of the person themselves */
  evidence?: { how: Exclude<ConsentHow, 'signed-in'>; words: string; on: Day }
}

/**
 * Lets somebody act for a person. Given by the person, signed in, or by a practitioner of their council with dated evidence;
 * never by whoever receives it. `approve` and `manage-money` from a practitioner wait for a second officer.
 */
export async function giveMandate(tx: Tx, actor: Actor, input: GiveMandate): Promise<{ mandateId: string }> {
  const access = await requireGiver(tx, actor, input)
  if (input.endsOn && input.endsOn < today()) {
    const sentence = 'The last day is over already. Choose today or a later day, or leave it empty.'
    throw new Refusal('not-allowed', sentence, { field: 'endsOn' })
  }
  const receiver = await requireReceiver(tx, actor, { ...input, access })
  const powers = withSeeing(input.powers)
  const byPerson = access.as === 'self'
  const state = !byPerson && needsSecondOfficer(powers) ? 'offered' : 'standing'
  const mandateId = newId('man')

  await tx.insert(mandates).values({
    id: mandateId,
    personId: input.personId,
    userId: receiver.userId,
    organisationId: receiver.organisationId,
    powers,
    relation: input.relation,
    state,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    consentHow: byPerson ? 'signed-in' : (input.evidence?.how ?? 'signed-form'),
    evidence: byPerson ? null : (input.evidence?.words ?? null),
    evidenceOn: byPerson ? null : (input.evidence?.on ?? null),
    givenByUserId: actor.userId,
    createdAt: now(),
  })
  await audit(tx, actor, {
    verb: 'gave a mandate',
    words: `Let ${receiver.name} ${powersInWords(powers)}`,
    reason: input.evidence?.words ?? null,
    personId: input.personId,
    subject: { kind: 'mandate', id: mandateId },
  })
  const may = `${receiver.name} may ${powersInWords(powers)}`
  const later = fromLater(input.startsOn, today())
  const whoMay = [
    `Hello ${access.shortName}.`,
    state === 'offered'
      ? `${actor.name} has recorded that ${may}${later}. A second officer of the council checks this first.`
      : `${fromWhen(input.startsOn, today())} ${may} for you.`,
  ]
  await tellOfMandate(tx, {
    mandate: { ...receiver, personId: input.personId },
    key: `mandate-given:${mandateId}`,
    subject:
      state === 'offered'
        ? `Your council checks whether ${receiver.name} may act for you`
        : `${receiver.name} may act for you${later}`,
    lines: [...whoMay, 'If you do not want this, you can end it with one press, or tell your council.'],
    onPaper: [...whoMay, 'If you do not want this, you can end it by telephone or letter.'],
  })
  return { mandateId }
}

async function requireGiver(tx: Tx, actor: Actor, input: GiveMandate): Promise<Access> {
  const access = await accessTo(tx, actor, input.personId)
  if (access?.as === 'self') return access
  const practitioner = await requireCouncilRole(tx, actor, { personId: input.personId, roles: ['practitioner'] })
  if (!input.evidence?.words) {
    throw new Refusal('not-allowed', 'Say how the person agreed, and what you saw or heard.', { field: 'evidence' })
  }
  if (input.evidence.on > today()) {
    throw new Refusal('not-allowed', 'The day of the evidence is still to come.', { field: 'evidenceOn' })
  }
  return practitioner
}

async function requireReceiver(tx: Tx, actor: Actor, input: GiveMandate & { access: Access }) {
  const receiver = input.organisationId
    ? await brokerBy(tx, input.organisationId)
    : await userBy(tx, tidyEmail(input.email ?? ''))
  const isMember = receiver.organisationId ? (await membershipIn(tx, actor, receiver.organisationId)).length > 0 : false
  if (receiver.userId === actor.userId || (isMember && input.access.as !== 'self')) {
    throw new Refusal('not-allowed', 'You cannot give this to yourself. A colleague has to record it.', {
      field: 'receiver',
    })
  }
  return receiver
}

async function userBy(tx: Tx, email: string) {
  const [user] = await tx
    .select({ userId: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.email, email), isNotNull(users.emailConfirmedAt), isNull(users.disabledAt)))
  if (!user) {
    throw new Refusal(
      'not-allowed',
      'Nobody with this e-mail address has joined Daybook yet. Ask them to join first.',
      {
        field: 'email',
      },
    )
  }
  return { ...user, organisationId: null }
}

async function brokerBy(tx: Tx, organisationId: string) {
  const [broker] = await tx
    .select({ organisationId: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      and(eq(organisations.id, organisationId), eq(organisations.kind, 'broker'), isNull(organisations.suspendedAt)),
    )
  if (!broker) {
    throw new Refusal('not-allowed', 'This organisation cannot act for people. Choose a broker.', {
      field: 'organisationId',
    })
  }
  return { ...broker, userId: null }
}
