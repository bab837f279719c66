import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { memberships, persons } from '#db/schema/people.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aMandate, aMember, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'
import { now } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { addCaseworker } from './caseworkers.server.ts'
import { giveMandate } from './give-mandate.server.ts'
import { listLetters } from './letters.server.ts'
import { confirmMandate, endMandateRecord, resumeMandate, suspendMandate } from './mandate-states.server.ts'

/** A broker with an owner and somebody who works there, one of whom reads what the council sends to Joan. */
async function joanAtBroker({ whoReads, brokersOwn }: { whoReads: 'owner' | 'staff'; brokersOwn?: string }) {
  const organisationId = await anOrganisation({ kind: 'broker', name: 'Northgate', email: brokersOwn ?? null })
  const people = { owner: await aMember(organisationId, 'owner'), staff: await aMember(organisationId, 'staff') }
  const joan = await aPerson({ name: 'Joan Hart', email: people[whoReads].email.toUpperCase() })
  const recorder = await aMember(joan.councilId, 'practitioner')
  const second = await aMember(joan.councilId, 'finance')
  const record = async () => {
    const evidence = { how: 'spoken', words: 'Said so to me', on: today() } as const
    const given = await transaction((tx) =>
      giveMandate(tx, recorder, {
        ...{ personId: joan.personId, organisationId, evidence, powers: ['manage-money'], relation: 'her broker' },
        ...{ startsOn: today(), endsOn: null },
      }),
    )
    return given.mandateId
  }
  const letters = async () => (await listLetters(db, recorder, { organisationId: joan.councilId })).length
  const mails = async () => (await mailsTo(people[whoReads].email.toUpperCase())).length
  return { organisationId, ...people, joan, recorder, second, record, letters, mails }
}

test.each([
  ['the owner of a broker without an address of its own', { whoReads: 'owner' }],
  ['the owner of a broker', { whoReads: 'owner', brokersOwn: 'office@northgate.example' }],
  ['somebody who works for a broker', { whoReads: 'staff', brokersOwn: 'office@northgate.example' }],
  ['somebody who works for a broker without an address of its own', { whoReads: 'staff' }],
] as const)('a person whose mail is read by %s hears all about its mandate by letter', async (_, about) => {
  const { owner, staff, recorder, second, record, ...at } = await joanAtBroker(about)
  const mandateId = await record()
  const reason = 'A worry about money'
  const steps = [
    () => transaction((tx) => confirmMandate(tx, second, { mandateId })),
    () => transaction((tx) => addCaseworker(tx, owner, { mandateId, userId: staff.userId })),
    () => transaction((tx) => suspendMandate(tx, recorder, { mandateId, reason })),
    () => transaction((tx) => resumeMandate(tx, recorder, { mandateId, reason })),
    () => transaction((tx) => endMandateRecord(tx, recorder, { mandateId, reason })),
  ]
  expect([await at.letters(), await at.mails()], 'given').toEqual([1, 0])
  for (const [position, step] of steps.entries()) {
    await step()
    expect([await at.letters(), await at.mails()], String(step)).toEqual([position + 2, 0])
  }
})

test('a person whose mail is read by somebody who has left the broker is written to there', async () => {
  const { staff, record, letters, mails } = await joanAtBroker({ whoReads: 'staff' })
  await transaction((tx) => tx.update(memberships).set({ endedAt: now() }).where(eq(memberships.userId, staff.userId)))
  await record()
  expect([await letters(), await mails()]).toEqual([0, 1])
})

test('news about a mandate of one single person goes by letter to whoever has only that person’s address', async () => {
  const tom = await aUser()
  const joan = await aPerson({ name: 'Joan Hart', email: tom.email })
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const { mandateId } = await aMandate(joan, tom)
  await transaction((tx) => suspendMandate(tx, practitioner, { mandateId, reason: 'A worry about money' }))
  expect(await listLetters(db, practitioner, { organisationId: joan.councilId })).toHaveLength(2)
  expect(await mailsTo(tom.email)).toEqual([])
})

test.each([
  ['was never confirmed', [], 'will not act for you', 'was not confirmed, and is taken back'],
  ['stood', ['confirm'], 'no longer acts for you', 'From now on'],
] as const)('who hears that a mandate ended which %s is told just that', async (_, before, subject, words) => {
  const { recorder, second, joan, record } = await joanAtBroker({
    whoReads: 'staff',
    brokersOwn: 'a@northgate.example',
  })
  const email = `joan-${before.length}@hart.example`
  await transaction((tx) => tx.update(persons).set({ email }).where(eq(persons.id, joan.personId)))
  const mandateId = await record()
  if (before.length > 0) await transaction((tx) => confirmMandate(tx, second, { mandateId }))
  await transaction((tx) => endMandateRecord(tx, recorder, { mandateId, reason: 'Not wanted' }))
  const subjects = (await mailsTo(email)).map((mail) => mail.subject)
  expect(subjects.filter((one) => /will not|no longer/.test(one))).toEqual([`Northgate ${subject}`])
  const mail = (await mailsTo(email)).find((one) => one.subject.endsWith(subject))
  expect(mail?.lines.join(' ')).toContain(words)
})
