import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions, invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { visits } from '#db/schema/ordering.ts'
import {
  aCouncilWithOfficers,
  deliverAndConfirm,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
  sentByTwo,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aUser, joins } from '#tests/factories/people.ts'
import { makePaymentRun } from '../payments/make-payment-run.server.ts'
import { settleRun } from '../payments/settle-payment.server.ts'
import type { Actor } from '../shared/actor.ts'
import { newId } from '../shared/id.ts'
import { approveException } from './approve-exception.server.ts'
import { queryInvoiceLine } from './query-invoice-line.server.ts'
import { sendBack } from './send-back.server.ts'
import { settleInvoiceLine } from './settle-invoice-line.server.ts'

const openCase = async (council: TestCouncil) =>
  (
    await db
      .select()
      .from(exceptions)
      .where(and(eq(exceptions.councilId, council.councilId), isNull(exceptions.settledAt)))
  )[0]!
const lineOf = async (id: string) => (await db.select().from(invoiceLines).where(eq(invoiceLines.id, id)))[0]!
const pay = (actor: Actor, exceptionId: string, how: 'invoiced' | 'ordered') =>
  transaction((tx) => approveException(tx, actor, { exceptionId, pay: how, reason: 'She fell' }))
const query = (actor: Actor, personId: string, lineId: string) =>
  transaction((tx) => queryInvoiceLine(tx, actor, { personId, lineId, reason: 'She left early' }))
const settle = (actor: Actor, lineId: string, creditPence: number) =>
  transaction((tx) => settleInvoiceLine(tx, actor, { lineId, creditPence, reason: 'One hour' }))
const paid = async (council: TestCouncil) => {
  const { runId } = await transaction((tx) =>
    makePaymentRun(tx, council.first, { organisationId: council.councilId, key: newId('key') }),
  )
  await sentByTwo(council, runId)
  await transaction((tx) => settleRun(tx, council.first, { runId }))
}

test('an officer pays all that came, and all of it leaves the pot', async () => {
  const council = await aCouncilWithOfficers()
  const { budget } = await deliveredVisits({ council, minutes: [180] })
  await pressed(council)
  const { id } = await openCase(council)
  await pay(council.first, id, 'invoiced')
  expect(await balancesOfPot(budget.potId)).toMatchObject({ spent: 4950, delivered: 0, owed: 4950 })
  await expect(pay(council.first, id, 'invoiced')).rejects.toMatchObject({ code: 'conflict' })
  await expectCleanBooks()
})

test('an officer pays what was ordered: the rest comes back by a credit note with its own number', async () => {
  const council = await aCouncilWithOfficers()
  const { budget } = await deliveredVisits({ council, minutes: [180] })
  await pressed(council)
  await pay(council.first, (await openCase(council)).id, 'ordered')
  expect(await balancesOfPot(budget.potId)).toMatchObject({ spent: 3300, owed: 3300, available: 96_700 })
  const notes = await db
    .select()
    .from(invoices)
    .where(and(eq(invoices.councilId, council.councilId), eq(invoices.kind, 'credit note')))
  expect(notes).toMatchObject([{ number: 'BD-C0001', grossPence: 1650 }])
  await expectCleanBooks()
})

test('a line that is sent back is on no invoice: its visit is in question and its money held', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, visitIds } = await deliveredVisits({ council, minutes: [180] })
  await pressed(council)
  const { id } = await openCase(council)
  await transaction((tx) => sendBack(tx, council.first, { exceptionId: id, reason: 'Was it three hours?' }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 4950, delivered: 0, spent: 0 })
  const [visit] = await db.select().from(visits).where(eq(visits.id, visitIds[0]!))
  expect(visit).toMatchObject({ state: 'queried', queryReason: 'Was it three hours?' })
  expect((await pressed(council)).invoiceIds).toEqual([])
  await expectCleanBooks()
})

