import { and, eq, isNull } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { memberships, sessions, users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireMembership } from './access.server.ts'

/** A council's administrator helps a colleague who has lost the codes: they sign in with the password and set up new ones. */
export async function resetSecondFactor(
  tx: Tx,
  actor: Actor,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId, kind: 'council', roles: ['admin'] })
  if (userId === actor.userId) {
    throw new Refusal('not-allowed', 'You cannot reset your own codes. Another administrator has to do it.')
  }
  const [colleague] = await tx
    .select({ name: users.name, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId), isNull(memberships.endedAt)),
    )
  if (!colleague) throw new Refusal('not-found', 'Nobody like this works here.')
  await tx
    .update(users)
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where(eq(users.id, userId))
  await tx.delete(sessions).where(eq(sessions.userId, userId))
  await audit(tx, actor, {
    verb: 'reset a second factor',
    words: `Reset the codes of ${colleague.name}`,
    organisationId,
    subject: { kind: 'user', id: userId },
  })
  await enqueue(tx, {
    kind: 'mail',
    key: `codes-reset:${newId('tok')}`,
    payload: {
      to: colleague.email,
      subject: 'Your codes for Daybook were reset',
      lines: [
        `Hello ${colleague.name}.`,
        `${actor.name} reset your codes and signed you out everywhere. When you sign in next, you set up new ones.`,
        'If you did not ask for this, choose a new password now and call your administrator.',
      ],
      link: { words: 'Sign in', path: paths.signIn() },
    },
  })
}
