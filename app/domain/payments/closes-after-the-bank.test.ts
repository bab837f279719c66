import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { runs } from '#db/schema/payments.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  pressed,
  releasesPaidOut,
  sentByTwo,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { balancesOfPot } from '#tests/factories/ordering.ts'
import { makeRun, paymentsOf } from '#tests/factories/runs.ts'
import { advanceBudgets } from '../budgets/advance-budgets.server.ts'
import { moveClock } from '../shared/clock.ts'
import { confirmReceived } from './confirm-received.server.ts'
import { iHavePaid } from './i-have-paid.server.ts'
import { returnPayment } from './return-payment.server.ts'
import { settleRun } from './settle-payment.server.ts'

afterEach(() => moveClock(0))

/** The state of a budget after the nights that follow its end. */
async function stateLater(budgetId: string) {
  goDaysOn(600)
  while (await transaction(advanceBudgets));
  while (await transaction(advanceBudgets));
  return (await db.select({ state: budgets.state }).from(budgets).where(eq(budgets.id, budgetId)))[0]?.state
}

test('a budget does not close before the bank has answered for what it paid: what comes back is owed again, and paid', async () => {
  const council = await aCouncilWithOfficers()
  const { budget } = await deliveredVisits({ council })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  await sentByTwo(council, runId)
  expect(await stateLater(budget.budgetId)).toBe('closing')

  const [payment] = await paymentsOf(runId)
  const back = { paymentId: payment!.id, reason: 'Account closed' }
  await transaction((tx) => returnPayment(tx, council.first, back))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 6600 })
  const again = await makeRun(council.first, council.councilId)
  await sentByTwo(council, again.runId)
  await transaction((tx) => settleRun(tx, council.first, again))
  expect(await stateLater(budget.budgetId)).toBe('closed')
  await expectCleanBooks()
})

test('nor before a provider has said that the money of “I have paid” is there', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person, listing } = await deliveredVisits({ council, heldAs: 'direct payment' })
  const invoiceId = (await pressed(council)).invoiceIds[0]!
  await releasesPaidOut(council)
  const [release] = await db.select().from(runs).where(eq(runs.organisationId, council.councilId))
  await transaction((tx) => settleRun(tx, council.first, { runId: release!.id }))
  const { paymentId } = await transaction((tx) => iHavePaid(tx, person.actor, { invoiceId, key: 'paid' }))
  expect(await stateLater(budget.budgetId)).toBe('closing')
  await transaction((tx) => confirmReceived(tx, listing.owner, { paymentId }))
  expect(await stateLater(budget.budgetId)).toBe('closed')
})
