import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { getUserByEmail, tidyEmail } from './users.server.ts'

export type NewAccount = { email: string; name: string; passwordHash: string; isDemonstration: boolean }

/** An account for somebody whose mailbox has answered. Refuses an address that has one. */
export async function openAccount(tx: Tx, { name, passwordHash, isDemonstration, ...to }: NewAccount): Promise<Actor> {
  const email = tidyEmail(to.email)
  const known = await getUserByEmail(tx, email)
  if (known?.emailConfirmedAt) throw new Refusal('conflict', 'There is an account with this address. Sign in first.')
  const at = now()
  const userId = known?.id ?? newId('usr')
  const fields = { name, passwordHash, isDemonstration, emailConfirmedAt: at }
  if (known) await tx.update(users).set(fields).where(eq(users.id, userId))
  else await tx.insert(users).values({ ...fields, id: userId, email, createdAt: at })
  return { userId, name, secondFactorAt: null, hasSecondFactor: false }
}