test('nobody answers their own case: not the person, not who acts for them, not who works for the provider', async () => {
  const council = await aCouncilWithOfficers()
  const { person, listing } = await deliveredVisits({ council, minutes: [180] })
  await pressed(council)
  const { id } = await openCase(council)
  const friend = await aUser()
  await joins(friend, council.councilId, 'finance')
  await aMandate(person, friend, ['see'])
  await joins(person.actor, council.councilId, 'finance')
  const worker = await aMember(council.councilId, 'finance')
  await joins(worker, listing.providerId, 'staff')

  for (const own of [person.actor, friend, worker]) {
    await expect(pay(own, id, 'invoiced')).rejects.toMatchObject({ code: 'forbidden' })
  }
  const practitioner = await aMember(council.councilId, 'practitioner')
  await expect(pay(practitioner, id, 'invoiced')).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = (await aCouncilWithOfficers()).first
  await expect(pay(stranger, id, 'invoiced')).rejects.toMatchObject({ code: 'not-found' })
  await pay(council.second, id, 'invoiced')
})

test('a line in question is out of every payment, the rest is paid; settled by half, half is credited', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person } = await deliveredVisits({ council })
  const made = await pressed(council)
  const [first, second] = await linesOfInvoice(made.invoiceIds[0]!)
  await query(person.actor, person.personId, first!.id)
  await query(person.actor, person.personId, first!.id)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 3300, owedQueried: 3300 })
  await paid(council)
  expect((await lineOf(second!.id)).state).toBe('paid')
  expect((await lineOf(first!.id)).state).toBe('queried')

  await expect(settle(person.actor, first!.id, 0)).rejects.toMatchObject({ code: 'not-found' })
  await settle(council.first, first!.id, 1650)
  expect(await balancesOfPot(budget.potId)).toMatchObject({
    owed: 1650,
    owedQueried: 0,
    spent: 4950,
    available: 95_050,
  })
  await paid(council)
  expect(await lineOf(first!.id)).toMatchObject({ state: 'paid', paidPence: 1650, creditedPence: 1650 })
  await expectCleanBooks()
})

test('a line in question while its run is a draft is taken out of that run', async () => {
  const council = await aCouncilWithOfficers()
  const { person } = await deliveredVisits({ council })
  const made = await pressed(council)
  const [first, second] = await linesOfInvoice(made.invoiceIds[0]!)
  const { runId } = await transaction((tx) =>
    makePaymentRun(tx, council.first, { organisationId: council.councilId, key: newId('key') }),
  )
  await query(person.actor, person.personId, first!.id)
  await sentByTwo(council, runId)
  expect((await lineOf(first!.id)).state).toBe('queried')
  expect((await lineOf(second!.id)).state).toBe('on its way')
  await expectCleanBooks()
})

test('what is credited after it was paid comes off the next payment of the same pot', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person, listing } = await deliveredVisits({ council })
  const made = await pressed(council)
  await paid(council)
  const [first] = await linesOfInvoice(made.invoiceIds[0]!)
  await query(person.actor, person.personId, first!.id)
  expect((await lineOf(first!.id)).state).toBe('paid')
  await settle(council.first, first!.id, 2000)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owedBack: 2000, spent: 4600 })
  await expectCleanBooks()

  const order = await anAcceptedOrder({ budget, listing, visits: 1 })
  await deliverAndConfirm(order, order.visitIds[0]!)
  await pressed(council)
  await paid(council)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owedBack: 0, owed: 0, spent: 7900 })
  await expectCleanBooks()
})

test('a line of a fund that the provider keeps is put right in the fund', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing()
  const about = {
    council,
    listing,
    heldAs: 'individual service fund' as const,
    payerOrganisationId: listing.providerId,
  }
  const { budget, person } = await deliveredVisits(about)
  await releasesPaidOut(council)
  const made = await pressed(council)
  const [first] = await linesOfInvoice(made.invoiceIds[0]!)
  expect(first!.state).toBe('paid')
  await query(person.actor, person.personId, first!.id)
  await settle(council.first, first!.id, 3300)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ spent: 3300, cash: 96_700, owedBack: 0 })
  await expectCleanBooks()
})
