import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { tokenMailedTo } from '#tests/factories/mails.ts'
import { aUser } from '#tests/factories/people.ts'
import { askToChangeEmail } from './account.server.ts'
import { confirmEmail } from './join.server.ts'
import { askForNewPassword, changePassword, chooseNewPassword } from './passwords.server.ts'
import { getUser } from './users.server.ts'

/** Somebody who has asked for a new password, and the link that went to their mailbox. */
async function askedFor() {
  const user = await aUser()
  await transaction((tx) => askForNewPassword(tx, { email: user.email }))
  const token = await tokenMailedTo(user.email)
  const press = () => transaction((tx) => chooseNewPassword(tx, { token, passwordHash: 'by the link' }))
  const passwordHash = async () => (await getUser(db, user.userId))?.passwordHash
  return { user, press, passwordHash }
}

test('whoever has changed their password ends the links for a new one; those of others stay good', async () => {
  const [joan, tom] = [await askedFor(), await askedFor()]
  await transaction((tx) => changePassword(tx, joan.user, { passwordHash: 'her own' }))
  await expect(joan.press()).rejects.toThrow('used already or is too old')
  expect(await joan.passwordHash()).toBe('her own')
  await tom.press()
  expect(await tom.passwordHash()).toBe('by the link')
})

test('whoever has moved to another e-mail address ends the links that lie in the mailbox they left', async () => {
  const [joan, tom] = [await askedFor(), await askedFor()]
  await transaction((tx) => askToChangeEmail(tx, joan.user, { email: 'moved@mail.example' }))
  const token = await tokenMailedTo('moved@mail.example')
  await transaction((tx) => confirmEmail(tx, { token }))
  await expect(joan.press()).rejects.toThrow('used already or is too old')
  expect(await joan.passwordHash()).toBe('none')
  await tom.press()
})
