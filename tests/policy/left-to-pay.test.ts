import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { queryInvoiceLine } from '#app/domain/invoicing/query-invoice-line.server.ts'
import { confirmReceived } from '#app/domain/payments/confirm-received.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { payments } from '#db/schema/payments.ts'
import { organisations } from '#db/schema/people.ts'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { aListing, type TestListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed, withBank } from '#tests/factories/invoicing.ts'
import { aMandate, anOrganisation, aUser } from '#tests/factories/people.ts'
import { released } from '#tests/factories/refunds.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'

afterAll(closeSearch)

const bank = 'Bright Days, sort code 04-00-04, account 00123456'

/** Two visits of £33.00 that the person pays themself. */
async function toPay() {
  const council = await aCouncilWithOfficers()
  const visits = await deliveredVisits({ council, heldAs: 'direct payment' })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  await released(council)
  const { personId, actor } = visits.person
  const cookie = await cookieOf(actor.userId)
  const path = paths.invoice(personId, invoiceId)
  const read = async (at = path, as = cookie) => wordsApartOf((await answer(at, { cookie: as })).text)
  const query = async (position: number) => {
    const lineId = (await linesOfInvoice(invoiceId))[position]?.id ?? ''
    await transaction((tx) => queryInvoiceLine(tx, actor, { personId, lineId, reason: 'Nobody came' }))
  }
  const pay = () => answer(path, { cookie, body: { intent: 'paid', key: newId('key') } })
  return { ...visits, council, invoiceId, read, query, pay }
}

async function received({ providerId, owner }: TestListing): Promise<void> {
  const [payment] = await db.select().from(payments).where(eq(payments.payeeOrganisationId, providerId))
  await transaction((tx) => confirmReceived(tx, owner, { paymentId: payment?.id ?? '' }))
}

test('what is in question is apart from what is still to pay, before somebody says that they have paid', async () => {
  const { read, query } = await toPay()
  expect(await read()).toContain(`Pay to ${bank} £66.00 is still to pay.`)
  await query(0)
  const page = await read()
  expect(page).toContain('Pay £33.00 from your account to the one below. Give BD-0001 as the reference.')
  expect(page).toContain('State To be paid')
  expect(page).toContain(`Pay to ${bank} £33.00 is still to pay.`)
  expect(page).toMatch(/All together £66\.00 In question £33\.00 Still to pay £33\.00/)
})

test('after “I have paid” nothing is left to pay: the page, the lists and the bank details say so', async () => {
  const { person, listing, council, read, query, pay } = await toPay()
  await query(0)
  expect((await pay()).status).toBe(302)
  const page = await read()
  expect(page).toContain('State Payment on its way')
  expect(page).toContain(`Account ${bank} Nothing is to be paid to it now.`)
  expect(page).toMatch(/All together £66\.00 On its way £33\.00 In question £33\.00 Still to pay £0\.00/)
  expect(page).not.toContain('£66.00 is still to pay')
  const lists = [
    { path: paths.invoices(person.personId), as: person.actor },
    { path: paths.providerInvoices(listing.providerId), as: listing.owner },
    { path: paths.councilInvoices(council.councilId), as: council.first },
  ]
  for (const { path, as } of lists)
    expect(await read(path, await cookieOf(as.userId)), path).toMatch(/BD-0001 .*Payment on its way £66\.00/)

  await received(listing)
  expect(await read()).toMatch(/State Part paid .*Paid £33\.00 In question £33\.00 Still to pay £0\.00/)
})

test('somebody who pays a bill themself is told of it on their first page until they have said that it is paid', async () => {
  const { person, council, read, pay } = await toPay()
  const [helper, payer] = [await aUser({ name: 'Helper' }), await aUser({ name: 'Payer' })]
  await aMandate(person, helper, ['see', 'shop'])
  await aMandate(person, payer, ['see', 'manage-money'])
  const first = paths.person(person.personId)
  const [asHelper, asPayer] = [await cookieOf(helper.userId), await cookieOf(payer.userId)]
  const asOfficer = await cookieOf(council.first.userId)
  const told = '1 bill to pay, £66.00'
  for (const [path, cookie] of [[first], [first, asPayer], [paths.actingFor(), asPayer]] as const)
    expect(await read(path, cookie), path).toContain(told)
  for (const [path, cookie] of [
    [first, asHelper],
    [first, asOfficer],
    [paths.actingFor(), asHelper],
  ] as const)
    expect(await read(path, cookie), path).not.toContain('to pay')
  await pay()
  expect(await read(first)).not.toContain('to pay')
})

