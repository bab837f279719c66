import type { z } from 'zod'
import { askToChangeEmail, changeAccount } from '#app/domain/people/account.server.ts'
import type { AccountForm } from '#app/domain/people/account-forms.ts'
import { changePassword } from '#app/domain/people/passwords.server.ts'
import { tidyEmail } from '#app/domain/people/users.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { transaction } from '#db/client.ts'
import { countTry } from './limits.server.ts'
import { hashPassword } from './passwords.server.ts'
import { beginSession, endAllSessions, endSession } from './session.server.ts'
import { isOwnPassword } from './sign-in.server.ts'

/** Changes somebody's own account; what matters asks for the password again. */
export async function changeOwnAccount(
  request: Request,
  { actor, visitor }: { actor: Actor; visitor: string },
  input: z.output<typeof AccountForm>,
): Promise<{ sentence: string; headers?: Headers }> {
  switch (input.intent) {
    case 'details': {
      const { name, phone = null } = input
      await transaction((tx) => changeAccount(tx, actor, { name, phone }))
      return { sentence: 'Your name and telephone number are saved.' }
    }
    case 'email': {
      await requireOwnPassword(actor, input.password, visitor)
      await countMailTo(input.email, { actor, visitor })
      await transaction((tx) => askToChangeEmail(tx, actor, { email: input.email }))
      return { sentence: `We have sent an e-mail to ${input.email}. Press the button in it to use this address.` }
    }
    case 'password': {
      await requireOwnPassword(actor, input.password, visitor)
      const passwordHash = await hashPassword(input.newPassword)
      await transaction((tx) => changePassword(tx, actor, { passwordHash }))
      const headers = await beginSession(request, actor)
      return { sentence: 'Your password is changed. Everywhere else you are signed out.', headers }
    }
    case 'sign-out-everywhere': {
      await endAllSessions(actor.userId)
      return { sentence: 'You are signed out everywhere.', headers: await endSession(request) }
    }
    default:
      return input satisfies never
  }
}

/** The mail goes to an address that may be a stranger's: few from one user, and few to one mailbox, by whoever joins with it too. */
async function countMailTo(email: string, { actor, visitor }: { actor: Actor; visitor: string }): Promise<void> {
  await countTry('change-email', { visitor, about: actor.userId })
  await countTry('join', { visitor, about: tidyEmail(email) })
}

async function requireOwnPassword(actor: Actor, password: string, visitor: string): Promise<void> {
  if (await isOwnPassword(actor, password, { visitor })) return
  throw new Refusal('not-allowed', 'This is not your password. Check it and try again.', { field: 'password' })
}
