import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { visits, visitShares } from '#db/schema/ordering.ts'
import { payments } from '#db/schema/payments.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  sentByTwo,
} from '#tests/factories/invoicing.ts'
import { aPotGiven, posted } from '#tests/factories/ledger.ts'
import { anOrder } from '#tests/factories/ordering.ts'
import { orderPlaced } from '../ledger/events.ts'
import { makePaymentRun } from '../payments/make-payment-run.server.ts'
import { verifyBooks } from './verify-books.server.ts'

// The ledger in itself is whole in all of these: somebody has written beside it.

let held: { visitId: string }
let line: { id: string; visitId: string; state: 'approved' }

beforeAll(async () => {
  const council = await aCouncilWithOfficers()
  const paid = await deliveredVisits({ council })
  await pressed(council)
  const press = { organisationId: council.councilId, key: 'a run' }
  const { runId } = await transaction((tx) => makePaymentRun(tx, council.first, press))
  await sentByTwo(council, runId)
  await deliveredVisits({ council, listing: paid.listing })
  const made = await pressed(council)
  const [first] = await linesOfInvoice(made.invoiceIds[0]!)
  line = { id: first!.id, visitId: first!.visitId, state: 'approved' }
  const order = await anOrder()
  held = { visitId: order.visitIds[0]! }
})

async function found(): Promise<string> {
  const verdict = await verifyBooks(db)
  return verdict.ok ? 'all is well' : verdict.first
}

function share(visitId: string, values: Partial<typeof visitShares.$inferInsert>) {
  return transaction((tx) => tx.update(visitShares).set(values).where(eq(visitShares.visitId, visitId)))
}

test('books that nobody wrote beside are whole', async () => {
  expect(await found()).toBe('all is well')
})

test('a visit that says it holds another amount is found', async () => {
  await share(held.visitId, { heldPence: 3_301 })
  expect(await found()).toMatch(/^Share shr_.* holds £99\.00, and its open visits come to £99\.01\.$/)
  await share(held.visitId, { heldPence: 3_300 })
  expect(await found()).toBe('all is well')
})

test('a visit that is over and still holds money is found', async () => {
  const becomes = (state: 'cancelled' | 'planned') =>
    transaction((tx) => tx.update(visits).set({ state }).where(eq(visits.id, held.visitId)))
  await becomes('cancelled')
  expect(await found()).toMatch(/holds £33\.00 for visits that are over\.$/)
  await becomes('planned')
  expect(await found()).toBe('all is well')
})

test('a delivery that waits for an invoice and was invoiced already is found', async () => {
  await share(line.visitId, { deliveredPence: 3_300 })
  expect(await found()).toMatch(/has £0\.00 delivered, and its uninvoiced visits come to £33\.00\.$/)
  await share(line.visitId, { deliveredPence: 0 })
  expect(await found()).toBe('all is well')
})

test.each([
  ['paid by nobody', { state: 'paid' }],
  ['queried by nobody', { state: 'queried' }],
  ['of another amount', { grossPence: 3_200 }],
  ['credited by nobody', { creditedPence: 100 }],
] as const)('an invoice line that is %s is found', async (_, values) => {
  const [before] = await db.select().from(invoiceLines).where(eq(invoiceLines.id, line.id))
  const write = (some: Partial<typeof invoiceLines.$inferInsert>) =>
    transaction((tx) => tx.update(invoiceLines).set(some).where(eq(invoiceLines.id, line.id)))
  await write(values)
  expect(await found()).toMatch(/^Account owed(-queried)?:pot_.*:org_.* holds £.*, and its invoice lines come to £/)
  await write({ state: before!.state, grossPence: before!.grossPence, creditedPence: before!.creditedPence })
  expect(await found()).toBe('all is well')
})

test('a payment that arrived without leaving any account is found', async () => {
  const become = (from: 'on its way' | 'confirmed', to: 'on its way' | 'confirmed') =>
    transaction((tx) => tx.update(payments).set({ state: to }).where(eq(payments.state, from)))
  await become('on its way', 'confirmed')
  expect(await found()).toMatch(/^Account on-its-way:pay_.* holds £66\.00, and its payments come to £0\.00\.$/)
  await become('confirmed', 'on its way')
  expect(await found()).toBe('all is well')
})

test.each([
  ['paid by nobody', { state: 'paid' }],
  ['of another amount', { grossPence: 3_200 }],
  ['paid in part by nobody', { paidPence: 100 }],
] as const)('a line on its way that is %s is found', async (_, values) => {
  const [before] = await db.select().from(invoiceLines).where(eq(invoiceLines.state, 'on its way'))
  const write = (some: Partial<typeof invoiceLines.$inferInsert>) =>
    transaction((tx) => tx.update(invoiceLines).set(some).where(eq(invoiceLines.id, before!.id)))
  await write(values)
  expect(await found()).toMatch(/^Account on-its-way:pay_.* holds £66\.00, and its invoice lines come to £/)
  await write({ state: before!.state, grossPence: before!.grossPence, paidPence: before!.paidPence })
  expect(await found()).toBe('all is well')
})

test('money that is held for no visit at all is found', async () => {
  const potId = await aPotGiven(1_000)
  await posted(orderPlaced([{ potId, shareId: 'shr_of_nothing', pence: 700 }]))
  expect(await found()).toBe('£7.00 is held for shares that have no visits.')
})
