import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
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
import { aMember, anOrganisation, joins } from '#tests/factories/people.ts'
import { councilCash, makeRun, paymentsOf, runOf } from '#tests/factories/runs.ts'
import type { Actor } from '../shared/actor.ts'
import { approveRun } from './approve-run.server.ts'
import { checkRun } from './check-run.server.ts'
import { planOfPayer } from './plan-of-payer.server.ts'
import { sendRun } from './send-run.server.ts'
import { settlePayment, settleRun } from './settle-payment.server.ts'

const check = (actor: Actor, runId: string) => transaction((tx) => checkRun(tx, actor, { runId }))
const approve = (actor: Actor, runId: string) => transaction((tx) => approveRun(tx, actor, { runId }))
const send = (actor: Actor, runId: string) => transaction((tx) => sendRun(tx, actor, { runId }))

test('one payment for each provider; sent and settled, the council’s bank has paid exactly that', async () => {
  const council = await aCouncilWithOfficers()
  const one = await deliveredVisits({ council })
  await deliveredVisits({ council, minutes: [120] })
  await deliveredVisits({ council, listing: one.listing, minutes: [60] })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  expect((await paymentsOf(runId)).map(({ pence }) => pence).sort()).toEqual([3300, 8250])

  await sentByTwo(council, runId)
  expect((await runOf(runId)).state).toBe('sent')
  await transaction((tx) => settleRun(tx, council.first, { runId }))
  expect(await runOf(runId)).toMatchObject({ state: 'settled', number: 'PAY-0001' })
  expect(await councilCash(council)).toBe(-11_550)
  expect(await balancesOfPot(one.budget.potId)).toMatchObject({ owed: 0, spent: 6600 })
  await expectCleanBooks()
})

test('every press sent twice has one effect', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId, 'once')
  expect(await makeRun(council.first, council.councilId, 'once')).toEqual({ runId, isNew: false })
  await check(council.first, runId)
  await check(council.first, runId)
  await approve(council.second, runId)
  await approve(council.second, runId)
  await send(council.second, runId)
  await send(council.second, runId)
  const [payment] = await paymentsOf(runId)
  for (let time = 0; time < 2; time++) {
    await transaction((tx) => settlePayment(tx, council.first, { paymentId: payment!.id }))
  }
  expect(await councilCash(council)).toBe(-6600)
  await expectCleanBooks()
})

test('a second person approves: not who made it, not who works for a provider it pays; two are enough', async () => {
  const council = await aCouncilWithOfficers()
  const { listing } = await deliveredVisits({ council })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  await expect(approve(council.second, runId)).rejects.toMatchObject({ code: 'conflict' })
  const third = await aMember(council.councilId, 'finance')
  await check(third, runId)
  await expect(approve(council.first, runId)).rejects.toMatchObject({ code: 'forbidden' })
  const worker = await aMember(council.councilId, 'finance')
  await joins(worker, listing.providerId, 'staff')
  await expect(approve(worker, runId)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(send(council.second, runId)).rejects.toMatchObject({ code: 'conflict' })
  await approve(third, runId)
  expect(await runOf(runId)).toMatchObject({ state: 'approved', approvedByUserId: third.userId })
})

test('two approvals and two sends that race have one effect', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  await check(council.first, runId)
  const third = await aMember(council.councilId, 'finance')
  const approvals = await Promise.allSettled([approve(council.second, runId), approve(third, runId)])
  expect(approvals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await Promise.allSettled([send(council.second, runId), send(third, runId), send(council.first, runId)])
  await transaction((tx) => settleRun(tx, council.first, { runId }))
  expect(await councilCash(council)).toBe(-6600)
  await expectCleanBooks()
})

test('lines in a draft run are not taken up by the next one', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  await pressed(council)
  await makeRun(council.first, council.councilId)
  await expect(makeRun(council.first, council.councilId)).rejects.toMatchObject({ code: 'short' })
})

test('a broker pays only from money that has come, and says which day the rest waits for', async () => {
  const council = await aCouncilWithOfficers()
  const brokerId = await anOrganisation({ kind: 'broker' })
  const broker: TestCouncil = {
    councilId: brokerId,
    first: await aMember(brokerId, 'owner'),
    second: await aMember(brokerId, 'staff'),
  }
  const { budget } = await deliveredVisits({ council, heldAs: 'managed account', payerOrganisationId: brokerId })
  await pressed(council)
  await expect(makeRun(broker.first, brokerId)).rejects.toMatchObject({ code: 'short' })
  const waiting = await planOfPayer(db, { payer: `organisation:${brokerId}`, throughBank: true })
  expect(waiting.waits).toHaveLength(2)
  expect(waiting.waits[0]?.release).not.toBeNull()

  await releasesPaidOut(council)
  const { runId } = await makeRun(broker.first, brokerId)
  await sentByTwo(broker, runId)
  await transaction((tx) => settleRun(tx, broker.first, { runId }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 93_400, paidIn: 100_000, owed: 0 })
  await expect(makeRun(council.first, brokerId)).rejects.toMatchObject({ code: 'not-found' })
  await expectCleanBooks()
})
