import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { mailTokens } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireCouncilRole } from './access.server.ts'
import { voidMailTokens } from './mail-tokens.server.ts'

/** The invitation of a person that can still be accepted. Null: there is none. */
export async function waitingInvitationOf(db: Db, personId: string) {
  const [row] = await db
    .select({ id: mailTokens.id, email: mailTokens.email, expiresAt: mailTokens.expiresAt })
    .from(mailTokens)
    .where(and(eq(mailTokens.aboutId, personId), isGoodInvitation()))
    .orderBy(desc(mailTokens.createdAt))
    .limit(1)
  return row ?? null
}

type Which = { personId: string; invitationId: string }

/** Takes the invitation of a person back: its link opens nothing any more. */
export async function takePersonInvitationBack(tx: Tx, actor: Actor, { personId, invitationId }: Which): Promise<void> {
  const { shortName } = await requireCouncilRole(tx, actor, { personId, roles: ['practitioner'] })
  const waiting = await waitingInvitationOf(tx, personId)
  if (waiting?.id !== invitationId) throw new Refusal('conflict', 'This invitation was accepted or taken back already.')
  await endInvitationsOf(tx, personId)
  await audit(tx, actor, {
    verb: 'took an invitation back',
    words: `Took back the invitation of ${shortName} to Daybook`,
    personId,
    subject: { kind: 'person', id: personId },
  })
}

/** No link that a person was ever sent makes anybody that person any more. */
export async function endInvitationsOf(tx: Tx, personId: string): Promise<void> {
  await voidMailTokens(tx, { kind: 'invitation', aboutId: personId })
  const before = await tx // sent before a link kept whom it is about; there are none two weeks later
    .select({ id: mailTokens.id, invitation: mailTokens.invitation })
    .from(mailTokens)
    .where(and(isNull(mailTokens.aboutId), isGoodInvitation()))
  const theirs = before.filter(({ invitation }) => invitation?.personId === personId).map(({ id }) => id)
  if (theirs.length === 0) return
  await tx.update(mailTokens).set({ usedAt: now() }).where(inArray(mailTokens.id, theirs))
}

function isGoodInvitation() {
  return and(eq(mailTokens.kind, 'invitation'), isNull(mailTokens.usedAt), gt(mailTokens.expiresAt, now()))
}
