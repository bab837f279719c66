import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { runs } from '#db/schema/payments.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import {
  aCouncilWithOfficers,
  deliverAndConfirm,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
  sentByTwo,
  withAgreement,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMember, anOrganisation, aPerson } from '#tests/factories/people.ts'
import { makeRun, paymentsOf } from '#tests/factories/runs.ts'
import { movementInWords, movementSum } from '../budgets/movement-words.ts'
import { listMovements } from '../budgets/movements.server.ts'
import { queryInvoiceLine } from '../invoicing/query-invoice-line.server.ts'
import { settleInvoiceLine } from '../invoicing/settle-invoice-line.server.ts'
import { addDays, today } from '../shared/day.ts'
import { returnPayment } from './return-payment.server.ts'
import { settlePayment, settleRun } from './settle-payment.server.ts'

const statesOf = async (invoiceId: string) => (await linesOfInvoice(invoiceId)).map(({ state }) => state)
const releasesOf = async (potId: string) =>
  (await db.select().from(releases).where(eq(releases.potId, potId))).map(({ state }) => state)

/** Visits paid from a fund that their provider keeps. */
async function aFund(council: TestCouncil, about: Partial<Parameters<typeof deliveredVisits>[0]> = {}) {
  const listing = about.listing ?? (await aListing())
  const heldAs = 'individual service fund'
  return deliveredVisits({ council, heldAs, payerOrganisationId: listing.providerId, ...about, listing })
}

/** The one payment of the only release run so far. */
async function theRelease({ councilId }: TestCouncil) {
  const [run] = await db.select().from(runs).where(eq(runs.organisationId, councilId))
  return (await paymentsOf(run!.id))[0]!
}

/** Its newest: the run that was made last. */
async function theLastRelease({ councilId }: TestCouncil) {
  const made = await db.select().from(runs).where(eq(runs.organisationId, councilId)).orderBy(asc(runs.number))
  return (await paymentsOf(made.at(-1)!.id))[0]!
}

async function bankSendsBack(council: TestCouncil, paymentId: string) {
  await transaction((tx) => returnPayment(tx, council.first, { paymentId, reason: 'Wrong account number' }))
}

test('money of a fund that the bank sends back is due again, and what was drawn with it is owed again', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, listing } = await aFund(council)
  const other = await aFund(council, { listing, minutes: [120] })
  const [first, second] = (await pressed(council)).invoiceIds
  await releasesPaidOut(council)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 0, cash: 93_400 })

  const { id } = await theRelease(council)
  await bankSendsBack(council, id)
  await bankSendsBack(council, id)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 6600, cash: 0, paidIn: 0 })
  expect(await balancesOfPot(other.budget.potId)).toMatchObject({ owed: 3300, cash: 0, paidIn: 0 })
  expect([...(await statesOf(first!)), ...(second ? await statesOf(second) : [])]).toEqual(Array(3).fill('approved'))
  expect(await releasesOf(budget.potId)).toEqual(['planned'])
  const movements = await listMovements(db, { budgetId: budget.budgetId, limit: 2 })
  const told = movements.find(({ kind }) => kind === 'drawn down taken back')!
  expect(movementInWords(told)).toMatch(/^The money of a provider’s bill went back to the council/)
  expect(movementSum(told)).toEqual({ words: '£66.00 to be paid again', look: 'held' })
  await expectCleanBooks()

  await releasesPaidOut(council)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 0, cash: 93_400 })
  expect(await balancesOfPot(other.budget.potId)).toMatchObject({ owed: 0, cash: 96_700 })
  await expectCleanBooks()
})

test('what a fund paid later from money that was sent back is owed again too', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, listing } = await aFund(council)
  await pressed(council)
  await releasesPaidOut(council)
  const order = await anAcceptedOrder({ budget, listing, visits: 1 })
  await deliverAndConfirm(order, order.visitIds[0]!)
  const later = (await pressed(council)).invoiceIds[0]!
  expect(await statesOf(later)).toEqual(['paid'])

  await bankSendsBack(council, (await theRelease(council)).id)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 9900, cash: 0 })
  expect(await statesOf(later)).toEqual(['approved'])
  await expectCleanBooks()
})

