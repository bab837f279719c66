import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { sessions, users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { issueMailToken, spendMailToken, voidResetLinks } from './mail-tokens.server.ts'
import { getUserByEmail, tidyEmail } from './users.server.ts'

/** Sends a link to choose a new password, if there is such an account. Says nothing either way. */
export async function askForNewPassword(tx: Tx, input: { email: string }): Promise<void> {
  const email = tidyEmail(input.email)
  const user = await getUserByEmail(tx, email)
  if (!user || user.disabledAt) return
  const token = await issueMailToken(tx, { kind: 'reset-password', email, userId: user.id })
  await enqueue(tx, {
    kind: 'mail',
    key: `reset:${newId('tok')}`,
    payload: {
      to: email,
      subject: 'Choose a new password',
      lines: [
        `Hello ${user.name}.`,
        'Somebody asked for a new password for your Daybook account. The link is good for one hour, and once.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
      link: { words: 'Choose a new password', path: paths.resetPassword(token) },
    },
  })
}

/** By the link in the mail. Every browser that was signed in is signed out. */
export async function chooseNewPassword(
  tx: Tx,
  { token, passwordHash }: { token: string; passwordHash: string },
): Promise<void> {
  const { userId } = await spendMailToken(tx, { kind: 'reset-password', token })
  if (!userId) throw new Error('a token to reset a password without a user')
  // Whoever reads the mailbox has shown that the address is theirs.
  await tx.update(users).set({ passwordHash, emailConfirmedAt: now() }).where(eq(users.id, userId))
  await tx.delete(sessions).where(eq(sessions.userId, userId))
  await tell(tx, { userId, name: '', secondFactorAt: null, hasSecondFactor: false })
}

/** On the account page, the old password having been checked. Signs out everywhere, and ends the links for a new one; the page signs in again. */
export async function changePassword(tx: Tx, actor: Actor, { passwordHash }: { passwordHash: string }): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, actor.userId))
  await tx.delete(sessions).where(eq(sessions.userId, actor.userId))
  await voidResetLinks(tx, actor)
  await tell(tx, actor)
}

async function tell(tx: Tx, actor: Actor): Promise<void> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, actor.userId))
  await audit(tx, actor, {
    verb: 'changed a password',
    words: 'Changed their password',
    subject: { kind: 'user', id: actor.userId },
  })
  if (!user) return
  await enqueue(tx, {
    kind: 'mail',
    key: `password-changed:${newId('tok')}`,
    payload: {
      to: user.email,
      subject: 'Your password was changed',
      lines: ['The password of your Daybook account was changed. If it was not you, choose a new one now.'],
      link: { words: 'Choose a new password', path: paths.resetPassword() },
    },
  })
}
