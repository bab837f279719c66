import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { accessTo, requireCouncilRole, requireMembership, requirePower } from './access.server.ts'
import { canSeeCare } from './permissions.ts'
import { removeCaseworker } from './caseworkers.server.ts'
import { endMandateRecord, suspendMandate } from './mandate-states.server.ts'
import { aBrokerFor, aCouncil, aMandate, aMember, aPerson, aUser, anOrganisation } from '#tests/factories/people.ts'

test('a person may do everything for themselves', async () => {
  const amina = await aPerson({ name: 'Amina Yusuf' })
  const access = await accessTo(db, amina.actor, amina.personId)
  expect(access).toMatchObject({ as: 'self', mandateId: null, personName: 'Amina Yusuf', shortName: 'Amina' })
  expect([...(access?.powers ?? [])].sort()).toEqual(['approve', 'manage-money', 'plan', 'see', 'shop'])
})

test('somebody else and somebody who is not there look the same', async () => {
  const amina = await aPerson()
  const stranger = await aUser()
  expect(await accessTo(db, stranger, amina.personId)).toBeNull()
  expect(await accessTo(db, stranger, 'per_nobody')).toBeNull()
  await expect(requirePower(db, stranger, { personId: amina.personId, power: 'see' })).rejects.toMatchObject({
    status: 404,
  })
})

test('a mandate lets somebody do what it says and nothing else', async () => {
  const joan = await aPerson({ name: 'Joan Reeve' })
  const tom = await aUser()
  const { mandateId } = await aMandate(joan, tom, ['shop'])
  const access = await requirePower(db, tom, { personId: joan.personId, power: 'shop' })
  expect(access).toMatchObject({ as: 'mandate', mandateId })
  expect([...access.powers].sort()).toEqual(['see', 'shop'])
  await expect(requirePower(db, tom, { personId: joan.personId, power: 'approve' })).rejects.toMatchObject({
    status: 403,
  })
})

test('a suspended and an ended mandate open nothing', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const { mandateId } = await aMandate(joan, tom)
  await transaction((tx) => suspendMandate(tx, practitioner, { mandateId, reason: 'A worry about money' }))
  expect(await accessTo(db, tom, joan.personId)).toBeNull()
  await transaction((tx) => endMandateRecord(tx, joan.actor, { mandateId, reason: null }))
  expect(await accessTo(db, tom, joan.personId)).toBeNull()
})

test("a broker's mandate reaches only the caseworkers it names, and not after they are removed", async () => {
  const joan = await aPerson()
  const { organisationId, owner, caseworker, mandateId } = await aBrokerFor(joan)
  const colleague = await aMember(organisationId, 'staff')
  expect(await accessTo(db, caseworker, joan.personId)).toMatchObject({ as: 'mandate', mandateId })
  expect(await accessTo(db, colleague, joan.personId)).toBeNull()
  expect(await accessTo(db, owner, joan.personId)).toBeNull()
  await transaction((tx) => removeCaseworker(tx, owner, { mandateId, userId: caseworker.userId }))
  expect(await accessTo(db, caseworker, joan.personId)).toBeNull()
})

test("a practitioner of the person's council sees and plans, a finance officer sees the money, another council nothing", async () => {
  const joan = await aPerson()
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const finance = await aMember(joan.councilId, 'finance')
  const commissioner = await aMember(joan.councilId, 'commissioner')
  const elsewhere = await aMember(await aCouncil(), 'practitioner')
  const planner = await accessTo(db, practitioner, joan.personId)
  expect([...(planner?.powers ?? [])].sort()).toEqual(['plan', 'see'])
  expect(planner && canSeeCare(planner)).toBe(true)
  const officer = await accessTo(db, finance, joan.personId)
  expect([...(officer?.powers ?? [])]).toEqual(['see'])
  expect(officer && canSeeCare(officer)).toBe(false)
  expect(await accessTo(db, commissioner, joan.personId)).toBeNull()
  expect(await accessTo(db, elsewhere, joan.personId)).toBeNull()
})

test('nobody works for the council on their own case, nor on that of somebody they act for', async () => {
  const joan = await aPerson()
  const finance = await aMember(joan.councilId, 'finance')
  const wanted = { personId: joan.personId, roles: ['finance'] } as const
  expect((await requireCouncilRole(db, finance, wanted)).as).toBe('council')
  await aMandate(joan, finance, ['see'])
  await expect(requireCouncilRole(db, finance, wanted)).rejects.toMatchObject({ status: 403 })
})

test('an organisation is there for its members only, each in their role', async () => {
  const broker = await anOrganisation({ kind: 'broker', name: 'Northgate' })
  const staff = await aMember(broker, 'staff')
  const stranger = await aUser()
  expect(await requireMembership(db, staff, { organisationId: broker })).toMatchObject({
    organisationName: 'Northgate',
  })
  await expect(requireMembership(db, staff, { organisationId: broker, roles: ['owner'] })).rejects.toMatchObject({
    status: 403,
  })
  await expect(requireMembership(db, staff, { organisationId: broker, kind: 'council' })).rejects.toMatchObject({
    status: 404,
  })
  await expect(requireMembership(db, stranger, { organisationId: broker })).rejects.toMatchObject({ status: 404 })
})