test('an invoice all of whose lines are in question waits for an answer', async () => {
  const { read, query } = await toPay()
  await query(0)
  await query(1)
  expect(await read()).toMatch(/State Waits for an answer .*In question £66\.00 Still to pay £0\.00/)
})

/** An invoice of the council’s own service to a person who pays it themself; nobody has given the service’s account. */
async function withoutAccount() {
  const council = await aCouncilWithOfficers()
  const own = { providerType: 'in-house', councilId: council.councilId, name: 'Fernhill Home Support' } as const
  const reach = { phone: '01632 960321', email: 'home@fernhill.example' }
  const organisationId = await anOrganisation({ kind: 'provider', ...own, ...reach })
  const listing = await aListing({ organisationId })
  const { person } = await deliveredVisits({ council, listing, heldAs: 'direct payment', hasAgreed: false })
  const set = (values: Partial<typeof organisations.$inferInsert>) =>
    transaction((tx) => tx.update(organisations).set(values).where(eq(organisations.id, organisationId)))
  await set({ bankSortCode: null, bankAccount: null })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const cookie = await cookieOf(person.actor.userId)
  const read = async (path: string) => wordsApartOf((await answer(path, { cookie })).text)
  const page = () => read(paths.invoice(person.personId, invoiceId))
  const pdf = () => read(paths.invoicePdf(person.personId, invoiceId))
  return { organisationId, set, page, pdf }
}

test('an invoice on which no account stands says whom to ask before it is paid, on the page and on paper', async () => {
  const { set, page, pdf } = await withoutAccount()
  const words = await page()
  expect(words).not.toContain('the one below')
  expect(words).toContain(
    'You owe £66.00. This invoice does not say which account to pay it to. Ask Fernhill Home Support before you pay: 01632 960321 or home@fernhill.example.',
  )
  expect(words).toContain('When you have paid, press this.')
  expect(await pdf()).toContain('No account stands on this invoice. Ask Fernhill Home Support before you pay.')

  await set({ phone: null, email: null })
  expect(await page()).toContain('Ask Fernhill Home Support or the council before you pay.')
})

test('an account that counts by now is shown beside the invoice; the document stays as it was sent', async () => {
  const { organisationId, page, pdf } = await withoutAccount()
  await withBank(organisationId)
  const account = 'Fernhill Home Support, sort code 04-00-04, account 00123456'
  const words = await page()
  expect(words).toContain(`Pay £66.00 from your account to ${account}.`)
  expect(words).toContain('It was not known when the invoice was written.')
  expect(words).not.toContain(`Pay to ${account}`)
  expect(await pdf()).not.toContain('sort code')
})

test('a query begins with no visit chosen, and what it is about has to be said', async () => {
  const { person, invoiceId, read } = await toPay()
  const path = paths.invoice(person.personId, invoiceId)
  const cookie = await cookieOf(person.actor.userId)
  expect((await answer(path, { cookie })).text).toMatch(
    /<select[^>]*name="lineId"[^>]*><option value=""[^>]*>Choose one</,
  )
  const sent = { intent: 'query', lineId: '', reason: 'Nobody came on Tuesday' }
  const { status, text } = await answer(path, { cookie, body: sent })
  expect(status).toBe(400)
  expect(wordsApartOf(text)).toContain('Choose what it is about.')
  expect(text).toContain('Nobody came on Tuesday')
  expect(await read()).not.toContain('In question')
})

test('in the budget “I have paid” is told as what the person did, not as what a bank did', async () => {
  const { person, listing, read, pay } = await toPay()
  await pay()
  const { personId } = person
  for (const path of [paths.budget(personId), paths.statement(personId)]) {
    const words = await read(path)
    expect(words, path).toContain('Said that invoice BD-0001 from Bright Days is paid')
    expect(words, path).not.toContain('sent to the bank')
  }
  await received(listing)
  expect(await read(paths.budget(personId))).toContain('The money for invoice BD-0001 has reached Bright Days.')
})
