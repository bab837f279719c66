import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncilWithOfficers, deliverAndConfirm, pressed } from '#tests/factories/invoicing.ts'
import { anAcceptedOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aPerson, joins } from '#tests/factories/people.ts'
import { paidAndTakenBack } from '#tests/factories/refunds.ts'
import { councilCash, makeRun } from '#tests/factories/runs.ts'
import { advanceBudgets } from '../budgets/advance-budgets.server.ts'
import { listMovements } from '../budgets/movements.server.ts'
import { movementInWords, movementSum } from '../budgets/movement-words.ts'
import { verifyBooks } from '../invoicing/verify-books.server.ts'
import { endMandate } from '../ordering/end-mandate.server.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { recordRefund, refundable } from './record-refund.server.ts'

afterEach(() => moveClock(0))

type Told = { creditNoteId: string; pence?: number; receivedOn?: string; key?: string }

const told = (actor: Actor, { creditNoteId, pence = 1300, receivedOn = today(), key = 'k' }: Told) =>
  transaction((tx) => recordRefund(tx, actor, { creditNoteId, pence, receivedOn, reference: 'BACS 4471', key }))

const stateLater = async ({ budgetId }: { budgetId: string }) => {
  goDaysOn(600)
  while (await transaction(advanceBudgets));
  while (await transaction(advanceBudgets));
  return (await db.select({ state: budgets.state }).from(budgets).where(eq(budgets.id, budgetId)))[0]?.state
}

const expectCleanBooks = async () => expect(await verifyBooks(db)).toMatchObject({ ok: true })

test('what a provider paid back is in the council’s bank again, and the budget that waited for it closes', async () => {
  const { council, budget, creditNoteId } = await paidAndTakenBack()
  expect(await stateLater(budget)).toBe('closing')
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owedBack: 1300 })
  expect(await refundable(db, creditNoteId)).toEqual({ owedBackPence: 1300, inRunPence: 0 })

  await told(council.second, { creditNoteId })
  expect(await councilCash(council)).toBe(-5300)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owedBack: 0, spent: 5300 })
  expect(await refundable(db, creditNoteId)).toEqual({ owedBackPence: 0, inRunPence: 0 })
  await expectCleanBooks()
  expect(await stateLater(budget)).toBe('closed')

  const [newest] = await listMovements(db, { budgetId: budget.budgetId, limit: 1 })
  expect(newest).toMatchObject({ kind: 'credit refunded', byUserId: council.second.userId })
  expect(movementInWords(newest!)).toMatch(
    /^Bright Days paid back £13\.00 of credit note BD-C0001\. It came on .+ with the reference BACS 4471$/,
  )
  expect(movementSum(newest!)).toEqual({ words: '£13.00 paid back', look: 'left' })
})

test('what was paid from a pot comes back into it, in parts if need be, and never more than is owed back', async () => {
  const { council, budget, creditNoteId } = await paidAndTakenBack({ heldAs: 'direct payment' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 93_400, owedBack: 1300 })
  const tooMuch = { code: 'not-allowed', field: 'amount', message: 'Bright Days owes back £13.00. Write that or less.' }
  await expect(told(council.first, { creditNoteId, pence: 1301 })).rejects.toMatchObject(tooMuch)
  await expect(told(council.first, { creditNoteId, pence: 0 })).rejects.toMatchObject(tooMuch)

  await told(council.first, { creditNoteId, pence: 500, key: 'a' })
  await told(council.first, { creditNoteId, pence: 500, key: 'a' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 93_900, owedBack: 800 })
  const rest = { message: 'Bright Days owes back £8.00. Write that or less.' }
  await expect(told(council.first, { creditNoteId, pence: 900, key: 'b' })).rejects.toMatchObject(rest)
  await told(council.second, { creditNoteId, pence: 800, key: 'b' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 94_700, owedBack: 0 })
  const nothing = { code: 'conflict', message: 'Nothing of this is owed back any more. Nothing was changed.' }
  await expect(told(council.first, { creditNoteId, pence: 1, key: 'c' })).rejects.toMatchObject(nothing)
  await expectCleanBooks()
})

