import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed, type TestCouncil } from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { anAcceptedOrder, balancesOfPot, begunToday, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aPerson } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { visits } from '#db/schema/ordering.ts'
import { outbox } from '#db/schema/shared.ts'
import { lapseVisits } from '../ordering/chase-visits.server.ts'
import { confirmVisit } from '../ordering/confirm-visit.server.ts'
import { queryVisit } from '../ordering/query-visit.server.ts'
import { mayBeRecorded } from '../ordering/visit.ts'
import { moveClock } from '../shared/clock.ts'
import { answerCase } from './answer-case.server.ts'
import { answersTo } from './answers.ts'
import { getCase } from './case-page.server.ts'
import { sendBack } from './send-back.server.ts'

const silence = 'taken as a yes'
afterEach(() => moveClock(0))

async function aVisit(council: TestCouncil, email?: string | null) {
  const person = await aPerson({ councilId: council.councilId, ...(email === undefined ? {} : { email }) })
  const order = await anAcceptedOrder({ budget: await aBudget({ person }), visits: 1 })
  return { order, visitId: order.visitIds[0]!, person, potId: order.budget.potId }
}
const openCases = (visitId: string) =>
  db
    .select()
    .from(exceptions)
    .where(and(eq(exceptions.visitId, visitId), isNull(exceptions.settledAt)))
const visitOf = async (id: string) => (await db.select().from(visits).where(eq(visits.id, id)))[0]!
const query = ({ budget }: TestOrder, visitId: string) =>
  transaction((tx) => queryVisit(tx, budget.person.actor, { visitId, reason: 'She left early' }))
/** What an officer may answer to the one open case of a visit. */
async function answersOf({ councilId, first }: TestCouncil, visitId: string) {
  const cases = await openCases(visitId)
  expect(cases).toHaveLength(1)
  const page = (await getCase(db, first, { councilId, exceptionId: cases[0]!.id }))!
  return answersTo({ ...page, ...page.facts }).map(({ value }) => value)
}
type Given = Pick<Parameters<typeof answerCase>[2], 'answer' | 'amount'>
async function answered({ councilId, first }: TestCouncil, visitId: string, given: Given): Promise<string> {
  const [open] = await openCases(visitId)
  const expectedPence = (await visitOf(visitId)).deliveredPence!
  const input = { councilId, exceptionId: open!.id, why: 'We asked both.', expectedPence, ...given }
  return transaction((tx) => answerCase(tx, first, input))
}
async function told({ actor }: { actor: { email: string } }, start: string) {
  return (await mailsTo(actor.email)).filter(({ subject }) => subject.startsWith(start))
}
async function lettersTo(name: string): Promise<string[]> {
  const rows = await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'letter'))
  return rows.map(({ payload }) => JSON.stringify(payload)).filter((letter) => letter.includes(`"name":"${name}"`))
}

test('the same record after a query is told anew, and says that silence is no yes', async () => {
  const { order, visitId, person } = await aVisit(await aCouncilWithOfficers())
  await delivered(order, visitId)
  const [first] = await told(person, 'Is this right?')
  expect(first?.lines.at(-1)).toContain(silence)
  await query(order, visitId)
  moveClock(60_000)
  await delivered(order, visitId)
  const both = await told(person, 'Is this right?')
  expect(both).toHaveLength(2)
  expect(both.map(({ lines }) => lines.at(-1))).toContain('It is paid only if you say yes.')
  expect(both.filter(({ lines }) => lines.at(-1)?.includes(silence))).toHaveLength(1)
})

test('a record that goes back to what it said first is told, and the same one pressed twice is told once', async () => {
  const { order, visitId, person } = await aVisit(await aCouncilWithOfficers())
  const startMinute = begunToday()
  for (const [at, minutes] of [120, 120, 90, 120, 120].entries()) {
    moveClock(at * 1000)
    await delivered(order, visitId, { minutes, startMinute })
  }
  expect(await told(person, 'Is this right?')).toHaveLength(3)
})

test('what was written down anew after a query can still be decided by an officer: some of it', async () => {
  const council = await aCouncilWithOfficers()
  const { order, visitId, potId } = await aVisit(council)
  await delivered(order, visitId)
  await query(order, visitId)
  await delivered(order, visitId)
  expect(await answersOf(council, visitId)).toEqual(['pay-all', 'pay-some', 'pay-none'])
  await answered(council, visitId, { answer: 'pay-some', amount: 1650 })
  expect(await balancesOfPot(potId)).toMatchObject({ held: 0, delivered: 1650, available: 98_350 })
  expect(await openCases(visitId)).toEqual([])
  await expectCleanBooks()
})

