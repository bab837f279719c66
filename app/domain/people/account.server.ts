import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { issueMailToken } from './mail-tokens.server.ts'
import { getUserByEmail, tidyEmail } from './users.server.ts'

export async function changeAccount(
  tx: Tx,
  actor: Actor,
  { name, phone }: { name: string; phone: string | null },
): Promise<void> {
  await tx.update(users).set({ name, phone }).where(eq(users.id, actor.userId))
  await audit(tx, actor, {
    verb: 'changed an account',
    words: 'Changed their name or telephone number',
    subject: { kind: 'user', id: actor.userId },
  })
}

/**
 * The new address counts once its mailbox has answered. A taken address gets a mail that says so, and the page says the same.
 * No word of the sender stands in it: it goes to whatever address they typed.
 */
export async function askToChangeEmail(tx: Tx, actor: Actor, input: { email: string }): Promise<void> {
  const email = tidyEmail(input.email)
  const taken = await getUserByEmail(tx, email)
  const token = taken ? null : await issueMailToken(tx, { kind: 'confirm-email', email, userId: actor.userId })
  await enqueue(tx, {
    kind: 'mail',
    key: `change-email:${newId('tok')}`,
    payload: {
      to: email,
      subject: 'Your e-mail address for Daybook',
      lines: token
        ? [
            'Somebody asked to use this address for their Daybook account. If it was you, press the button and type your password.',
            'If it was not you, do nothing. No account uses your address without you.',
          ]
        : [
            'Somebody asked to use this address for another Daybook account. It has one already, so nothing was changed.',
          ],
      ...(token ? { link: { words: 'Use this address', path: paths.confirmEmail(token) } } : {}),
    },
  })
  await audit(tx, actor, {
    verb: 'asked to change an e-mail address',
    words: 'Asked to use another e-mail address',
    subject: { kind: 'user', id: actor.userId },
  })
}

/** Keeps a secret that counts only once a code has shown that it arrived. A confirmed one is not overwritten. */
export async function beginSecondFactor(tx: Tx, actor: Actor, { secret }: { secret: string }): Promise<void> {
  await tx
    .update(users)
    .set({ totpSecret: secret, totpLastStep: null })
    .where(and(eq(users.id, actor.userId), isNull(users.totpConfirmedAt)))
}

/** Keeps a secret sealed that stood here as it is, unless it was replaced since. */
export async function keepSealed(
  tx: Tx,
  { userId, plain, sealed }: { userId: string; plain: string; sealed: string },
): Promise<void> {
  await tx
    .update(users)
    .set({ totpSecret: sealed })
    .where(and(eq(users.id, userId), eq(users.totpSecret, plain)))
}

/** Uses up the code of a half minute. False when that code, or a later one, was used already. */
export async function spendCode(tx: Tx, actor: Actor, { step }: { step: number }): Promise<boolean> {
  const before = await tx
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(users.id, actor.userId), or(isNull(users.totpLastStep), lt(users.totpLastStep, step))))
    .returning({ confirmedAt: users.totpConfirmedAt })
  if (before.length === 0) return false
  if (!before[0]?.confirmedAt) {
    await tx.update(users).set({ totpConfirmedAt: now() }).where(eq(users.id, actor.userId))
    await audit(tx, actor, {
      verb: 'set up a second factor',
      words: 'Set up codes for signing in',
      subject: { kind: 'user', id: actor.userId },
    })
  }
  return true
}
