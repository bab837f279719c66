import { eq } from 'drizzle-orm'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { writeCredit } from '#app/domain/invoicing/write-credit.server.ts'
import { db, transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { invoicePdf } from './invoice-pdf.server.ts'

const pdfOf = async (council: TestCouncil, invoiceId: string) => invoicePdf((await getInvoice(db, council, invoiceId))!)

/** The words on a document, as somebody reads them. */
async function printed(council: TestCouncil, invoiceId: string): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await pdfOf(council, invoiceId)))
  const { text } = await extractText(document, { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

test('an invoice is a PDF with our typefaces in it, as long as it needs to be', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council, minutes: Array.from({ length: 24 }, () => 60) })
  const pdf = await pdfOf(council, (await pressed(council)).invoiceIds[0]!)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const text = pdf.toString('latin1')
  expect(text).toContain('AtkinsonHyperlegibleNext')
  expect(text).toContain('/Count 2')
})

test('a recharge note names the cost centres of both sides, and has no VAT and nothing for a bank', async () => {
  const council = await aCouncilWithOfficers()
  const { councilId } = council
  await transaction((tx) =>
    tx.update(organisations).set({ costCentre: 'ASC-100' }).where(eq(organisations.id, councilId)),
  )
  const own = { providerType: 'in-house', councilId, name: 'Fernhill Home Support', costCentre: 'HS-400' } as const
  const organisationId = await anOrganisation({ kind: 'provider', ...own, vatNumber: 'GB123456789' })
  const listing = await aListing({ organisationId, price: { vatBasisPoints: 2000 } })
  await deliveredVisits({ council, listing, hasAgreed: false })
  const text = await printed(council, (await pressed(council)).invoiceIds[0]!)
  for (const words of ['Recharge note FHS-R0001', 'Pays: ASC-100', 'Receives: HS-400', 'Recharged £66.00']) {
    expect(text).toContain(words)
  }
  expect(text).toContain('No VAT: a recharge within one council is not a sale.')
  expect(text).toContain('No bank payment is made.')
  for (const words of ['GB123456789', 'VAT at', 'Without VAT', 'Pay to', 'sort code']) expect(text).not.toContain(words)
})

test('a statement says that it was taken from the fund and that nothing is to be paid', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing()
  const fund = { heldAs: 'individual service fund', payerOrganisationId: listing.providerId } as const
  await deliveredVisits({ council, listing, ...fund })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  await releasesPaidOut(council)
  const text = await printed(council, invoiceId)
  expect(text).toContain('Statement BD-S0001')
  expect(text).toContain('Drawn down £66.00')
  expect(text).toContain('This was taken from the fund that the provider keeps. Nothing is to be paid.')
  for (const words of ['Pay to', 'sort code', 'Self-billing', 'Pays:']) expect(text).not.toContain(words)
})

test('a credit note names the invoice that it takes back from, why, how much and the VAT in it', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({ price: { vatBasisPoints: 2000 } })
  await transaction((tx) =>
    tx.update(organisations).set({ vatNumber: 'GB1' }).where(eq(organisations.id, listing.providerId)),
  )
  await deliveredVisits({ council, listing })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const [line] = await linesOfInvoice(invoiceId)
  const credit = { lineId: line!.id, pence: 1200, reason: 'She left early.', key: 'half' }
  const { creditNoteId } = await transaction((tx) => writeCredit(tx, council.first, credit))
  const text = await printed(council, creditNoteId)
  const said = [
    'Self-billing credit note BD-C0001',
    'Takes back a part of BD-0001',
    'She left early.',
    'Taken back £12.00',
  ]
  for (const words of [...said, 'VAT number GB1', 'Without VAT £10.00', 'VAT at 20% £2.00', 'pays this much less']) {
    expect(text).toContain(words)
  }
  expect(text).toContain('Self-billing credit note. Daybook wrote it for Bright Days, who agreed to that on')
  for (const words of ['Pay to', 'Self-billing invoice', 'output tax due']) expect(text).not.toContain(words)
})

test('a credit note of a provider that nobody writes invoices for by agreement is a credit note alone', async () => {
  const council = await aCouncilWithOfficers()
  const own = { providerType: 'in-house', councilId: council.councilId, name: 'Fernhill Home Support' } as const
  const listing = await aListing({ organisationId: await anOrganisation({ kind: 'provider', ...own }) })
  await deliveredVisits({ council, listing, hasAgreed: false })
  const [line] = await linesOfInvoice((await pressed(council)).invoiceIds[0]!)
  const credit = { lineId: line!.id, pence: 1200, reason: 'She left early.', key: 'own' }
  const { creditNoteId } = await transaction((tx) => writeCredit(tx, council.first, credit))
  const text = await printed(council, creditNoteId)
  expect(text).toContain('Credit note FHS-C0001')
  expect(text).not.toContain('Self-billing')
})
