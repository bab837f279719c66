import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { runs } from '#db/schema/payments.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  pressed,
  releasesPaidOut,
  sentByTwo,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { balancesOfPot } from '#tests/factories/ordering.ts'
import { aMember, anOrganisation, aPerson } from '#tests/factories/people.ts'
import { makeRun, paymentsOf } from '#tests/factories/runs.ts'
import { advanceBudgets } from '../budgets/advance-budgets.server.ts'
import { lowerPot } from '../budgets/lower-pot.server.ts'
import { moveClock } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { confirmReceived } from './confirm-received.server.ts'
import { iHavePaid } from './i-have-paid.server.ts'
import { makeReleaseRun } from './make-release-run.server.ts'
import { returnPayment } from './return-payment.server.ts'
import { settlePayment, settleRun } from './settle-payment.server.ts'

afterEach(() => moveClock(0))

/** The one payment of the only release run of a council. */
async function theRelease({ councilId }: TestCouncil) {
  const [run] = await db.select().from(runs).where(eq(runs.organisationId, councilId))
  return (await paymentsOf(run!.id))[0]!
}

async function bankSendsBack(council: TestCouncil) {
  const { id } = await theRelease(council)
  await transaction((tx) => returnPayment(tx, council.first, { paymentId: id, reason: 'Wrong account number' }))
}

const arrives = async (council: TestCouncil) => {
  const { id } = await theRelease(council)
  await transaction((tx) => settlePayment(tx, council.first, { paymentId: id }))
}

const used = {
  code: 'short',
  message: expect.stringMatching(/^£66\.00 of this money has been used since, so it cannot/),
}

/** A broker with two people, so that they may send a run. */
async function aBroker() {
  const councilId = await anOrganisation({ kind: 'broker', name: 'Choice Brokers' })
  return { councilId, first: await aMember(councilId, 'owner'), second: await aMember(councilId, 'staff') }
}

/** Their next run goes to the bank, which has not answered. */
async function runOnItsWay(payer: TestCouncil): Promise<string> {
  const { runId } = await makeRun(payer.first, payer.councilId)
  await sentByTwo(payer, runId)
  return runId
}

test('money that a broker has sent on cannot have come back, though it has not arrived yet', async () => {
  const council = await aCouncilWithOfficers()
  const broker = await aBroker()
  const heldAs = 'managed account'
  const { budget } = await deliveredVisits({ council, heldAs, payerOrganisationId: broker.councilId })
  await pressed(council)
  await releasesPaidOut(council)
  const runId = await runOnItsWay(broker)

  await expect(bankSendsBack(council)).rejects.toMatchObject(used)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 100_000, paidIn: 100_000 })
  await transaction((tx) => settleRun(tx, broker.first, { runId }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 93_400, owed: 0 })
  await arrives(council)
  await expectCleanBooks()
})

test('what was planned with money that came back is taken out of the run, and the rest of it can be paid', async () => {
  const [council, elsewhere] = [await aCouncilWithOfficers(), await aCouncilWithOfficers()]
  const broker = await aBroker()
  const about = { heldAs: 'managed account', payerOrganisationId: broker.councilId } as const
  const { budget } = await deliveredVisits({ ...about, council })
  const other = await deliveredVisits({ ...about, council: elsewhere })
  for (const one of [council, elsewhere]) {
    await pressed(one)
    await releasesPaidOut(one)
  }
  const { runId } = await makeRun(broker.first, broker.councilId)

  await bankSendsBack(council)
  await sentByTwo(broker, runId)
  await transaction((tx) => settleRun(tx, broker.first, { runId }))
  expect((await paymentsOf(runId)).map(({ pence, state }) => [pence, state])).toEqual([[6600, 'confirmed']])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 0, owed: 6600 })
  expect(await balancesOfPot(other.budget.potId)).toMatchObject({ cash: 93_400, owed: 0 })
  await expectCleanBooks()
})

test('money with which somebody says they have paid cannot have come back', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person, listing } = await deliveredVisits({ council, heldAs: 'direct payment' })
  const invoiceId = (await pressed(council)).invoiceIds[0]!
  await releasesPaidOut(council)
  const { paymentId } = await transaction((tx) => iHavePaid(tx, person.actor, { invoiceId, key: 'paid' }))

  await expect(bankSendsBack(council)).rejects.toMatchObject(used)
  await transaction((tx) => confirmReceived(tx, listing.owner, { paymentId }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 93_400, owed: 0 })
  await expectCleanBooks()
})

