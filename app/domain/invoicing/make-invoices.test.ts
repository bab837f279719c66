import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { exceptions, invoices } from '#db/schema/invoicing.ts'
import { organisations } from '#db/schema/people.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import {
  aCouncilWithOfficers,
  deliverAndConfirm,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'
import { addDays, today } from '../shared/day.ts'
import { outputTaxWords } from './vat.ts'
import { makeInvoices } from './make-invoices.server.ts'

const invoiceOf = async (id: string) => (await db.select().from(invoices).where(eq(invoices.id, id)))[0]!

test('one press makes an invoice of what was agreed to, and the budget goes down by exactly that', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, listing } = await deliveredVisits({ council, minutes: [120, 90] })

  const made = await pressed(council)
  expect(made).toMatchObject({ matchedLines: 2, waitingLines: 0 })
  const invoice = await invoiceOf(made.invoiceIds[0]!)
  expect(invoice).toMatchObject({
    kind: 'invoice',
    number: 'BD-0001',
    grossPence: 3300 + 2475,
    vatPence: 0,
    state: 'approved',
    providerId: listing.providerId,
    noVatReason: 'No VAT: the provider is not registered for VAT.',
  })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ delivered: 0, spent: 5775, available: 94_225, owed: 5775 })
  await expectCleanBooks()
})

test('the same press again makes nothing, and the next press goes on with the next number', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing()
  await deliveredVisits({ council, listing })
  const first = await pressed(council, 'one press')
  expect((await pressed(council, 'one press')).invoiceIds).toEqual([])
  expect((await pressed(council)).invoiceIds).toEqual([])

  await deliveredVisits({ council, listing, minutes: [120] })
  const second = await pressed(council)
  expect((await invoiceOf(first.invoiceIds[0]!)).number).toBe('BD-0001')
  expect((await invoiceOf(second.invoiceIds[0]!)).number).toBe('BD-0002')
})

test('what is not agreed to yet is on no invoice', async () => {
  const council = await aCouncilWithOfficers()
  const given = await deliveredVisits({ council, minutes: [120] })
  const order = await anAcceptedOrder({ budget: given.budget, listing: given.listing, visits: 2 })
  await delivered(order, order.visitIds[0]!)
  const made = await pressed(council)
  expect(await linesOfInvoice(made.invoiceIds[0]!)).toHaveLength(1)
})

test('people of one payer share an invoice, a direct payment has its own', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing()
  const one = await deliveredVisits({ council, listing })
  const two = await deliveredVisits({ council, listing })
  const direct = await deliveredVisits({ council, listing, heldAs: 'direct payment' })
  const made = await pressed(council)
  const all = await Promise.all(made.invoiceIds.map(invoiceOf))
  expect(all.map(({ payer }) => payer).sort()).toEqual(
    [`organisation:${council.councilId}`, `person:${direct.person.personId}`].sort(),
  )
  const shared = all.find(({ payer }) => payer.startsWith('organisation'))!
  const people = new Set((await linesOfInvoice(shared.id)).map(({ personId }) => personId))
  expect([...people].sort()).toEqual([one.person.personId, two.person.personId].sort())
})

test('an hour more than ordered waits with its reason; the rest of the invoice is approved', async () => {
  const council = await aCouncilWithOfficers()
  const { budget } = await deliveredVisits({ council, minutes: [120, 180] })
  const made = await pressed(council)
  expect(made).toMatchObject({ matchedLines: 1, waitingLines: 1 })
  const [waiting] = await db.select().from(exceptions).where(eq(exceptions.councilId, council.councilId))
  expect(waiting).toMatchObject({ kind: 'more than ordered', settledAt: null })
  expect(waiting?.words).toContain('was 1 hour longer than ordered. That is £16.50 more.')
  expect(await balancesOfPot(budget.potId)).toMatchObject({ spent: 3300, delivered: 4950 })
  expect((await pressed(council)).invoiceIds).toEqual([])
  await expectCleanBooks()
})

