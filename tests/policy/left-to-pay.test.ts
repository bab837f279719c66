import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { queryInvoiceLine } from '#app/domain/invoicing/query-invoice-line.server.ts'
import { confirmReceived } from '#app/domain/payments/confirm-received.server.ts'
import { db, transaction } from '#db/client.ts'
import { payments } from '#db/schema/payments.ts'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed } from '#tests/factories/invoicing.ts'
import { released } from '#tests/factories/refunds.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

const wordsOf = (html: string) => html.replaceAll(/<!-- -->|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
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
  const read = async (at = path, as = cookie) => wordsOf((await answer(at, { cookie: as })).text)
  const query = async (position: number) => {
    const lineId = (await linesOfInvoice(invoiceId))[position]?.id ?? ''
    await transaction((tx) => queryInvoiceLine(tx, actor, { personId, lineId, reason: 'Nobody came' }))
  }
  const pay = () => answer(path, { cookie, body: { intent: 'paid', key: 'k' } })
  return { ...visits, council, read, query, pay }
}

test('what is in question is apart from what is still to pay, before somebody says that they have paid', async () => {
  const { read, query } = await toPay()
  expect(await read()).toContain(`Pay to ${bank} £66.00 is still to pay.`)
  await query(0)
  const page = await read()
  expect(page).toContain('Pay £33.00 from your account')
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

  const [payment] = await db.select().from(payments).where(eq(payments.payeeOrganisationId, listing.providerId))
  await transaction((tx) => confirmReceived(tx, listing.owner, { paymentId: payment?.id ?? '' }))
  expect(await read()).toMatch(/State Part paid .*Paid £33\.00 In question £33\.00 Still to pay £0\.00/)
})

test('an invoice all of whose lines are in question waits for an answer', async () => {
  const { read, query } = await toPay()
  await query(0)
  await query(1)
  expect(await read()).toMatch(/State Waits for an answer .*In question £66\.00 Still to pay £0\.00/)
})