test('what was on its way and came back itself does not keep a release from coming back', async () => {
  const council = await aCouncilWithOfficers()
  const broker = await aBroker()
  const heldAs = 'managed account'
  const { budget } = await deliveredVisits({ council, heldAs, payerOrganisationId: broker.councilId })
  await pressed(council)
  await releasesPaidOut(council)
  const [payment] = await paymentsOf(await runOnItsWay(broker))
  const back = { paymentId: payment!.id, reason: 'Account closed' }
  await transaction((tx) => returnPayment(tx, broker.first, back))

  await bankSendsBack(council)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 0, paidIn: 0, owed: 6600 })
  await expectCleanBooks()
})

const stateOf = async (budgetId: string) =>
  (await db.select({ state: budgets.state }).from(budgets).where(eq(budgets.id, budgetId)))[0]!.state
const advanced = async () => {
  while (await transaction(advanceBudgets));
}

/** A fund that has paid a bill from a release of which the bank has said nothing. */
async function aFundThatHasPaid(council: TestCouncil) {
  const listing = await aListing()
  const keptBy = { heldAs: 'individual service fund', payerOrganisationId: listing.providerId } as const
  const { budget } = await deliveredVisits({ council, listing, ...keptBy })
  await pressed(council)
  await releasesPaidOut(council)
  return budget
}

test('a budget does not close while money for it is on its way, so what comes back can be paid out again', async () => {
  const council = await aCouncilWithOfficers()
  const { budgetId, potId } = await aFundThatHasPaid(council)
  goDaysOn(600)
  await advanced()
  await advanced()
  expect(await stateOf(budgetId)).toBe('closing')

  await bankSendsBack(council)
  expect(await balancesOfPot(potId)).toMatchObject({ owed: 6600, cash: 0 })
  await releasesPaidOut(council)
  expect(await balancesOfPot(potId)).toMatchObject({ owed: 0, cash: 93_400 })
  const made = await db.select().from(runs).where(eq(runs.organisationId, council.councilId))
  for (const { id: runId } of made) await transaction((tx) => settleRun(tx, council.first, { runId }))
  await advanced()
  expect(await stateOf(budgetId)).toBe('closed')
  await expectCleanBooks()
})

test('a budget does not close while a run that is made and not sent yet pays money into it', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const { budgetId, potId } = await aBudget({ person })
  const press = { councilId: council.councilId, dueBy: today(), key: 'due' }
  const { runId } = await transaction((tx) => makeReleaseRun(tx, council.first, press))
  goDaysOn(600)
  await advanced()
  await advanced()
  expect(await stateOf(budgetId)).toBe('closing')

  await sentByTwo(council, runId)
  await transaction((tx) => settleRun(tx, council.first, { runId }))
  expect(await balancesOfPot(potId)).toMatchObject({ cash: 100_000 })
  await advanced()
  expect(await stateOf(budgetId)).toBe('closed')
  await expectCleanBooks()
})

test('money of a closed budget from which a fund has paid is not sent back: nothing could pay the bill again', async () => {
  const council = await aCouncilWithOfficers()
  const { budgetId, potId } = await aFundThatHasPaid(council)
  // as budgets closed before they waited for the bank
  await transaction((tx) => tx.update(budgets).set({ state: 'closed' }).where(eq(budgets.id, budgetId)))

  await expect(bankSendsBack(council)).rejects.toMatchObject(used)
  expect(await balancesOfPot(potId)).toMatchObject({ owed: 0, cash: 93_400 })
  await arrives(council)
  await expectCleanBooks()
})

test('money that is still on its way to a payer is not taken out of the pot: the bank may send it back', async () => {
  const council = await aCouncilWithOfficers()
  const budget = await aBudget({ person: await aPerson({ councilId: council.councilId }), pence: 10_000 })
  await releasesPaidOut(council)
  const lower = () =>
    transaction((tx) =>
      lowerPot(tx, council.first, { potId: budget.potId, pence: 6000, reason: 'Less', key: 'key of a form' }),
    )
  await expect(lower()).rejects.toMatchObject({
    code: 'short',
    message: expect.stringMatching(/^£100\.00 of this pot is still on its way .* Wait until the bank has answered/),
  })
  await bankSendsBack(council)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 0, paidIn: 0 })
  await lower()
  expect(await balancesOfPot(budget.potId)).toMatchObject({ given: 4000, cash: 0 })
  await expectCleanBooks()
})

test('money that has arrived at a payer can be taken out of the pot', async () => {
  const council = await aCouncilWithOfficers()
  const budget = await aBudget({ person: await aPerson({ councilId: council.councilId }), pence: 10_000 })
  await releasesPaidOut(council)
  await arrives(council)
  const change = { potId: budget.potId, pence: 6000, reason: 'Less', key: 'key of a form' }
  await transaction((tx) => lowerPot(tx, council.first, change))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ given: 4000, cash: 4000 })
  await expectCleanBooks()
})