test('work of the council’s own service is recharged: no VAT, cost centres, nothing for a bank', async () => {
  const council = await aCouncilWithOfficers()
  const providerId = await anOrganisation({
    kind: 'provider',
    providerType: 'in-house',
    councilId: council.councilId,
    name: 'Fernhill Home Support',
    costCentre: 'HS-400',
    vatNumber: 'GB123456789',
  })
  const listing = await aListing({ organisationId: providerId, price: { vatBasisPoints: 2000 } })
  const { budget } = await deliveredVisits({ council, listing, hasAgreed: false })
  const made = await pressed(council)
  expect(await invoiceOf(made.invoiceIds[0]!)).toMatchObject({
    kind: 'recharge note',
    number: 'FHS-R0001',
    state: 'paid',
    vatPence: 0,
  })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ spent: 6600, owed: 0 })
  const recharge = account.recharge('HS-400').id
  expect((await balancesOf(db, [recharge])).get(recharge)).toBe(6600)
  await expectCleanBooks()
})

test('a fund that the provider keeps gets a statement, and is drawn down when its money has come', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing()
  const { budget } = await deliveredVisits({
    council,
    listing,
    heldAs: 'individual service fund',
    payerOrganisationId: listing.providerId,
    hasAgreed: false,
  })
  const made = await pressed(council)
  const id = made.invoiceIds[0]!
  expect(await invoiceOf(id)).toMatchObject({ kind: 'statement', number: 'BD-S0001', state: 'approved' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 6600, cash: 0 })

  await releasesPaidOut(council)
  expect(await invoiceOf(id)).toMatchObject({ state: 'paid' })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ owed: 0, cash: 93_400 })
  await expectCleanBooks()
})

test('VAT is taken out of the price for a provider who is registered', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({ price: { vatBasisPoints: 2000 } })
  await transaction((tx) =>
    tx.update(organisations).set({ vatNumber: 'GB1' }).where(eq(organisations.id, listing.providerId)),
  )
  await deliveredVisits({ council, listing })
  const made = await pressed(council)
  const invoice = await invoiceOf(made.invoiceIds[0]!)
  expect(invoice).toMatchObject({ grossPence: 6600, vatPence: 1100, noVatReason: null })
  expect(invoice.document.vatNumber).toBe('GB1')
  expect(invoice.document.selfBilled).toMatch(/^Self-billing invoice\. Daybook wrote it for Bright Days, who agreed/)
  expect(outputTaxWords(invoice)).toBe('The VAT shown is your output tax due to HMRC.')
})

test('a price from before the VAT number says so, and HMRC’s sentence stands only where VAT is shown', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({ price: { vatReason: 'not registered' } })
  const given = await deliveredVisits({ council, listing, minutes: [120] })
  const order = await anAcceptedOrder({ budget: given.budget, listing, visits: 1 })
  await pressed(council)
  await transaction((tx) =>
    tx.update(organisations).set({ vatNumber: 'GB1' }).where(eq(organisations.id, listing.providerId)),
  )
  await deliverAndConfirm(order, order.visitIds[0]!)
  const invoice = await invoiceOf((await pressed(council)).invoiceIds[0]!)
  expect(invoice).toMatchObject({
    vatPence: 0,
    noVatReason: 'No VAT: these prices were agreed before the provider gave a VAT number.',
  })
  expect(outputTaxWords(invoice)).toBeNull()
})

test('only a finance officer of the council makes invoices', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  const press = { councilId: council.councilId, periodTo: addDays(today(), 60), key: 'k' }
  const practitioner = await aMember(council.councilId, 'practitioner')
  const stranger = (await aCouncilWithOfficers()).first
  await expect(transaction((tx) => makeInvoices(tx, practitioner, press))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(transaction((tx) => makeInvoices(tx, stranger, press))).rejects.toMatchObject({ code: 'not-found' })
})

test('a line that waits is not asked for twice, and new visits go on a new invoice', async () => {
  const council = await aCouncilWithOfficers()
  const given = await deliveredVisits({ council, minutes: [180] })
  await pressed(council)
  const order = await anAcceptedOrder({ budget: given.budget, listing: given.listing, visits: 1 })
  await deliverAndConfirm(order, order.visitIds[0]!)
  const made = await pressed(council)
  expect(await linesOfInvoice(made.invoiceIds[0]!)).toHaveLength(1)
  await expectCleanBooks()
})
