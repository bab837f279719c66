import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { beginSecondFactor } from '#app/domain/people/account.server.ts'
import { resetSecondFactor } from '#app/domain/people/reset-second-factor.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { db, transaction } from '#db/client.ts'
import { sessions, users } from '#db/schema/people.ts'
import { stamps } from '#db/schema/shared.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aCouncil, aMandate, aMember, aPerson, aUser } from '#tests/factories/people.ts'
import { newSecret } from './codes.server.ts'
import { hashPassword } from './passwords.server.ts'
import { optionalActor, requireActor, requireFreshSecondFactor } from './require-actor.server.ts'
import { beginSession, endAllSessions, endSession } from './session.server.ts'
import { unseal } from './sealed.server.ts'
import { giveSecondFactor, secondFactorPage, signInWithPassword } from './sign-in.server.ts'

const password = 'three small green boats'
const from = { visitor: '10.0.0.1' }

test('a right password signs in; a wrong one, an unknown and an unconfirmed address get the same answer', async () => {
  const joan = await withPassword(await aUser())
  expect(await signInWithPassword({ email: joan.email.toUpperCase(), password }, from)).toMatchObject({
    userId: joan.userId,
  })
  const unconfirmed = await withPassword(await aUser())
  await change(unconfirmed, { emailConfirmedAt: null })
  const answers = await Promise.all(
    [
      { email: joan.email, password: 'wrong' },
      { email: 'nobody@test.example', password },
      { email: unconfirmed.email, password },
    ].map((input) => signInWithPassword(input, from).catch((error: Error) => error.message)),
  )
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toContain('not right')
})

test('after ten wrong passwords even the right one waits', async () => {
  const joan = await withPassword(await aUser())
  for (let tries = 0; tries < 10; tries++) {
    await signInWithPassword({ email: joan.email, password: 'wrong' }, { visitor: '10.0.0.2' }).catch(() => null)
  }
  const again = signInWithPassword({ email: joan.email, password }, { visitor: '10.0.0.3' })
  await expect(again).rejects.toMatchObject({ status: 429 })
})

test('forty wrong passwords sent at once are ten tries', async () => {
  const joan = await withPassword(await aUser())
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      signInWithPassword({ email: joan.email, password: `wrong ${at}` }, { visitor: '10.0.0.4' }).catch(
        ({ status }: { status: number }) => status,
      ),
    ),
  )
  expect(answers.filter((status) => status === 422)).toHaveLength(10)
  expect(answers.filter((status) => status === 429)).toHaveLength(30)
})

test('a demonstration user signs in only on a server that is stamped as a demonstration', async () => {
  const demo = await withPassword(await aUser())
  await change(demo, { isDemonstration: true })
  const headers = await beginSession(page('/'), demo)
  await expect(signInWithPassword({ email: demo.email, password }, from)).rejects.toMatchObject({ status: 422 })
  expect(await optionalActor(page('/', headers))).toBeNull()
  await transaction((tx) => setStamp(tx, 'demonstration', 'yes'))
  expect(await signInWithPassword({ email: demo.email, password }, from)).toMatchObject({ userId: demo.userId })
  await transaction((tx) => tx.delete(stamps))
})

test('signing in makes a new session, and the table keeps only a hash of what the cookie holds', async () => {
  const joan = await aUser()
  const first = await beginSession(page('/'), joan)
  const second = await beginSession(page('/', first), joan)
  expect(await optionalActor(page('/', first))).toBeNull()
  expect(await optionalActor(page('/', second))).toMatchObject({ userId: joan.userId })
  const cookie = second.get('Set-Cookie') ?? ''
  const [row] = await db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, joan.userId))
  expect(cookie).not.toContain(row?.id)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(cookie).not.toMatch(/Secure/i) // plain http on this machine
})

test('signing out ends this browser, signing out everywhere ends them all', async () => {
  const joan = await aUser()
  const [one, two, three] = [
    await beginSession(page('/'), joan),
    await beginSession(page('/'), joan),
    await beginSession(page('/'), joan),
  ]
  await endSession(page('/', one))
  expect(await optionalActor(page('/', one))).toBeNull()
  expect(await optionalActor(page('/', two))).not.toBeNull()
  await endAllSessions(joan.userId)
  expect(await optionalActor(page('/', three))).toBeNull()
})

test('nobody is sent to sign in and back to where they wanted to go', async () => {
  expect(await placeAskedFor(page('/people/per_1/budget?pot=2'))).toBe(
    '/sign-in?to=%2Fpeople%2Fper_1%2Fbudget%3Fpot%3D2',
  )
})

test('people of a council, and whoever handles money, need a second factor; others may do without', async () => {
  const officer = await aMember(await aCouncil(), 'finance')
  const payer = await aUser()
  await aMandate(await aPerson(), payer, ['manage-money'])
  const helper = await aUser()
  await aMandate(await aPerson(), helper, ['shop'])
  for (const actor of [officer, payer]) {
    const half = page('/council/x', await beginSession(page('/'), actor))
    expect(await optionalActor(half)).toBeNull()
    expect(await placeAskedFor(half)).toBe('/sign-in/second-factor?to=%2Fcouncil%2Fx')
  }
  expect(await requireActor(page('/', await beginSession(page('/'), helper)))).toMatchObject({ userId: helper.userId })
})

