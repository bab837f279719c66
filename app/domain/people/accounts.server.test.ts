import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { persons, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { aMember, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'
import { moveClock } from '../shared/clock.ts'
import { membershipIn } from './access.server.ts'
import { acceptAsNewUser, acceptInvitation, inviteColleague, invitePerson } from './invitations.server.ts'
import { confirmEmail, joinDaybook } from './join.server.ts'
import { askForNewPassword, chooseNewPassword } from './passwords.server.ts'
import { getUserByEmail } from './users.server.ts'

const joining = { name: 'New Person', passwordHash: 'hash' }

test('somebody who joins has an account once the address has answered, and the link is good once', async () => {
  await transaction((tx) => joinDaybook(tx, { ...joining, email: ' New@Mail.example ' }))
  expect(await getUserByEmail(db, 'new@mail.example')).toMatchObject({ emailConfirmedAt: null })
  const token = await tokenInMailTo('new@mail.example')
  await transaction((tx) => confirmEmail(tx, { token }))
  expect((await getUserByEmail(db, 'new@mail.example'))?.emailConfirmedAt).not.toBeNull()
  await expect(transaction((tx) => confirmEmail(tx, { token }))).rejects.toThrow('used already')
})

test('whoever joins with the address of somebody else changes nothing of theirs; only the mailbox is told', async () => {
  const known = await aUser()
  await transaction((tx) => joinDaybook(tx, { ...joining, email: known.email }))
  expect(await getUserByEmail(db, known.email)).toMatchObject({ name: known.name, passwordHash: 'none' })
  expect((await lastMailTo(known.email))?.subject).toBe('You already have a Daybook account')
})

test('a link to choose a new password is good for an hour, and nothing is sent to unknown addresses', async () => {
  const known = await aUser()
  await transaction((tx) => askForNewPassword(tx, { email: 'unknown@mail.example' }))
  expect(await lastMailTo('unknown@mail.example')).toBeUndefined()
  await transaction((tx) => askForNewPassword(tx, { email: known.email }))
  const token = await tokenInMailTo(known.email)
  moveClock(61 * 60_000)
  const late = transaction((tx) => chooseNewPassword(tx, { token, passwordHash: 'new' }))
  await expect(late).rejects.toMatchObject({ status: 422 })
  moveClock(0)
  await transaction((tx) => chooseNewPassword(tx, { token, passwordHash: 'new' }))
  expect(await getUserByEmail(db, known.email)).toMatchObject({ passwordHash: 'new' })
})

test('a person invited by their practitioner gets their own pages, and nobody else can take them', async () => {
  const joan = await aPerson()
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, joan.personId)))
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const finance = await aMember(joan.councilId, 'finance')
  const invite = { personId: joan.personId, email: 'joan@mail.example' }
  await expect(transaction((tx) => invitePerson(tx, finance, invite))).rejects.toMatchObject({ status: 403 })
  await transaction((tx) => invitePerson(tx, practitioner, invite))
  const token = await tokenInMailTo('joan@mail.example')
  const actor = await transaction((tx) =>
    acceptAsNewUser(tx, { token, name: 'Joan', passwordHash: 'hash', isDemonstration: false }),
  )
  const [person] = await db.select({ userId: persons.userId }).from(persons).where(eq(persons.id, joan.personId))
  expect(person?.userId).toBe(actor.userId)
  await expect(transaction((tx) => invitePerson(tx, practitioner, invite))).rejects.toMatchObject({ status: 409 })
})

test('an owner invites a colleague to a role that the organisation has', async () => {
  const organisationId = await anOrganisation({ kind: 'broker' })
  const owner = await aMember(organisationId, 'owner')
  const staff = await aMember(organisationId, 'staff')
  const colleague = await aUser()
  const wanted = { organisationId, email: colleague.email, role: 'staff' } as const
  await expect(transaction((tx) => inviteColleague(tx, staff, wanted))).rejects.toMatchObject({ status: 403 })
  await expect(transaction((tx) => inviteColleague(tx, owner, { ...wanted, role: 'finance' }))).rejects.toMatchObject({
    field: 'role',
  })
  await transaction((tx) => inviteColleague(tx, owner, wanted))
  const token = await tokenInMailTo(colleague.email)
  await transaction((tx) => acceptInvitation(tx, colleague, { token }))
  expect(await membershipIn(db, colleague, organisationId)).toEqual([{ role: 'staff' }])
  expect(await db.select().from(users).where(eq(users.email, colleague.email))).toHaveLength(1)
})

async function lastMailTo(address: string) {
  const rows = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, 'mail'))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
  const mails = rows.map(({ payload }) => JSON.parse(JSON.stringify(payload)))
  return mails.find(({ to }) => to === address)
}

async function tokenInMailTo(address: string): Promise<string> {
  const path: string = (await lastMailTo(address))?.link?.path ?? ''
  return /[^/=]+$/.exec(path)?.[0] ?? ''
}