test('money of the person’s own goes on to them, and nothing of it stays in the pot', async () => {
  const own = { heldAs: 'direct payment', stream: 'self-funded' } as const
  const { council, budget, creditNoteId } = await paidAndTakenBack(own)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 0, paidIn: 6600, owedBack: 1300 })
  await told(council.first, { creditNoteId, pence: 500, key: 'a' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 0, paidIn: 6100, owedBack: 800 })
  await told(council.first, { creditNoteId, pence: 800, key: 'b' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 0, paidIn: 5300, owedBack: 0, spent: 5300 })
  await expectCleanBooks()
})

test('money comes back on a day that has come, and not before what it takes back from was written', async () => {
  const { council, creditNoteId } = await paidAndTakenBack()
  const tomorrow = addDays(today(), 1)
  const later = { field: 'receivedOn', message: 'This day has not come yet. Write the day the money came.' }
  await expect(told(council.first, { creditNoteId, receivedOn: tomorrow })).rejects.toMatchObject(later)
  const before = {
    field: 'receivedOn',
    message: `BD-0001 was written on ${dayInWords(today())}. Write a day from then on.`,
  }
  const yesterday = addDays(today(), -1)
  await expect(told(council.first, { creditNoteId, receivedOn: yesterday })).rejects.toMatchObject(before)
  goDaysOn(3)
  await told(council.first, { creditNoteId, receivedOn: tomorrow })
})

test('what a run that was not sent sets against a bill is not paid back as well', async () => {
  const { council, budget, listing, creditNoteId } = await paidAndTakenBack()
  const order = await anAcceptedOrder({ budget, listing, visits: 1 })
  await deliverAndConfirm(order, order.visitIds[0]!, 20)
  await pressed(council)
  await makeRun(council.first, council.councilId)
  expect(await refundable(db, creditNoteId)).toEqual({ owedBackPence: 1300, inRunPence: 550 })
  await expect(told(council.first, { creditNoteId, pence: 751 })).rejects.toMatchObject({
    message: 'Bright Days owes back £7.50, besides £5.50 that a payment run takes off a bill. Write that or less.',
  })
  await told(council.first, { creditNoteId, pence: 750 })
  await expectCleanBooks()
})

test('only a finance officer of the council who has no part in it says that money came back', async () => {
  const { council, person, listing, creditNoteId } = await paidAndTakenBack()
  const elsewhere = await aCouncilWithOfficers()
  for (const actor of [person.actor, listing.owner, elsewhere.first])
    await expect(told(actor, { creditNoteId })).rejects.toMatchObject({ code: 'not-found' })
  for (const role of ['practitioner', 'commissioner', 'admin'] as const) {
    const actor = await aMember(council.councilId, role)
    await expect(told(actor, { creditNoteId })).rejects.toMatchObject({ code: 'forbidden' })
  }
  const relative = await aMember(council.councilId, 'finance')
  await aMandate(person, relative, ['see'])
  const colleague = await aMember(council.councilId, 'finance')
  await joins(colleague, listing.providerId, 'staff')
  for (const actor of [relative, colleague])
    await expect(told(actor, { creditNoteId })).rejects.toMatchObject({ code: 'forbidden' })
  await told(council.first, { creditNoteId })
})

test('nor does the officer who made the order, though they act for the person no longer', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const officer = await aMember(council.councilId, 'finance')
  const { mandateId } = await aMandate(person, officer, ['see', 'shop', 'approve'])
  const { budget, creditNoteId } = await paidAndTakenBack({ council, person, by: officer })
  await transaction((tx) => endMandate(tx, person.actor, { mandateId }))
  await expect(told(officer, { creditNoteId })).rejects.toMatchObject({
    code: 'forbidden',
    message: 'You have a part in this yourself, so another officer has to answer. Nothing was changed.',
  })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owedBack: 1300 })
  await told(council.second, { creditNoteId })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owedBack: 0 })
})