test('a code is good once', async () => {
  const officer = await aMember(await aCouncil(), 'finance')
  const secret = newSecret()
  await transaction((tx) => beginSecondFactor(tx, officer, { secret }))
  const code = new TOTP({ secret }).generate()
  await expect(giveSecondFactor(officer, '000000', from)).rejects.toMatchObject({ field: 'code' })
  await giveSecondFactor(officer, code, from)
  await expect(giveSecondFactor(officer, code, from)).rejects.toThrow('used already')
  const replaced = await transaction(async (tx) => {
    await beginSecondFactor(tx, officer, { secret: newSecret() })
    return tx.select({ secret: users.totpSecret }).from(users).where(eq(users.id, officer.userId))
  })
  const kept = replaced[0]?.secret ?? ''
  expect(unseal(kept, officer.userId), 'a confirmed secret is not replaced').toBe(secret)
})

test('the secret behind the codes is sealed, also one from before; a copy of it opens nothing for anybody else', async () => {
  const officer = await aMember(await aCouncil(), 'finance')
  const secret = newSecret()
  await transaction((tx) => beginSecondFactor(tx, officer, { secret }))
  await giveSecondFactor(officer, new TOTP({ secret }).generate(), from)
  const [row] = await db.select({ kept: users.totpSecret }).from(users).where(eq(users.id, officer.userId))
  expect(row?.kept).toMatch(/^v1\./)
  expect(row?.kept).not.toContain(secret)
  expect(unseal(row?.kept ?? '', officer.userId)).toBe(secret)
  expect(unseal(row?.kept ?? '', 'usr_thief')).toBeNull()
  const newcomer = await aMember(await aCouncil(), 'finance')
  const { setup } = await secondFactorPage(newcomer)
  const [fresh] = await db.select({ kept: users.totpSecret }).from(users).where(eq(users.id, newcomer.userId))
  expect(unseal(fresh?.kept ?? '', newcomer.userId)).toBe(setup?.secret)
})

test('a lost second factor is reset by the administrator of the same council, and told; nobody resets their own', async () => {
  const councilId = await aCouncil()
  const admin = await aMember(councilId, 'admin')
  const officer = await aMember(councilId, 'finance')
  const { setup } = await secondFactorPage(officer)
  await giveSecondFactor(officer, new TOTP({ secret: setup?.secret ?? '' }).generate(), from)
  const headers = await beginSession(page('/'), { userId: officer.userId, secondFactorAt: new Date() })
  const reset = (by: Actor, userId: string) =>
    transaction((tx) => resetSecondFactor(tx, by, { organisationId: councilId, userId }))
  await expect(reset(officer, admin.userId)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(reset(await aMember(await aCouncil(), 'admin'), officer.userId)).rejects.toMatchObject({ status: 404 })
  await expect(reset(admin, admin.userId)).rejects.toThrow('Another administrator')
  await expect(reset(admin, (await aUser()).userId)).rejects.toMatchObject({ code: 'not-found' })
  await reset(admin, officer.userId)
  expect(await optionalActor(page('/', headers)), 'signed out').toBeNull()
  expect(await secondFactorPage(officer)).toMatchObject({ isSetUp: false })
  expect((await mailsTo(officer.email))[0]?.subject).toBe('Your codes for Daybook were reset')
})

test('before money leaves, a second factor older than a quarter of an hour is asked for again', async () => {
  const fresh: Actor = { userId: 'usr_1', name: 'Finn', secondFactorAt: new Date(), hasSecondFactor: true }
  await requireFreshSecondFactor(page('/council/x'), fresh)
  const old = { ...fresh, secondFactorAt: new Date(Date.now() - 16 * 60_000) }
  await expect(requireFreshSecondFactor(page('/council/x'), old)).rejects.toBeInstanceOf(Response)
  await expect(requireFreshSecondFactor(page('/council/x'), { ...fresh, secondFactorAt: null })).rejects.toBeInstanceOf(
    Response,
  )
})

async function withPassword<User extends Actor>(user: User): Promise<User> {
  await change(user, { passwordHash: await hashPassword(password) })
  return user
}

async function change(user: Actor, set: Partial<typeof users.$inferInsert>): Promise<void> {
  await transaction((tx) => tx.update(users).set(set).where(eq(users.id, user.userId)))
}

function page(path: string, signedIn?: Headers): Request {
  const cookie = signedIn?.get('Set-Cookie')?.split(';')[0] ?? ''
  return new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } })
}

async function placeAskedFor(request: Request): Promise<string | null> {
  const answer: unknown = await requireActor(request).catch((thrown: unknown) => thrown)
  return answer instanceof Response ? answer.headers.get('Location') : null
}
