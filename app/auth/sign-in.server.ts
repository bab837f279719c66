import { beginSecondFactor, keepSealed, spendCode } from '#app/domain/people/account.server.ts'
import { getUser, getUserByEmail, tidyEmail } from '#app/domain/people/users.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { db, transaction } from '#db/client.ts'
import { newSecret, nextCode, setupAddress, stepOf } from './codes.server.ts'
import { isDemonstration } from './demonstration.server.ts'
import { countTry, forgiveTries } from './limits.server.ts'
import { passwordFits } from './passwords.server.ts'
import { isPlain, seal, unseal } from './sealed.server.ts'

/** Whose e-mail address and password these are. One answer for everything that does not fit. */
export async function signInWithPassword(
  input: { email: string; password: string },
  { visitor }: { visitor: string },
): Promise<{ userId: string; name: string }> {
  const email = tidyEmail(input.email)
  const who = { visitor, about: email }
  await countTry('sign-in', who)
  const user = await getUserByEmail(db, email)
  const fits = await passwordFits(user?.passwordHash ?? null, input.password)
  const isOpen = user && !user.disabledAt && user.emailConfirmedAt
  const isHere = user && (!user.isDemonstration || (await isDemonstration()))
  if (!user || !fits || !isOpen || !isHere)
    throw new Refusal('not-allowed', 'The e-mail address or the password is not right. Check both and try again.')
  await forgiveTries('sign-in', who)
  return { userId: user.id, name: user.name }
}

/** True when this is the actor's own password: asked before anything about the account is changed. */
export async function isOwnPassword(
  actor: Actor,
  password: string,
  { visitor }: { visitor: string },
): Promise<boolean> {
  const who = { visitor, about: actor.userId }
  await countTry('sign-in', who)
  const user = await getUser(db, actor.userId)
  const fits = await passwordFits(user?.passwordHash ?? null, password)
  if (fits) await forgiveTries('sign-in', who)
  return fits
}

export type SecondFactorPage = {
  isSetUp: boolean
  /** to be put into an authenticator app, until the first code has shown that it arrived */
  setup: { secret: string; address: string } | null
  /** in a demonstration only */
  demonstrationCode: string | null
}

/** What the page that asks for a code shows. Somebody without a secret gets one. */
export async function secondFactorPage(actor: Actor): Promise<SecondFactorPage> {
  const user = await getUser(db, actor.userId)
  if (!user) throw new Error(`no user ${actor.userId}`)
  const isSetUp = user.totpConfirmedAt !== null
  const known = await secretOf(user)
  const secret = known ?? newSecret()
  if (!known) await transaction((tx) => beginSecondFactor(tx, actor, { secret: seal(secret, user.id) }))
  const showsCode = user.isDemonstration && (await isDemonstration())
  return {
    isSetUp,
    setup: isSetUp ? null : { secret, address: setupAddress({ secret, email: user.email }) },
    demonstrationCode: showsCode ? nextCode({ secret, lastStep: user.totpLastStep }) : null,
  }
}

type Kept = { id: string; totpSecret: string | null; isDemonstration: boolean }

/** The secret behind somebody's codes. One from before secrets were sealed is sealed now; the demonstration's own are known anyway. */
async function secretOf({ id, totpSecret, isDemonstration }: Kept): Promise<string | null> {
  if (!totpSecret) return null
  const secret = unseal(totpSecret, id)
  if (secret && isPlain(totpSecret) && !isDemonstration) {
    await transaction((tx) => keepSealed(tx, { userId: id, plain: totpSecret, sealed: seal(secret, id) }))
  }
  return secret
}

/** Checks a code and uses it up. The first one sets the second factor up. */
export async function giveSecondFactor(actor: Actor, code: string, { visitor }: { visitor: string }): Promise<void> {
  const who = { visitor, about: actor.userId }
  await countTry('second-factor', who)
  const user = await getUser(db, actor.userId)
  const secret = user && (await secretOf(user))
  const step = secret ? await stepOf({ secret, code }) : null
  const isNew = step !== null && (await transaction((tx) => spendCode(tx, actor, { step })))
  if (!isNew)
    throw new Refusal(
      'not-allowed',
      step === null
        ? 'This code is not right. Type the six figures that your app shows now.'
        : 'This code was used already. Wait for the next one.',
      { field: 'code' },
    )
  await forgiveTries('second-factor', who)
}
