import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { memberships, organisations, persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { membershipIn, requireCouncilRole, requireMembership } from './access.server.ts'
import { becomePerson } from './become-person.server.ts'
import { getMailToken, issueMailToken, spendMailToken } from './mail-tokens.server.ts'
import { openAccount } from './open-account.server.ts'
import { invitedRoles, roleWords, type Role } from './permissions.ts'
import { endInvitationsOf } from './person-invitations.server.ts'
import { getUserByEmail, tidyEmail } from './users.server.ts'

/** A practitioner invites a person to have a login of their own. Earlier links for them, to whatever address, are void. */
export async function invitePerson(
  tx: Tx,
  actor: Actor,
  { personId, ...input }: { personId: string; email: string },
): Promise<void> {
  const access = await requireCouncilRole(tx, actor, { personId, roles: ['practitioner'] })
  const [person] = await tx.select({ userId: persons.userId }).from(persons).where(eq(persons.id, personId))
  if (person?.userId) throw new Refusal('conflict', `${access.shortName} has a login already.`)
  const email = tidyEmail(input.email)
  await endInvitationsOf(tx, personId)
  const invitation = { personId, byUserId: actor.userId }
  const token = await issueMailToken(tx, { kind: 'invitation', email, invitation, aboutId: personId })
  await sendInvitation(tx, {
    email,
    token,
    lines: [`Hello ${access.shortName}.`, 'Your council invites you to see your budget and order support in Daybook.'],
  })
  await audit(tx, actor, {
    verb: 'invited a person',
    words: `Invited ${access.shortName} to Daybook`,
    personId,
    subject: { kind: 'person', id: personId },
  })
}

/** An owner, or a council's administrator, invites a colleague. */
export async function inviteColleague(
  tx: Tx,
  actor: Actor,
  { organisationId, role, ...input }: { organisationId: string; role: Role; email: string },
): Promise<void> {
  const membership = await requireMembership(tx, actor, { organisationId, roles: ['owner', 'admin'] })
  if (!invitedRoles(membership.kind).includes(role)) {
    throw new Refusal('not-allowed', 'Choose a role that people here can have.', { field: 'role' })
  }
  const email = tidyEmail(input.email)
  await requireNotThere(tx, { organisationId, email, role })
  const invitation = { organisationId, role }
  const token = await issueMailToken(tx, { kind: 'invitation', email, invitation, aboutId: organisationId })
  await sendInvitation(tx, {
    email,
    token,
    lines: ['Hello.', `${actor.name} invites you to work for ${membership.organisationName} in Daybook.`],
  })
  await audit(tx, actor, {
    verb: 'invited a colleague',
    words: `Invited ${email} as ${role}`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
}

/** What a link invites to, for the page that asks. Null when the link is used or too old. */
export async function getInvitation(db: Db, token: string) {
  const found = await getMailToken(db, { kind: 'invitation', token })
  if (!found?.invitation) return null
  const { organisationId, personId } = found.invitation
  const [organisation] = organisationId
    ? await db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId))
    : []
  const [person] = personId ? await db.select({ name: persons.name }).from(persons).where(eq(persons.id, personId)) : []
  const user = await getUserByEmail(db, found.email)
  const hasAccount = Boolean(user?.emailConfirmedAt) // joining that was begun and never finished is no account yet
  return { email: found.email, to: organisation?.name ?? person?.name ?? '', isForPerson: Boolean(person), hasAccount }
}

/** Makes the signed-in user what the link invites to. */
export async function acceptInvitation(tx: Tx, actor: Actor, { token }: { token: string }): Promise<void> {
  const { invitation, email } = await spendMailToken(tx, { kind: 'invitation', token })
  const { personId, byUserId, organisationId, role } = invitation ?? {}
  if (personId) return becomePerson(tx, actor, { personId, invitedEmail: email, invitedByUserId: byUserId })
  const wanted = (['owner', 'staff', 'finance', 'commissioner', 'practitioner', 'admin'] as const).find(
    (one) => one === role,
  )
  if (!organisationId || !wanted) throw new Error('an invitation to nothing')
  await requireNoPlaceYet(tx, actor, { organisationId, role: wanted })
  await tx
    .insert(memberships)
    .values({ id: newId('mem'), userId: actor.userId, organisationId, role: wanted, createdAt: now() })
  await audit(tx, actor, {
    verb: 'joined an organisation',
    words: `Joined as ${wanted}`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
}

/** In a council somebody may have several roles, elsewhere one: an owner changes it. */
async function requireNoPlaceYet(
  tx: Tx,
  actor: Actor,
  { organisationId, role }: { organisationId: string; role: Role },
) {
  if (isTaken(await membershipIn(tx, actor, organisationId), role)) {
    throw new Refusal('conflict', 'You work here already. An owner can change what you are.')
  }
}

function isTaken(places: { role: Role }[], role: Role): boolean {
  const isOneAlone = role === 'owner' || role === 'staff'
  return places.some((place) => isOneAlone || place.role === role)
}

/** Whoever could not accept is not invited. */
async function requireNotThere(
  tx: Tx,
  { organisationId, email, role }: { organisationId: string; email: string; role: Role },
) {
  const user = await getUserByEmail(tx, email)
  const places = user ? await membershipIn(tx, { userId: user.id }, organisationId) : []
  if (!user || !isTaken(places, role)) return
  const as = role === 'owner' || role === 'staff' ? '' : ` as ${roleWords[role].toLowerCase()}`
  throw new Refusal('conflict', `${user.name} works here${as} already.`, { field: 'email' })
}

/** As acceptInvitation, for somebody without an account: the mail has shown that the address is theirs. */
export async function acceptAsNewUser(
  tx: Tx,
  input: { token: string; name: string; passwordHash: string; isDemonstration: boolean },
): Promise<Actor> {
  const { token, name, passwordHash, isDemonstration } = input
  const found = await getMailToken(tx, { kind: 'invitation', token })
  if (!found) throw new Refusal('not-allowed', 'This link was used already or is too old. Ask for a new one.')
  const actor = await openAccount(tx, { email: found.email, name, passwordHash, isDemonstration })
  await acceptInvitation(tx, actor, { token })
  return actor
}

type Sent = { email: string; token: string; lines: string[] }

/** The mail with the link of an invitation. */
export async function sendInvitation(tx: Tx, { email, token, lines }: Sent): Promise<void> {
  await enqueue(tx, {
    kind: 'mail',
    key: `invitation:${newId('tok')}`,
    payload: {
      to: email,
      subject: 'You are invited to Daybook',
      lines: [...lines, 'The link is good for two weeks, and once.'],
      link: { words: 'Accept the invitation', path: paths.invitation(token) },
    },
  })
}
