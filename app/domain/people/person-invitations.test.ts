import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { mailTokens, persons } from '#db/schema/people.ts'
import { aSecondOn } from '#tests/factories/clock.ts'
import { tokenMailedTo } from '#tests/factories/mails.ts'
import { aMember, aPerson, aUser } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock } from '../shared/clock.ts'
import { acceptInvitation, getInvitation, invitePerson } from './invitations.server.ts'
import { issueMailToken } from './mail-tokens.server.ts'
import { listOpenInvitations, takeInvitationBack } from './open-invitations.server.ts'
import { takePersonInvitationBack, waitingInvitationOf } from './person-invitations.server.ts'

afterEach(() => moveClock(0))

/** Somebody without a login, and how their practitioner invites them. */
async function joanWithoutLogin(councilId?: string) {
  const { personId, ...person } = await aPerson({ name: 'Joan Hart', ...(councilId ? { councilId } : {}) })
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, personId)))
  const practitioner = await aMember(person.councilId, 'practitioner')
  const invite = async (email: string) => {
    await transaction((tx) => invitePerson(tx, practitioner, { personId, email }))
    return tokenMailedTo(email)
  }
  const login = async () =>
    (await db.select({ userId: persons.userId }).from(persons).where(eq(persons.id, personId)))[0]?.userId
  return { personId, councilId: person.councilId, practitioner, invite, login }
}
const accept = (actor: Actor, token: string) => transaction((tx) => acceptInvitation(tx, actor, { token }))

test('a person who is invited again, at another address, has one good link: the newest', async () => {
  const joan = await joanWithoutLogin()
  const strangers = await joan.invite('wrong@mail.example')
  aSecondOn()
  const hers = await joan.invite('right@mail.example')
  expect(await getInvitation(db, strangers)).toBeNull()
  await expect(accept(await aUser(), strangers)).rejects.toThrow('used already')
  expect(await joan.login()).toBeNull()
  const her = await aUser()
  await accept(her, hers)
  expect(await joan.login()).toBe(her.userId)
})

test('two people who share an address each keep their link', async () => {
  const joan = await joanWithoutLogin()
  const bill = await joanWithoutLogin(joan.councilId)
  const [first, second] = [await joan.invite('both@mail.example'), await bill.invite('both@mail.example')]
  const [her, his] = [await aUser(), await aUser()]
  await accept(her, first)
  await accept(his, second)
  expect([await joan.login(), await bill.login()]).toEqual([her.userId, his.userId])
})

test('a new invitation ends one that was sent before a link kept whom it is about, and no other', async () => {
  const [joan, bill] = [await joanWithoutLogin(), await joanWithoutLogin()]
  const before = ({ personId }: { personId: string }) =>
    transaction((tx) =>
      issueMailToken(tx, { kind: 'invitation', email: `${personId}@mail.example`, invitation: { personId } }),
    )
  const [hers, his] = [await before(joan), await before(bill)]
  await joan.invite('right@mail.example')
  expect(await getInvitation(db, hers)).toBeNull()
  expect(await getInvitation(db, his)).toMatchObject({ to: 'Joan Hart', isForPerson: true })
})

test('an invitation of a person is shown while it waits, and can be taken back by a practitioner of theirs', async () => {
  const { personId, councilId, practitioner, invite, login } = await joanWithoutLogin()
  expect(await waitingInvitationOf(db, personId)).toBeNull()
  const token = await invite('wrong@mail.example')
  const waiting = await waitingInvitationOf(db, personId)
  expect(waiting).toMatchObject({ email: 'wrong@mail.example' })
  const which = { personId, invitationId: waiting?.id ?? '' }
  const takeBack = (by: Actor, one = which) => transaction((tx) => takePersonInvitationBack(tx, by, one))
  await expect(takeBack(await aMember(councilId, 'finance'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(takeBack(await aUser())).rejects.toMatchObject({ code: 'not-found' })
  await takeBack(practitioner)
  expect(await waitingInvitationOf(db, personId)).toBeNull()
  await expect(accept(await aUser(), token)).rejects.toThrow('used already')
  expect(await login()).toBeNull()
  await expect(takeBack(practitioner)).rejects.toThrow('was accepted or taken back already')
  await invite('right@mail.example')
  await expect(takeBack(practitioner), 'the press was about the earlier one').rejects.toMatchObject({ status: 409 })
  expect(await waitingInvitationOf(db, personId)).toMatchObject({ email: 'right@mail.example' })
  moveClock(15 * 24 * 60 * 60_000)
  expect(await waitingInvitationOf(db, personId)).toBeNull()
})

test('the invitation of a person is none of an organisation', async () => {
  const { personId, councilId, practitioner, invite } = await joanWithoutLogin()
  const admin = await aMember(councilId, 'admin')
  await invite('joan@mail.example')
  expect(await listOpenInvitations(db, admin, { organisationId: councilId })).toEqual([])
  const [row] = await db.select({ id: mailTokens.id }).from(mailTokens).where(eq(mailTokens.aboutId, personId))
  expect(row).toBeDefined()
  const foreign = { organisationId: personId, invitationId: row?.id ?? '' }
  await expect(transaction((tx) => takeInvitationBack(tx, practitioner, foreign))).rejects.toMatchObject({
    code: 'not-found',
  })
})
