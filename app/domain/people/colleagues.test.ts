import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { memberships } from '#db/schema/people.ts'
import { tokenMailedTo } from '#tests/factories/mails.ts'
import { aCouncil, aMember, anOrganisation, aUser } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock, now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { membershipIn } from './access.server.ts'
import { changeRole } from './change-role.server.ts'
import { listDoors } from './doors.server.ts'
import { endMembership } from './end-membership.server.ts'
import { acceptInvitation, inviteColleague } from './invitations.server.ts'
import { listOpenInvitations, sendInvitationAgain, takeInvitationBack } from './open-invitations.server.ts'

const twoWeeks = 14 * 24 * 60 * 60_000

async function aShop() {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro' })
  const owner = await aMember(organisationId, 'owner')
  const invite = (email: string, role: 'owner' | 'staff' = 'staff') =>
    transaction((tx) => inviteColleague(tx, owner, { organisationId, email, role }))
  const open = () => listOpenInvitations(db, owner, { organisationId })
  return { organisationId, owner, invite, open }
}
const accept = (actor: Actor, token: string) => transaction((tx) => acceptInvitation(tx, actor, { token }))

test('an invitation is listed until it is accepted, lapses after two weeks, and can be sent again', async () => {
  const { organisationId, owner, invite, open } = await aShop()
  const milo = await aUser({ email: 'milo@mail.example' })
  await invite(milo.email)
  const old = await tokenMailedTo(milo.email)
  expect(await open()).toMatchObject([{ email: milo.email, role: 'staff', isLapsed: false }])
  moveClock(twoWeeks + 60_000)
  const [lapsed] = await open()
  expect(lapsed).toMatchObject({ isLapsed: true })
  await expect(accept(milo, old)).rejects.toThrow('too old')
  await transaction((tx) => sendInvitationAgain(tx, owner, { organisationId, invitationId: lapsed?.id ?? '' }))
  await accept(milo, await tokenMailedTo(milo.email))
  expect(await open()).toEqual([])
  expect(await membershipIn(db, milo, organisationId)).toEqual([{ role: 'staff' }])
  moveClock(0)
})

test('an invitation that is taken back opens nothing', async () => {
  const { organisationId, owner, invite, open } = await aShop()
  const milo = await aUser()
  await invite(milo.email)
  const token = await tokenMailedTo(milo.email)
  const [waiting] = await open()
  const which = { organisationId, invitationId: waiting?.id ?? '' }
  const staff = await aMember(organisationId, 'staff')
  await expect(transaction((tx) => takeInvitationBack(tx, staff, which))).rejects.toMatchObject({ code: 'forbidden' })
  await transaction((tx) => takeInvitationBack(tx, owner, which))
  await expect(accept(milo, token)).rejects.toThrow('used already')
  await expect(transaction((tx) => sendInvitationAgain(tx, owner, which))).rejects.toThrow('taken back already')
})

test('one user works in several organisations: an invitation of one leaves that of the other alone', async () => {
  const [one, two] = [await aShop(), await aShop()]
  const milo = await aUser()
  await one.invite(milo.email)
  const first = await tokenMailedTo(milo.email)
  await two.invite(milo.email, 'owner')
  await accept(milo, await tokenMailedTo(milo.email))
  await accept(milo, first)
  const { organisations } = await listDoors(db, milo)
  expect(organisations.map(({ id }) => id).sort()).toEqual([one.organisationId, two.organisationId].sort())
})

test('who works there is not invited again: not to a shop, not to a role of a council that they have', async () => {
  const { organisationId, invite, open } = await aShop()
  const dan = await aMember(organisationId, 'staff', 'Dan Okoro')
  for (const role of ['staff', 'owner'] as const)
    await expect(invite(` ${dan.email.toUpperCase()} `, role)).rejects.toMatchObject({
      ...{ code: 'conflict', field: 'email', message: 'Dan Okoro works here already.' },
    })
  expect(await open()).toEqual([])
  await transaction((tx) => endMembership(tx, dan, { organisationId, userId: dan.userId }))
  await invite(dan.email)
  const councilId = await aCouncil()
  const admin = await aMember(councilId, 'admin', 'Ada Hill')
  const again = { organisationId: councilId, email: admin.email, role: 'admin' } as const
  await expect(transaction((tx) => inviteColleague(tx, admin, again))).rejects.toMatchObject({
    ...{ field: 'email', message: 'Ada Hill works here as administrator already.' },
  })
})

test('nobody has two places in one shop; in a council somebody may have two roles', async () => {
  const { organisationId, invite } = await aShop()
  const milo = await aUser()
  await invite(milo.email, 'owner')
  const staff = { id: newId('mem'), userId: milo.userId, organisationId, role: 'staff' as const, createdAt: now() }
  await transaction((tx) => tx.insert(memberships).values(staff))
  await expect(accept(milo, await tokenMailedTo(milo.email))).rejects.toThrow('You work here already')
  const councilId = await aCouncil()
  const admin = await aMember(councilId, 'admin')
  await transaction((tx) =>
    inviteColleague(tx, admin, { organisationId: councilId, email: admin.email, role: 'finance' }),
  )
  await accept(admin, await tokenMailedTo(admin.email))
  expect((await membershipIn(db, admin, councilId)).map(({ role }) => role).sort()).toEqual(['admin', 'finance'])
})

test('an owner changes what a colleague is, and the last owner stays', async () => {
  const { organisationId, owner } = await aShop()
  const milo = await aMember(organisationId, 'staff')
  const become = (by: Actor, userId: string, role: 'owner' | 'staff') =>
    transaction((tx) => changeRole(tx, by, { organisationId, userId, role }))
  await expect(become(milo, milo.userId, 'owner')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(become(owner, owner.userId, 'staff')).rejects.toThrow('the last owner')
  await become(owner, milo.userId, 'owner')
  await become(milo, owner.userId, 'staff')
  expect(await membershipIn(db, owner, organisationId)).toEqual([{ role: 'staff' }])
})

test('everybody may leave but the last owner', async () => {
  const { organisationId, owner } = await aShop()
  const milo = await aMember(organisationId, 'staff')
  const leave = (by: Actor) => transaction((tx) => endMembership(tx, by, { organisationId, userId: by.userId }))
  await leave(milo)
  expect(await membershipIn(db, milo, organisationId)).toEqual([])
  await expect(leave(owner)).rejects.toThrow('the last owner')
})

test('two owners who end each other, or both step down, at once: one is left', async () => {
  for (const act of ['end', 'step down', 'leave'] as const) {
    const { organisationId, owner } = await aShop()
    const other = await aMember(organisationId, 'owner')
    const race = (by: Actor, about: Actor) =>
      transaction((tx) => {
        if (act === 'end') return endMembership(tx, by, { organisationId, userId: about.userId })
        if (act === 'leave') return endMembership(tx, by, { organisationId, userId: by.userId })
        return changeRole(tx, by, { organisationId, userId: by.userId, role: 'staff' })
      })
    const done = await Promise.allSettled([race(owner, other), race(other, owner)])
    expect(done.map(({ status }) => status).sort(), act).toEqual(['fulfilled', 'rejected'])
    const rows = await db.select().from(memberships).where(eq(memberships.organisationId, organisationId))
    expect(
      rows.filter(({ role, endedAt }) => role === 'owner' && !endedAt),
      act,
    ).toHaveLength(1)
  }
})
