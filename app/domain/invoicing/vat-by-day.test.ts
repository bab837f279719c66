import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { invoices } from '#db/schema/invoicing.ts'
import { organisations } from '#db/schema/people.ts'
import { aListing, type TestListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import {
  aCouncilWithOfficers,
  deliverAndConfirm,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { aLine, anAcceptedOrder } from '#tests/factories/ordering.ts'
import type { NewPrice } from '../catalogue/menu-lines.ts'
import { confirmVisit } from '../ordering/confirm-visit.server.ts'
import { changePrices } from '../ordering/price-changes/change-prices.server.ts'
import { recordDelivery } from '../ordering/record-delivery.server.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { writeCredit } from './write-credit.server.ts'

afterEach(() => moveClock(0))

const beforeTheNumber = 'No VAT: these prices were agreed before the provider gave a VAT number.'
const exempt = 'No VAT: care and welfare are exempt from VAT.'
const registered = ({ providerId }: TestListing) =>
  transaction((tx) => tx.update(organisations).set({ vatNumber: 'GB1' }).where(eq(organisations.id, providerId)))
const invoiced = async (council: TestCouncil) => {
  const { invoiceIds } = await pressed(council)
  return (await db.select().from(invoices).where(eq(invoices.id, invoiceIds[0]!)))[0]!
}

test('the VAT of a visit is that of its own day: without VAT, it says why on that day', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({ price: { pence: 2000, vatReason: 'not registered' } })
  const { budget } = await deliveredVisits({ council, listing, minutes: [120] })
  await pressed(council)
  await registered(listing)
  const line = { unit: 'hour', label: 'Any time', band: 'any', pence: 2400 } as const
  const announced = async (days: number, price: Pick<NewPrice, 'vatBasisPoints' | 'vatReason'>) => {
    const menu = { listingId: listing.listingId, from: addDays(today(), days), lines: [{ ...line, ...price }] }
    await transaction((tx) => changePrices(tx, listing.owner, menu))
  }
  await announced(1, { vatBasisPoints: 2000 })
  await announced(2, { vatBasisPoints: 0, vatReason: 'welfare' })
  const order = await anAcceptedOrder({ budget, listing, visits: 3 })
  const [first = '', second = '', third = ''] = order.visitIds

  await deliverAndConfirm(order, first)
  expect(await invoiced(council)).toMatchObject({ grossPence: 4000, vatPence: 0, noVatReason: beforeTheNumber })
  goDaysOn(1)
  await deliverAndConfirm(order, second)
  expect(await invoiced(council)).toMatchObject({ grossPence: 4800, vatPence: 800, noVatReason: null })
  goDaysOn(2)
  await deliverAndConfirm(order, third)
  expect(await invoiced(council)).toMatchObject({ vatPence: 0, noVatReason: exempt })
})

test('where only the reason for no VAT changes, the invoice gives the reason of the day of the visit', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({ price: { pence: 2000, vatReason: 'not registered' } })
  const { budget } = await deliveredVisits({ council, listing, minutes: [120] })
  await pressed(council)
  await registered(listing)
  const line = { unit: 'hour', label: 'Any time', band: 'any', pence: 2000 } as const
  const menu = {
    listingId: listing.listingId,
    from: addDays(today(), 1),
    lines: [{ ...line, vatBasisPoints: 0, vatReason: 'welfare' as const }],
  }
  await transaction((tx) => changePrices(tx, listing.owner, menu))
  const order = await anAcceptedOrder({ budget, listing, visits: 2 })
  goDaysOn(1)
  await deliverAndConfirm(order, order.visitIds[1]!)
  expect(await invoiced(council)).toMatchObject({ grossPence: 4000, vatPence: 0, noVatReason: exempt })
})

test('the VAT of a visit is that of the time at which it starts', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({
    price: { vatReason: 'welfare' },
    morePrices: [{ band: 'evening', pence: 2400, vatBasisPoints: 2000 }],
  })
  const { budget } = await deliveredVisits({ council, listing, minutes: [120] })
  await pressed(council)
  await registered(listing)
  const visits = [600, 1140].map((startMinute) => ({ day: today(), startMinute, minutes: 60 }))
  const lines = [aLine(listing, budget, { schedule: { kind: 'visits', visits } })]
  const order = await anAcceptedOrder({ budget, listing, lines })
  moveClock(instantOf(today(), 1200).getTime() - Date.now())
  const byStart = order.visitIds.map((visitId, at) => ({ visitId, startMinute: visits[at]?.startMinute ?? 0 }))
  for (const { visitId, startMinute } of byStart) {
    const delivery = { visitId, day: today(), startMinute, minutes: 60, quantity: 1, by: 'Maya', note: null }
    await transaction((tx) => recordDelivery(tx, listing.owner, delivery))
    await transaction((tx) => confirmVisit(tx, budget.person.actor, { visitId }))
  }
  const invoice = await invoiced(council)
  expect(invoice).toMatchObject({ grossPence: 1650 + 2400, vatPence: 400, noVatReason: null })
  const vat = (await linesOfInvoice(invoice.id)).map(({ grossPence, vatPence }) => [grossPence, vatPence])
  expect(vat.sort()).toEqual([
    [1650, 0],
    [2400, 400],
  ])
})

test('what several credit notes take back of one line holds together the VAT of the line, and never more', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({ price: { pence: 100, vatBasisPoints: 2000 } })
  await registered(listing)
  await deliveredVisits({ council, listing, minutes: [60] })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const [line] = await linesOfInvoice(invoiceId)
  for (const pence of [33, 33, 33, 1]) {
    const credit = { lineId: line!.id, pence, reason: 'Too much', key: newId('key') }
    await transaction((tx) => writeCredit(tx, council.first, credit))
  }
  const notes = await db.select().from(invoices).where(eq(invoices.creditsInvoiceId, invoiceId))
  const vat = notes.map(({ vatPence }) => vatPence)
  expect(vat.sort()).toEqual([0, 5, 6, 6])
  expect(line?.vatPence).toBe(17)
})
