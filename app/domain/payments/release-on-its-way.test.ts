import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { runs } from '#db/schema/payments.ts'
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
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { makeRun, paymentsOf } from '#tests/factories/runs.ts'
import { confirmReceived } from './confirm-received.server.ts'
import { iHavePaid } from './i-have-paid.server.ts'
import { returnPayment } from './return-payment.server.ts'
import { settlePayment, settleRun } from './settle-payment.server.ts'

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
