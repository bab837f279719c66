import { confirmEmail } from '#app/domain/people/join.server.ts'
import { getMailToken } from '#app/domain/people/mail-tokens.server.ts'
import { getUser } from '#app/domain/people/users.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { db, transaction } from '#db/client.ts'
import { countTry, forgiveTries } from './limits.server.ts'
import { passwordFits } from './passwords.server.ts'

/** Opens an account for whoever has both the link and the password: neither a stranger's mailbox nor a stranger's form is enough. */
export async function confirmWithPassword(
  { token, password }: { token: string; password: string },
  { visitor }: { visitor: string },
): Promise<Actor> {
  const found = await getMailToken(db, { kind: 'confirm-email', token })
  const user = found?.userId ? await getUser(db, found.userId) : null
  const who = { visitor, about: found?.email ?? 'nobody' }
  await countTry('sign-in', who)
  if (!(await passwordFits(user?.passwordHash ?? null, password)) || !user) {
    throw new Refusal('not-allowed', 'This is not the password that was chosen. Check it and try again.', {
      field: 'password',
    })
  }
  await forgiveTries('sign-in', who)
  await transaction((tx) => confirmEmail(tx, { token }))
  return { userId: user.id, name: user.name, secondFactorAt: null, hasSecondFactor: false }
}
