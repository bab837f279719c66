import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { mailTokens } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireMembership } from './access.server.ts'
import { inviteColleague } from './invitations.server.ts'
import { voidMailTokens } from './mail-tokens.server.ts'
import { roles, roleWords } from './permissions.ts'

/** Invitations of an organisation that nobody has accepted: those that are good, and those that have lapsed. */
export async function listOpenInvitations(db: Db, actor: Actor, { organisationId }: { organisationId: string }) {
  await requireMembership(db, actor, { organisationId, roles: ['owner', 'admin'] })
  const rows = await openOf(db, organisationId)
  const at = now()
  return rows.map(({ id, email, invitation, expiresAt }) => ({
    id,
    email,
    role: roles.find((role) => role === invitation?.role) ?? 'staff',
    expiresAt,
    isLapsed: expiresAt <= at,
  }))
}

type Which = { organisationId: string; invitationId: string }

/** Sends an invitation again, good for two more weeks. The link in the earlier mail is void. */
export async function sendInvitationAgain(tx: Tx, actor: Actor, which: Which): Promise<void> {
  const { email, role } = await requireOpen(tx, actor, which)
  await inviteColleague(tx, actor, { organisationId: which.organisationId, email, role })
}

/** Takes an invitation back: its link opens nothing any more. */
export async function takeInvitationBack(tx: Tx, actor: Actor, which: Which): Promise<void> {
  const { email, role } = await requireOpen(tx, actor, which)
  await voidMailTokens(tx, { kind: 'invitation', aboutId: which.organisationId, email })
  await audit(tx, actor, {
    verb: 'took an invitation back',
    words: `Took back the invitation of ${email} as ${roleWords[role].toLowerCase()}`,
    organisationId: which.organisationId,
    subject: { kind: 'organisation', id: which.organisationId },
  })
}

async function requireOpen(db: Db, actor: Actor, { organisationId, invitationId }: Which) {
  const open = await listOpenInvitations(db, actor, { organisationId })
  const found = open.find(({ id }) => id === invitationId)
  if (!found) throw new Refusal('conflict', 'This invitation was accepted or taken back already.')
  return found
}

function openOf(db: Db, organisationId: string) {
  return db
    .select({
      id: mailTokens.id,
      email: mailTokens.email,
      invitation: mailTokens.invitation,
      expiresAt: mailTokens.expiresAt,
    })
    .from(mailTokens)
    .where(and(eq(mailTokens.aboutId, organisationId), eq(mailTokens.kind, 'invitation'), isNull(mailTokens.usedAt)))
    .orderBy(desc(mailTokens.createdAt))
    .limit(100)
}