test('of what a fund paid, what was taken back since stays so, and what is queried waits for its answer', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person } = await aFund(council)
  const invoiceId = (await pressed(council)).invoiceIds[0]!
  await releasesPaidOut(council)
  const [one, two] = await linesOfInvoice(invoiceId)
  const query = (lineId: string) =>
    transaction((tx) => queryInvoiceLine(tx, person.actor, { personId: person.personId, lineId, reason: 'Too long' }))
  await query(one!.id)
  await query(two!.id)
  const answer = { lineId: two!.id, creditPence: 1300, reason: 'Half an hour' }
  await transaction((tx) => settleInvoiceLine(tx, council.first, answer))

  await bankSendsBack(council, (await theRelease(council)).id)
  expect(await statesOf(invoiceId)).toEqual(['queried', 'approved'])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 2000, owedQueried: 3300, cash: 0 })
  await expectCleanBooks()

  await releasesPaidOut(council)
  expect(await statesOf(invoiceId)).toEqual(['queried', 'paid'])
  const right = { lineId: one!.id, creditPence: 0, reason: 'It was as long as that' }
  await transaction((tx) => settleInvoiceLine(tx, council.first, right))
  expect(await statesOf(invoiceId)).toEqual(['paid', 'paid'])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 0, owedQueried: 0, cash: 94_700 })
  await expectCleanBooks()

  await bankSendsBack(council, (await theLastRelease(council)).id)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 5300, cash: 0 })
  await releasesPaidOut(council)
  expect(await statesOf(invoiceId)).toEqual(['paid', 'paid'])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 0, cash: 94_700 })
  await expectCleanBooks()
})

test('a line that is answered while the money is back at the council is paid when it comes again', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person } = await aFund(council)
  const invoiceId = (await pressed(council)).invoiceIds[0]!
  await releasesPaidOut(council)
  const lineId = (await linesOfInvoice(invoiceId))[0]!.id
  const query = { personId: person.personId, lineId, reason: 'Too long' }
  await transaction((tx) => queryInvoiceLine(tx, person.actor, query))
  await bankSendsBack(council, (await theRelease(council)).id)
  await transaction((tx) => settleInvoiceLine(tx, council.first, { lineId, creditPence: 0, reason: 'It was not' }))
  expect(await statesOf(invoiceId)).toEqual(['approved', 'approved'])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 6600, owedQueried: 0, cash: 0 })

  await releasesPaidOut(council)
  expect(await statesOf(invoiceId)).toEqual(['paid', 'paid'])
  await expectCleanBooks()
})

test('what an officer takes back from a fund’s bill pays the next line that waits for money', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const listing = await aListing()
  await withAgreement(listing.providerId)
  const twoVisitsEachTime = { pence: 13 * 6600, releasePattern: 'four-weekly' } as const
  const keptBy = { heldAs: 'individual service fund', payerOrganisationId: listing.providerId } as const
  const pots = [{ ...keptBy, ...twoVisitsEachTime }]
  const budget = await aBudget({ person, pots, startsOn: today(), endsOn: addDays(today(), 363) })
  const order = await anAcceptedOrder({ budget, listing, visits: 3 })
  for (const visitId of order.visitIds) await deliverAndConfirm(order, visitId)
  const invoiceId = (await pressed(council)).invoiceIds[0]!
  await releasesPaidOut(council)
  expect(await statesOf(invoiceId)).toEqual(['paid', 'paid', 'approved'])

  const lineId = (await linesOfInvoice(invoiceId))[0]!.id
  const query = { personId: person.personId, lineId, reason: 'Nobody came' }
  await transaction((tx) => queryInvoiceLine(tx, person.actor, query))
  await transaction((tx) => settleInvoiceLine(tx, council.first, { lineId, creditPence: 3300, reason: 'Nobody came' }))
  expect(await statesOf(invoiceId)).toEqual(['credited', 'paid', 'paid'])
  await expectCleanBooks()
})

test('money that was paid on to a provider cannot have come back: it is paid again, and arrives', async () => {
  const council = await aCouncilWithOfficers()
  const brokerId = await anOrganisation({ kind: 'broker', name: 'Choice Brokers' })
  const [first, second] = [await aMember(brokerId, 'owner'), await aMember(brokerId, 'staff')]
  const { budget } = await deliveredVisits({ council, heldAs: 'managed account', payerOrganisationId: brokerId })
  await pressed(council)
  await releasesPaidOut(council)
  const release = await theRelease(council)
  const { runId } = await makeRun(first, brokerId)
  await sentByTwo({ councilId: brokerId, first, second }, runId)
  await transaction((tx) => settleRun(tx, first, { runId }))

  await expect(bankSendsBack(council, release.id)).rejects.toMatchObject({
    code: 'short',
    message:
      '£66.00 of this money has been used since, so it cannot be put down as sent back. Ask Choice Brokers for the right account, have the bank pay £1,000.00 to it, and say that it has arrived when it has. Nothing was changed.',
  })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ cash: 93_400, owed: 0 })
  expect(await releasesOf(budget.potId)).toEqual(['released'])
  await transaction((tx) => settlePayment(tx, council.first, { paymentId: release.id }))
  await expectCleanBooks()
})
