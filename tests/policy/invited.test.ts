import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { signInWithPassword } from '#app/auth/sign-in.server.ts'
import { accessTo } from '#app/domain/people/access.server.ts'
import { invitePerson } from '#app/domain/people/invitations.server.ts'
import { joinDaybook } from '#app/domain/people/join.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { tokenMailedTo } from '#tests/factories/mails.ts'
import { aMember, aPerson, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

const visitor = '127.0.0.1'

/** Joan, who has no login, invited at an address by her practitioner. */
async function joanInvitedAt(email: string) {
  const { personId, councilId } = await aPerson({ name: 'Joan Hart' })
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, personId)))
  const practitioner = await aMember(councilId, 'practitioner')
  await transaction((tx) => invitePerson(tx, practitioner, { personId, email }))
  return { personId, practitioner, page: paths.invitation(await tokenMailedTo(email)) }
}

test('an invitation to an address with which somebody began to join is accepted from its page, and their password opens nothing', async () => {
  const email = 'jh@mail.example'
  const [strangers, hers] = ['a password of a stranger', 'a password of her own']
  const passwordHash = await hashPassword(strangers)
  await transaction((tx) => joinDaybook(tx, { email, name: 'A stranger', passwordHash }))
  const toFinish = paths.confirmEmail(await tokenMailedTo(email))
  const { personId, page } = await joanInvitedAt(email)

  const { text } = await answer(page)
  expect(wordsOf(text)).not.toContain('There is an account for')
  expect(text).toContain('name="password"')
  expect((await answer(page, { body: { name: 'Joan Hart', password: hers } })).status).toBe(302)

  const signIn = (password: string) => signInWithPassword({ email, password }, { visitor })
  const { userId, name } = await signIn(hers)
  expect(name).toBe('Joan Hart')
  const actor = { userId, name, secondFactorAt: null, hasSecondFactor: false }
  expect((await accessTo(db, actor, personId))?.as).toBe('self')
  await expect(signIn(strangers)).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await answer(toFinish, { body: { password: strangers } })).status).toBe(422)
})

test('an invitation to an address that has an account asks to sign in with it', async () => {
  const { email } = await aUser()
  const { page } = await joanInvitedAt(email)
  const { text } = await answer(page)
  expect(wordsOf(text)).toContain(`There is an account for ${email}. Sign in with it, then you can accept.`)
  expect(text).not.toContain('name="password"')
})

test('a practitioner who presses on the invitation that they sent reads why not, and what to do', async () => {
  const { personId, practitioner, page } = await joanInvitedAt('own@mail.example')
  const pressed = await answer(page, { cookie: await cookieOf(practitioner.userId), body: {} })
  expect(pressed.status).toBe(403)
  expect(wordsOf(pressed.text)).toContain(
    'This account sent the invitation, so it cannot be Joan’s. If you are Joan, use an account of your own',
  )
  expect((await accessTo(db, practitioner, personId))?.as).toBe('council')
})
