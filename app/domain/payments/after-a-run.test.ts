import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { runs } from '#db/schema/payments.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
  sentByTwo,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { balancesOfPot } from '#tests/factories/ordering.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { councilCash, makeRun, paymentsOf, runOf } from '#tests/factories/runs.ts'
import { queryInvoiceLine } from '../invoicing/query-invoice-line.server.ts'
import { settleInvoiceLine } from '../invoicing/settle-invoice-line.server.ts'
import type { Actor } from '../shared/actor.ts'
import { confirmReceived } from './confirm-received.server.ts'
import { iHavePaid } from './i-have-paid.server.ts'
import { returnPayment } from './return-payment.server.ts'
import { settleRun } from './settle-payment.server.ts'

test('what the bank sends back is owed again, and the next run pays it', async () => {
  const council = await aCouncilWithOfficers()
  const { budget } = await deliveredVisits({ council })
  const made = await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  await sentByTwo(council, runId)
  const [payment] = await paymentsOf(runId)
  const back = { paymentId: payment!.id, reason: 'Account closed' }
  await transaction((tx) => returnPayment(tx, council.first, back))
  await transaction((tx) => returnPayment(tx, council.first, back))
  expect((await runOf(runId)).state).toBe('part returned')
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 6600 })
  expect((await linesOfInvoice(made.invoiceIds[0]!)).map(({ state }) => state)).toEqual(['approved', 'approved'])
  const next = await makeRun(council.first, council.councilId)
  await sentByTwo(council, next.runId)
  await transaction((tx) => settleRun(tx, council.first, { runId: next.runId }))
  expect(await councilCash(council)).toBe(-6600)
  await expectCleanBooks()
})

test('what was queried on its way and sent back by the bank is in no payment until an officer has answered', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person } = await deliveredVisits({ council })
  const made = await pressed(council)
  const invoiceId = made.invoiceIds[0]!
  const { runId } = await makeRun(council.first, council.councilId)
  await sentByTwo(council, runId)
  const [first, second] = await linesOfInvoice(invoiceId)
  const about = { personId: person.personId, lineId: first!.id, reason: 'She left early' }
  await transaction((tx) => queryInvoiceLine(tx, person.actor, about))
  expect((await linesOfInvoice(invoiceId)).map(({ state }) => state)).toEqual(['on its way', 'on its way'])

  const [payment] = await paymentsOf(runId)
  const back = { paymentId: payment!.id, reason: 'Account closed' }
  await transaction((tx) => returnPayment(tx, council.first, back))
  expect((await linesOfInvoice(invoiceId)).map(({ state }) => state)).toEqual(['queried', 'approved'])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 3300, owedQueried: 3300 })
  await expectCleanBooks()
  const next = await makeRun(council.first, council.councilId)
  await sentByTwo(council, next.runId)
  expect((await paymentsOf(next.runId)).map(({ pence }) => pence)).toEqual([second!.grossPence])

  const answer = { lineId: first!.id, creditPence: 1300, reason: 'Half an hour' }
  await transaction((tx) => settleInvoiceLine(tx, council.first, answer))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 2000, owedQueried: 0 })
  await expectCleanBooks()
})

test('“I have paid” is on its way until the provider has the money', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person, listing } = await deliveredVisits({ council, heldAs: 'direct payment' })
  const made = await pressed(council)
  const invoiceId = made.invoiceIds[0]!
  const say = (actor: Actor, key: string) => transaction((tx) => iHavePaid(tx, actor, { invoiceId, key }))
  await expect(say(person.actor, 'a')).rejects.toMatchObject({ code: 'short' })
  await releasesPaidOut(council)
  await expect(say(council.first, 'a')).rejects.toMatchObject({ code: 'forbidden' })
  const { paymentId } = await say(person.actor, 'a')
  expect(await say(person.actor, 'a')).toEqual({ paymentId })
  await expect(say(person.actor, 'b')).rejects.toMatchObject({ code: 'conflict' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 0, cash: 100_000 })

  const receive = (actor: Actor) => transaction((tx) => confirmReceived(tx, actor, { paymentId }))
  await expect(receive(person.actor)).rejects.toMatchObject({ code: 'not-found' })
  await receive(listing.owner)
  await receive(listing.owner)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 93_400 })
  expect((await linesOfInvoice(invoiceId)).map(({ state }) => state)).toEqual(['paid', 'paid'])
  await expectCleanBooks()
})

test('nobody says for an organisation that it has paid: it pays by a run, which two people have seen', async () => {
  const council = await aCouncilWithOfficers()
  const brokerId = await anOrganisation({ kind: 'broker' })
  const owner = await aMember(brokerId, 'owner')
  const about = { council, heldAs: 'managed account', payerOrganisationId: brokerId } as const
  const { budget } = await deliveredVisits(about)
  const invoiceId = (await pressed(council)).invoiceIds[0]!
  await releasesPaidOut(council)

  const saying = transaction((tx) => iHavePaid(tx, owner, { invoiceId, key: 'a' }))
  await expect(saying).rejects.toMatchObject({ code: 'not-found' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 6600, cash: 100_000 })
  await makeRun(owner, brokerId)
  await expectCleanBooks()
})

test('money that is due is paid out once, and what the bank sends back is due again', async () => {
  const council = await aCouncilWithOfficers()
  const { budget } = await deliveredVisits({ council, heldAs: 'direct payment' })
  await releasesPaidOut(council)
  await expect(releasesPaidOut(council)).rejects.toMatchObject({ code: 'short' })
  expect((await balancesOfPot(budget.potId)).cash).toBe(100_000)
  const [run] = await db.select().from(runs).where(eq(runs.organisationId, council.councilId))
  const [payment] = await paymentsOf(run!.id)
  await transaction((tx) => returnPayment(tx, council.first, { paymentId: payment!.id, reason: 'Account closed' }))
  expect((await balancesOfPot(budget.potId)).cash).toBe(0)
  await releasesPaidOut(council)
  expect((await balancesOfPot(budget.potId)).cash).toBe(100_000)
  await expectCleanBooks()
})
