import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addDays, today } from '../shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { mandates } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { aCouncil, aMandate, aMember, anOrganisation, aPerson, aUser, joins } from '#tests/factories/people.ts'
import { accessTo } from './access.server.ts'
import { giveMandate, type GiveMandate } from './give-mandate.server.ts'
import { confirmMandate, endMandateRecord, resumeMandate, suspendMandate } from './mandate-states.server.ts'
import { getMandate } from './mandates.server.ts'
import { getPersonForStaff } from './staff-person.server.ts'

const evidence = { how: 'signed-form', words: 'Signed in front of me at home', on: today() } as const

function wanted(personId: string, more: Partial<GiveMandate>): GiveMandate {
  return { personId, powers: ['see', 'shop'], relation: 'her son', startsOn: today(), endsOn: null, ...more }
}

test('a mandate recorded by a practitioner needs evidence', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const give = (input: GiveMandate) => transaction((tx) => giveMandate(tx, practitioner, input))
  await expect(give(wanted(joan.personId, { email: tom.email }))).rejects.toMatchObject({ field: 'evidence' })
  const { mandateId } = await give(wanted(joan.personId, { email: tom.email, evidence }))
  expect(await getMandate(db, mandateId)).toMatchObject({ state: 'standing', evidence: evidence.words })
})

test('the evidence is dated, on a day that has come', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const give = (on: string) => {
    const input = wanted(joan.personId, { email: tom.email, evidence: { ...evidence, on } })
    return transaction((tx) => giveMandate(tx, practitioner, input))
  }
  await expect(give(addDays(today(), 1))).rejects.toMatchObject({ code: 'not-allowed', field: 'evidenceOn' })
  const yesterday = addDays(today(), -1)
  const { mandateId } = await give(yesterday)
  const [row] = await db.select().from(mandates).where(eq(mandates.id, mandateId))
  expect(row).toMatchObject({ evidence: evidence.words, evidenceOn: yesterday, consentHow: 'signed-form' })
})

test('saying yes to orders waits for a second officer, who is not the first', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const first = await aMember(joan.councilId, 'practitioner')
  const second = await aMember(joan.councilId, 'finance')
  const { mandateId } = await transaction((tx) =>
    giveMandate(tx, first, wanted(joan.personId, { email: tom.email, powers: ['approve'], evidence })),
  )
  expect(await accessTo(db, tom, joan.personId)).toBeNull()
  await expect(transaction((tx) => confirmMandate(tx, first, { mandateId }))).rejects.toMatchObject({ status: 403 })
  await transaction((tx) => confirmMandate(tx, second, { mandateId }))
  expect((await accessTo(db, tom, joan.personId))?.powers.has('approve')).toBe(true)
})

test('a second officer who presses on an old page does not undo what a practitioner has stopped since', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const [second, third] = [await aMember(joan.councilId, 'finance'), await aMember(joan.councilId, 'finance')]
  const { mandateId } = await transaction((tx) =>
    giveMandate(tx, practitioner, wanted(joan.personId, { email: tom.email, powers: ['manage-money'], evidence })),
  )
  await transaction((tx) => confirmMandate(tx, second, { mandateId }))
  await transaction((tx) => suspendMandate(tx, practitioner, { mandateId, reason: 'A worry about money' }))
  await expect(transaction((tx) => confirmMandate(tx, third, { mandateId }))).rejects.toMatchObject({ status: 409 })
  expect(await getMandate(db, mandateId)).toMatchObject({ state: 'suspended' })
})

test('a practitioner whose own mandate was stopped does not let it stand again, and does nothing else there for the council', async () => {
  const joan = await aPerson()
  const paula = await aMember(joan.councilId, 'practitioner')
  const ruth = await aMember(joan.councilId, 'practitioner')
  const { mandateId } = await aMandate(joan, paula)
  await transaction((tx) => suspendMandate(tx, ruth, { mandateId, reason: 'A worry about money' }))
  const resume = (actor: typeof ruth) => transaction((tx) => resumeMandate(tx, actor, { mandateId, reason: 'Sorted' }))
  await expect(resume(paula)).rejects.toThrow('a colleague has to do this')
  expect((await getPersonForStaff(db, (await accessTo(db, paula, joan.personId))!, paula))?.mayRecord).toBe(false)
  await resume(ruth)
  expect(await getMandate(db, mandateId)).toMatchObject({ state: 'standing' })
})

test('an officer who works for the broker that receives a mandate does not confirm it', async () => {
  const joan = await aPerson()
  const organisationId = await anOrganisation({ kind: 'broker' })
  const first = await aMember(joan.councilId, 'practitioner')
  const works = await aMember(joan.councilId, 'finance')
  const second = await aMember(joan.councilId, 'finance')
  await joins(works, organisationId, 'staff')
  const { mandateId } = await transaction((tx) =>
    giveMandate(tx, first, wanted(joan.personId, { organisationId, powers: ['manage-money'], evidence })),
  )
  await expect(transaction((tx) => confirmMandate(tx, works, { mandateId }))).rejects.toMatchObject({ status: 403 })
  await transaction((tx) => confirmMandate(tx, second, { mandateId }))
  expect(await getMandate(db, mandateId)).toMatchObject({ state: 'standing' })
})

test('nobody gives a mandate to themselves or to their own organisation', async () => {
  const joan = await aPerson()
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const broker = await anOrganisation({ kind: 'broker' })
  await joins(practitioner, broker, 'staff')
  const give = (input: GiveMandate) => transaction((tx) => giveMandate(tx, practitioner, input))
  await expect(give(wanted(joan.personId, { email: practitioner.email, evidence }))).rejects.toMatchObject({
    field: 'receiver',
  })
  await expect(give(wanted(joan.personId, { organisationId: broker, evidence }))).rejects.toMatchObject({
    field: 'receiver',
  })
})

test('the receiver, a stranger and another council cannot give a mandate', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const elsewhere = await aMember(await aCouncil(), 'practitioner')
  for (const actor of [tom, elsewhere]) {
    const giving = transaction((tx) => giveMandate(tx, actor, wanted(joan.personId, { email: tom.email, evidence })))
    await expect(giving).rejects.toMatchObject({ status: 404 })
  }
})

test('the person is told at an address the receiver cannot change, by letter if there is no other', async () => {
  const joan = await aPerson({ address: '2 Mill Lane' })
  const tom = await aUser()
  const mailed = await aMandate(joan, tom)
  expect(await told(`mandate-given:${mailed.mandateId}`)).toMatchObject({
    kind: 'mail',
    payload: { to: joan.actor.email },
  })

  const ann = await aPerson({ email: tom.email, address: '3 Mill Lane' })
  const posted = await aMandate(ann, tom)
  expect(await told(`mandate-given:${posted.mandateId}`)).toMatchObject({
    kind: 'letter',
    payload: { address: '3 Mill Lane' },
  })
})

test('a person ends a mandate with one press; a second press changes nothing; a stranger cannot', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const stranger = await aUser()
  const { mandateId } = await aMandate(joan, tom)
  const end = (actor: typeof tom) => transaction((tx) => endMandateRecord(tx, actor, { mandateId, reason: null }))
  await expect(end(stranger)).rejects.toMatchObject({ status: 404 })
  expect((await end(joan.actor)).isNew).toBe(true)
  expect((await end(joan.actor)).isNew).toBe(false)
  expect(await getMandate(db, mandateId)).toMatchObject({ state: 'ended' })
})

async function told(key: string) {
  const [row] = await db.select().from(outbox).where(eq(outbox.key, key))
  return row
}
