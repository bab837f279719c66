import { expect, test } from 'vitest'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { db } from '#db/client.ts'
import { invoicePdf } from './invoice-pdf.server.ts'

test('an invoice is a PDF with our typefaces in it, as long as it needs to be', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council, minutes: Array.from({ length: 24 }, () => 60) })
  const made = await pressed(council)
  const invoice = await getInvoice(db, council, made.invoiceIds[0]!)
  const pdf = await invoicePdf(invoice!)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const text = pdf.toString('latin1')
  expect(text).toContain('AtkinsonHyperlegibleNext')
  expect(text).toContain('/Count 2')
})
