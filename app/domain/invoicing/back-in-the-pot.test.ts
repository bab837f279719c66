import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import {
  aCouncilWithOfficers,
  deliverAndConfirm,
  linesOfInvoice,
  pressed,
  withAgreement,
  withBank,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aLine, anAcceptedOrder, balancesOfPot, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { aPerson } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { lapseVisits } from '../ordering/chase-visits.server.ts'
import { queryVisit } from '../ordering/query-visit.server.ts'
import { moveClock } from '../shared/clock.ts'
import { penceFrom } from '../shared/money.ts'
import { answerCase } from './answer-case.server.ts'
import { answersTo } from './answers.ts'
import { getCase } from './case-page.server.ts'
import { fullOf } from './case-sums.ts'
import { listExceptions } from './exceptions.server.ts'
import { queryInvoiceLine } from './query-invoice-line.server.ts'
import { sendBack } from './send-back.server.ts'

afterEach(() => moveClock(0))

/** A visit of two hours for £33, half of it from each of two pots where there are two. */
async function aVisit({ pots = 1 } = {}) {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const pot = { pence: 100_000, heldAs: 'council-managed' as const, payerOrganisationId: council.councilId }
  const budget = await aBudget({
    person,
    pots: Array.from({ length: pots }, (_, at) => ({ ...pot, name: `Pot ${at}` })),
  })
  const listing = await aListing()
  await withBank(listing.providerId)
  await withAgreement(listing.providerId)
  const shares = budget.potIds.map((potId) => ({ potId, weight: 1 }))
  const order = await anAcceptedOrder({ budget, listing, lines: [aLine(listing, budget, { shares })] })
  return { council, order, visitId: order.visitIds[0]! }
}
const query = ({ budget }: TestOrder, visitId: string) =>
  transaction((tx) => queryVisit(tx, budget.person.actor, { visitId, reason: 'She left early' }))

async function openCase({ councilId, first }: TestCouncil) {
  const [open] = await listExceptions(db, first, councilId)
  return (await getCase(db, first, { councilId, exceptionId: open!.id }))!
}
/** What stands below a button, with the name of the person as Joan. */
async function promised(council: TestCouncil, answer: string) {
  const page = await openCase(council)
  const facts = { shortName: 'Joan', providerName: 'Bright Days' }
  return answersTo({ ...page, ...facts }).find(({ value }) => value === answer)?.result
}
const leftOf = async ({ budget }: TestOrder) =>
  (await Promise.all(budget.potIds.map(balancesOfPot))).reduce((sum, { available }) => sum + available, 0)

/** Pays so much, and says what was told and what the pots have more than before. */
async function paid(council: TestCouncil, order: TestOrder, amount: number) {
  const page = await openCase(council)
  const before = await leftOf(order)
  const input = { councilId: council.councilId, exceptionId: page.exception.id, why: 'We asked both.' }
  const given = { answer: amount === 0 ? ('pay-none' as const) : ('pay-some' as const), amount }
  const told = await transaction((tx) =>
    answerCase(tx, council.first, { ...input, ...given, expectedPence: fullOf(page) }),
  )
  await expectCleanBooks()
  const [, back] = /£(\S+) is back in the pot/.exec(told) ?? []
  return { told, toldBack: back ? penceFrom(back) : 0, cameBack: (await leftOf(order)) - before }
}

test('where less was written down anew and nothing is paid, all that was held comes back, and that is said', async () => {
  for (const pots of [1, 2]) {
    const { council, order, visitId } = await aVisit({ pots })
    await delivered(order, visitId)
    await query(order, visitId)
    await delivered(order, visitId, { minutes: 60 })
    expect(await promised(council, 'pay-none')).toBe('£33.00 goes back to Joan’s pot.')
    const told = 'Nothing will be paid. £33.00 is back in the pot.'
    expect(await paid(council, order, 0)).toEqual({ told, toldBack: 3300, cameBack: 3300 })
  }
})

test('where more was written down than is held, only what is held can come back', async () => {
  const sums: [number, string, number][] = [
    [0, 'Nothing will be paid. £33.00 is back in the pot.', 3300],
    [1650, '£16.50 will be paid. £16.50 is back in the pot.', 1650],
    [3300, '£33.00 will be paid.', 0],
  ]
  for (const [amount, told, back] of sums) {
    const { council, order, visitId } = await aVisit()
    await delivered(order, visitId, { minutes: 480 })
    await query(order, visitId)
    expect(await promised(council, 'pay-none')).toBe('£33.00 goes back to Joan’s pot.')
    expect(await promised(council, 'pay-some')).toBe(
      'The amount above. £33.00 is held for this. What is not used goes back to the pot.',
    )
    expect(await paid(council, order, amount)).toEqual({ told, toldBack: back, cameBack: back })
  }
})

test('where more is paid than was held, nothing is said to come back', async () => {
  const { council, order, visitId } = await aVisit()
  await delivered(order, visitId, { minutes: 480 })
  await query(order, visitId)
  expect(await paid(council, order, 5000)).toEqual({ told: '£50.00 will be paid.', toldBack: 0, cameBack: -1700 })
})

test('for what was written down too late nothing comes back: it came back when its time was over', async () => {
  const { council, order, visitId } = await aVisit()
  goDaysOn(29)
  await transaction(lapseVisits)
  await delivered(order, visitId)
  expect(await leftOf(order)).toBe(100_000)
  expect(await promised(council, 'pay-none')).toBe('Nothing is taken from Joan’s pot.')
  expect(await promised(council, 'pay-some')).toBe('The amount above.')
  expect(await paid(council, order, 0)).toEqual({ told: 'Nothing will be paid.', toldBack: 0, cameBack: 0 })
})

test('after a line was sent back what was delivered is held, and what is not paid of that comes back', async () => {
  const { council, order, visitId } = await aVisit()
  await deliverAndConfirm(order, visitId, 180)
  await pressed(council)
  const { exception } = await openCase(council)
  await transaction((tx) => sendBack(tx, council.first, { exceptionId: exception.id, reason: 'Was it three hours?' }))
  await delivered(order, visitId)
  expect(await promised(council, 'pay-none')).toBe('£49.50 goes back to Joan’s pot.')
  expect(await paid(council, order, 3300)).toMatchObject({ toldBack: 1650, cameBack: 1650 })
})

test('of a line of an invoice what is not paid comes back, as it says', async () => {
  const { council, order, visitId } = await aVisit()
  await deliverAndConfirm(order, visitId)
  const { invoiceIds } = await pressed(council)
  const [line] = await linesOfInvoice(invoiceIds[0]!)
  const { actor, personId } = order.budget.person
  await transaction((tx) => queryInvoiceLine(tx, actor, { personId, lineId: line!.id, reason: 'She left early' }))
  expect(await promised(council, 'pay-none')).toBe('£33.00 goes back to Joan’s pot.')
  expect(await promised(council, 'pay-some')).toBe('The amount above. The rest goes back to the pot.')
  expect(await paid(council, order, 1650)).toMatchObject({ toldBack: 1650, cameBack: 1650 })
})
