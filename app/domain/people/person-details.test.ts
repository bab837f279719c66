import { and, eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMandate, aMember, aPerson } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { addDays, addMonths, today } from '../shared/day.ts'
import { addPerson } from './add-person.server.ts'
import { changePerson } from './change-person.server.ts'
import { PersonForm } from './person-forms.ts'

const iris = {
  name: 'Iris Newman',
  shortName: 'Iris',
  referenceNumber: 'F-1',
  bornOn: '1951-03-02',
  email: 'iris@test.example',
  phone: '01632 960 555',
  address: '1 Mill Lane',
  district: 'FH3',
}
const refusedFields = (typed: Record<string, unknown>) =>
  PersonForm.safeParse(typed).error?.issues.map(({ path }) => path.join('.')) ?? []
const without = (...names: (keyof typeof iris)[]) =>
  Object.fromEntries(Object.entries(iris).filter(([name]) => !names.some((one) => one === name)))

test('a day of birth is in the past, and at most 120 years ago', () => {
  expect(refusedFields(iris)).toEqual([])
  for (const bornOn of [addDays(today(), 1), today(), addDays(addMonths(today(), -1440), -1)]) {
    expect(refusedFields({ ...iris, bornOn })).toEqual(['bornOn'])
  }
  expect(refusedFields({ ...iris, bornOn: addDays(today(), -1) })).toEqual([])
  expect(refusedFields({ ...iris, bornOn: addMonths(today(), -1440) })).toEqual([])
})

test('a telephone number has figures', () => {
  for (const phone of ['abc', '12', 'call 01632 960555', '()+- .']) {
    expect(refusedFields({ ...iris, phone }), phone).toEqual(['phone'])
  }
  for (const phone of ['01632 960555', '+44 (0)1632 960-555', '020 7946 0000 ext 12']) {
    expect(refusedFields({ ...iris, phone }), phone).toEqual([])
  }
})

test('somebody can be written to, by mail or by post, and that is said along with all else', () => {
  expect(refusedFields(without('email', 'address'))).toEqual(['email'])
  expect(refusedFields({ ...without('email'), address: '   ' })).toEqual(['email'])
  expect(refusedFields(without('name', 'email', 'address')).toSorted()).toEqual(['email', 'name'])
  expect(refusedFields(without('email'))).toEqual([])
  expect(refusedFields(without('address'))).toEqual([])
  expect(refusedFields({ ...without('address'), email: 'iris' })).toEqual(['email'])
})

async function anAddedPerson() {
  const { councilId, ...other } = await aPerson()
  const practitioner = await aMember(councilId, 'practitioner')
  const { personId } = await transaction((tx) => addPerson(tx, practitioner, { ...iris, organisationId: councilId }))
  const change = (changed: Partial<typeof iris>, by = practitioner) =>
    transaction((tx) => changePerson(tx, by, { ...iris, ...changed, personId }))
  return { personId, councilId, practitioner, change, other }
}

const told = async (kind: 'mail' | 'letter', wanted: string[]) => {
  const rows = await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, kind))
  const to = rows.map(({ payload }) => JSON.stringify(payload))
  return wanted.filter((words) => to.some((one) => one.includes(words)))
}
const changesOf = (personId: string) =>
  db
    .select({ words: auditEvents.words })
    .from(auditEvents)
    .where(and(eq(auditEvents.personId, personId), inArray(auditEvents.verb, ['changed a person'])))

test('a practitioner corrects what is written of a person, and the history says what', async () => {
  const { personId, change } = await anAddedPerson()
  const corrected = { name: 'Iris Newton', bornOn: '1951-03-20', referenceNumber: 'F-2', phone: '01632 960 556' }
  await change(corrected)
  const [row] = await db.select().from(persons).where(eq(persons.id, personId))
  expect(row).toMatchObject({ ...corrected, shortName: 'Iris', email: iris.email, address: iris.address })
  expect(await changesOf(personId)).toEqual([
    { words: 'Changed the name, date of birth, reference number and telephone number' },
  ])
  expect(await told('mail', [iris.email])).toEqual([])
  await change(corrected)
  expect(await changesOf(personId)).toHaveLength(1)
})

test('of another address for mail a person is told at both', async () => {
  const { change } = await anAddedPerson()
  await change({ email: 'new-iris@test.example' })
  expect(await told('mail', [`"${iris.email}"`, '"new-iris@test.example"'])).toHaveLength(2)
})

test('whoever is written to by post is told at both addresses, and whoever gets mail, by mail', async () => {
  const { change } = await anAddedPerson()
  await change({ address: '9 High Street' })
  expect(await told('letter', ['9 High Street'])).toEqual([])
  expect(await told('mail', [`"${iris.email}"`])).toHaveLength(1)
  await change({ email: '', address: '9 High Street' })
  expect(await told('letter', ['9 High Street'])).toHaveLength(1)
  await change({ email: '', address: '10 Low Street' })
  expect(await told('letter', ['10 Low Street'])).toHaveLength(1)
})

test('a reference number belongs to one person', async () => {
  const { change, councilId, practitioner } = await anAddedPerson()
  const second = { ...iris, referenceNumber: 'F-3', organisationId: councilId }
  await transaction((tx) => addPerson(tx, practitioner, second))
  await expect(change({ referenceNumber: 'F-3' })).rejects.toMatchObject({ code: 'conflict', field: 'referenceNumber' })
  await change({ referenceNumber: iris.referenceNumber })
})

test('nobody else corrects it: not finance, not another council, not whoever acts for them', async () => {
  const { change, councilId, personId } = await anAddedPerson()
  await expect(change({}, await aMember(councilId, 'finance'))).rejects.toMatchObject({ code: 'forbidden' })
  const elsewhere = await aPerson()
  const peer = await aMember(elsewhere.councilId, 'practitioner')
  await expect(change({}, peer)).rejects.toMatchObject({ code: 'not-found' })
  const own = await aPerson({ councilId })
  const relative = await aMember(councilId, 'practitioner')
  await aMandate(own, relative, ['see', 'shop'])
  const turned = transaction((tx) => changePerson(tx, relative, { ...iris, personId: own.personId }))
  await expect(turned).rejects.toMatchObject({ code: 'forbidden' })
  expect(personId).not.toBe(own.personId)
})
