import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { invoices } from '#db/schema/invoicing.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed } from '#tests/factories/invoicing.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { balancesOfPot } from '#tests/factories/ordering.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { verifyLedger } from '../ledger/verify.server.ts'
import { agreeToInvoices } from '../people/agreements/agree.server.ts'
import { agreementOf } from '../people/agreements/agreement-of.server.ts'
import { addDays, today } from '../shared/day.ts'
import { listWithoutAgreement } from './deliveries.server.ts'
import { missingAgreementOf } from './without-agreement.server.ts'
import { financeDesk } from './council-desk.server.ts'
import { listProvidersToInvoice } from './deliveries.server.ts'

const later = () => addDays(today(), 60)

test('a provider who has not agreed gets no invoice: what was delivered waits, and both sides are told why', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, listing } = await deliveredVisits({ council, minutes: [120, 90], hasAgreed: false })
  expect(await pressed(council)).toMatchObject({ invoiceIds: [], matchedLines: 0, waitingLines: 0 })
  expect(await db.select().from(invoices).where(eq(invoices.providerId, listing.providerId))).toEqual([])

  const period = { councilId: council.councilId, periodTo: later() }
  expect(await listProvidersToInvoice(db, period)).toEqual([])
  expect(await listWithoutAgreement(db, period)).toEqual([
    { providerId: listing.providerId, name: 'Bright Days', deliveries: 2, pence: 5775 },
  ])
  expect(await missingAgreementOf(db, listing.owner, listing.providerId)).toEqual({
    ...{ isOwner: true, deliveries: 2, pence: 5775 },
  })
  const staff = await aMember(listing.providerId, 'staff')
  expect(await missingAgreementOf(db, staff, listing.providerId)).toMatchObject({ isOwner: false, deliveries: 2 })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ delivered: 5775, spent: 0, owed: 0 })
})

test('the next press after the yes takes up what waited: all of it, and once', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, listing } = await deliveredVisits({ council, hasAgreed: false })
  expect((await pressed(council, 'first press')).invoiceIds).toEqual([])
  await transaction((tx) => agreeToInvoices(tx, listing.owner, { organisationId: listing.providerId }))
  expect(await missingAgreementOf(db, listing.owner, listing.providerId)).toBeNull()

  const made = await pressed(council, 'second press')
  expect(await linesOfInvoice(made.invoiceIds[0] ?? '')).toHaveLength(2)
  expect((await pressed(council, 'second press')).invoiceIds).toEqual([])
  expect((await pressed(council, 'third press')).invoiceIds).toEqual([])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ delivered: 0, spent: 6600, owed: 6600 })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('a press asks the owners by mail, once a month however often it is pressed', async () => {
  const council = await aCouncilWithOfficers()
  const { listing } = await deliveredVisits({ council, hasAgreed: false })
  await pressed(council)
  await pressed(council)
  const mails = await mailsTo(listing.owner.email)
  expect(mails.map(({ subject }) => subject).filter((subject) => subject.includes('cannot be paid'))).toEqual([
    'Bright Days cannot be paid yet',
  ])
})

test('one provider who has not agreed holds up no other', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council, hasAgreed: false })
  const agreed = await deliveredVisits({ council })
  const made = await pressed(council)
  const [invoice] = await db
    .select()
    .from(invoices)
    .where(eq(invoices.id, made.invoiceIds[0] ?? ''))
  expect(invoice?.providerId).toBe(agreed.listing.providerId)
  expect(made.invoiceIds).toHaveLength(1)
  const desk = await financeDesk(db, council.first, council.councilId)
  expect(desk.withoutAgreement).toBe(1)
})

test('a service of the council has nothing to agree to: the council writes in its own name', async () => {
  const council = await aCouncilWithOfficers()
  const providerId = await anOrganisation({
    ...{ kind: 'provider', providerType: 'in-house', councilId: council.councilId, costCentre: 'HS-1' },
  })
  const listing = await aListing({ organisationId: providerId })
  await deliveredVisits({ council, listing, heldAs: 'direct payment', hasAgreed: false })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  expect(await db.select().from(invoices).where(eq(invoices.id, invoiceId))).toMatchObject([{ kind: 'invoice' }])
  expect(await missingAgreementOf(db, listing.owner, providerId)).toBeNull()
  await expect(transaction((tx) => agreeToInvoices(tx, listing.owner, { organisationId: providerId }))).rejects.toThrow(
    'nothing to agree to',
  )
})

test('only an owner agrees, once; who and when stand there afterwards', async () => {
  const listing = await aListing()
  const staff = await aMember(listing.providerId, 'staff')
  const agree = (actor: typeof staff) =>
    transaction((tx) => agreeToInvoices(tx, actor, { organisationId: listing.providerId }))
  await expect(agree(staff)).rejects.toMatchObject({ code: 'forbidden' })
  await agree(listing.owner)
  await agree(listing.owner)
  const { agreed, isMissing } = await agreementOf(db, staff, listing.providerId)
  expect(isMissing).toBe(false)
  expect(agreed).toMatchObject([{ byName: 'Maya Bright', wording: '2026-11b' }])
})
