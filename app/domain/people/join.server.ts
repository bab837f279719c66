import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { leaveEmail } from './former-emails.server.ts'
import { issueMailToken, spendMailToken, voidResetLinks } from './mail-tokens.server.ts'
import { getUser, getUserByEmail, tidyEmail } from './users.server.ts'

type Joining = { name: string; email: string; passwordHash: string; isDemonstration?: boolean }

/**
 * Begins an account. Whoever reads that mailbox is told what happened; the page says the same for known and unknown addresses.
 * The account opens once somebody has both the link and the password.
 */
export async function joinDaybook(tx: Tx, input: Joining): Promise<void> {
  const email = tidyEmail(input.email)
  const known = await getUserByEmail(tx, email)
  if (known?.emailConfirmedAt) return tellKnown(tx, { email, name: known.name })

  const userId = known?.id ?? newId('usr')
  const { passwordHash, isDemonstration = false } = input
  const fields = { name: input.name.trim(), passwordHash, isDemonstration }
  if (known) await tx.update(users).set(fields).where(eq(users.id, userId))
  else await tx.insert(users).values({ ...fields, id: userId, email, createdAt: now() })

  const token = await issueMailToken(tx, { kind: 'confirm-email', email, userId })
  await enqueue(tx, {
    kind: 'mail',
    key: `join:${newId('tok')}`,
    payload: {
      to: email,
      subject: 'Finish joining Daybook',
      lines: [
        `Hello ${fields.name}.`,
        'Somebody asked to join Daybook with this e-mail address. If it was you, press the button and type the password you chose.',
        'If it was not you, do nothing. No account is opened without you.',
      ],
      link: { words: 'Finish joining', path: paths.confirmEmail(token) },
    },
  })
}

/** A new address of somebody who has an account, or the first one of somebody who joins. */
export async function confirmEmail(tx: Tx, { token }: { token: string }): Promise<{ userId: string }> {
  const { userId, email } = await spendMailToken(tx, { kind: 'confirm-email', token })
  if (!userId) throw new Error('a token to confirm an address without a user')
  const holder = await getUserByEmail(tx, email)
  if (holder && holder.id !== userId) {
    throw new Refusal('conflict', 'Another account uses this address by now. Nothing was changed.')
  }
  const before = await getUser(tx, userId)
  await tx.update(users).set({ email, emailConfirmedAt: now() }).where(eq(users.id, userId))
  if (before && before.email !== email) {
    await leaveEmail(tx, { userId, email: before.email, name: before.name })
    await voidResetLinks(tx, { userId }) // they lie in the mailbox that was left
  }
  const actor = { userId, name: '', secondFactorAt: null, hasSecondFactor: false }
  await audit(tx, actor, {
    verb: 'confirmed an e-mail address',
    words: 'Confirmed their e-mail address',
    subject: { kind: 'user', id: userId },
  })
  return { userId }
}

async function tellKnown(tx: Tx, { email, name }: { email: string; name: string }): Promise<void> {
  await enqueue(tx, {
    kind: 'mail',
    key: `join-known:${newId('tok')}`,
    payload: {
      to: email,
      subject: 'You already have a Daybook account',
      lines: [
        `Hello ${name}.`,
        'Somebody asked to join Daybook with this e-mail address, but you have an account already. Nothing was changed.',
        'If you forgot your password, you can choose a new one.',
      ],
      link: { words: 'Choose a new password', path: paths.resetPassword() },
    },
  })
}