test('what was written down anew after a query can still be decided by an officer: nothing, and the order ends', async () => {
  const council = await aCouncilWithOfficers()
  const { order, visitId, potId } = await aVisit(council)
  await delivered(order, visitId)
  await query(order, visitId)
  await delivered(order, visitId, { minutes: 60 })
  await answered(council, visitId, { answer: 'pay-none' })
  expect((await visitOf(visitId)).state).toBe('cancelled')
  expect(await balancesOfPot(potId)).toMatchObject({ held: 0, delivered: 0, available: 100_000 })
  expect(await openCases(visitId)).toEqual([])
  await expectCleanBooks()
})

test('a visit that was only written down is not for an officer to decide', async () => {
  const { order, visitId } = await aVisit(await aCouncilWithOfficers())
  await delivered(order, visitId)
  expect(await openCases(visitId)).toEqual([])
  const sums = { line: null, visit: await visitOf(visitId), heldPence: 3300, orderedPence: 3300, isBudgetClosed: false }
  const asked = { ...sums, shortName: 'Joan', providerName: 'B' }
  expect(answersTo(asked)).toEqual([])
})

test('what was sent back stays with an officer, who can decide whether the provider writes it down anew or not', async () => {
  for (const isRecordedAnew of [false, true]) {
    const council = await aCouncilWithOfficers()
    const order = await deliveredVisits({ council, minutes: [180] })
    const visitId = order.visitIds[0]!
    await pressed(council)
    const [open] = await db
      .select()
      .from(exceptions)
      .where(and(eq(exceptions.councilId, council.councilId), isNull(exceptions.settledAt)))
    await transaction((tx) => sendBack(tx, council.first, { exceptionId: open!.id, reason: 'Was it three hours?' }))
    const cases = await openCases(visitId)
    expect(cases).toMatchObject([{ kind: 'queried', invoiceLineId: null }])
    expect(cases[0]?.words).toContain('“Was it three hours?”')
    for (const minutes of isRecordedAnew ? [180, 120] : []) await delivered(order, visitId, { minutes })
    expect(await answersOf(council, visitId)).toEqual(['pay-all', 'pay-some', 'pay-none'])
    await answered(council, visitId, { answer: 'pay-some', amount: 3300 })
    expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, delivered: 3300, available: 96_700 })
    expect((await pressed(council)).invoiceIds).toHaveLength(1)
    expect(await openCases(visitId)).toEqual([])
    await expectCleanBooks()
  }
})

test('of a late record it is said that the council decides, and only the council can say yes to it', async () => {
  const council = await aCouncilWithOfficers()
  const { order, visitId, person, potId } = await aVisit(council)
  goDaysOn(29)
  await transaction(lapseVisits)
  await delivered(order, visitId)
  expect(await told(person, 'Is this right?')).toEqual([])
  const [news] = await told(person, 'Written down late')
  expect(news?.lines.at(-1)).toBe('The council decides whether it is paid.')
  const yes = transaction((tx) => confirmVisit(tx, person.actor, { visitId }))
  await expect(yes).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('council decides') })
  await answered(council, visitId, { answer: 'pay-all' })
  expect(await balancesOfPot(potId)).toMatchObject({ held: 0, delivered: 3300, available: 96_700 })
  await expectCleanBooks()
})

test('after the council has decided about a late record nothing can be written down for it any more', async () => {
  const council = await aCouncilWithOfficers()
  const { order, visitId } = await aVisit(council)
  goDaysOn(29)
  await transaction(lapseVisits)
  expect(mayBeRecorded(await visitOf(visitId))).toBe(true)
  await delivered(order, visitId)
  await delivered(order, visitId, { minutes: 60 })
  await answered(council, visitId, { answer: 'pay-none' })
  await expect(delivered(order, visitId)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('has decided'),
  })
  expect(mayBeRecorded(await visitOf(visitId))).toBe(false)
  expect(await openCases(visitId)).toEqual([])
  await expectCleanBooks()
})

test('a letter about a late record, or after a query, promises no yes by silence either', async () => {
  const { order, visitId, person } = await aVisit(await aCouncilWithOfficers(), null)
  await delivered(order, visitId)
  await query(order, visitId)
  moveClock(60_000)
  await delivered(order, visitId)
  const letters = await lettersTo(person.name)
  expect(letters.filter((letter) => letter.includes(silence))).toHaveLength(1)
  expect(letters.filter((letter) => letter.includes('It is paid only if you say yes.'))).toHaveLength(1)

  const late = await aVisit(await aCouncilWithOfficers(), null)
  goDaysOn(29)
  await transaction(lapseVisits)
  await delivered(late.order, late.visitId)
  const lettersOfLate = await lettersTo(late.person.name)
  expect(lettersOfLate.some((letter) => letter.includes(silence))).toBe(false)
  expect(lettersOfLate.some((letter) => letter.includes('The council decides whether it is paid.'))).toBe(true)
})
