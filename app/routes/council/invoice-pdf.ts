import type { LoaderFunctionArgs } from '@remix-run/node'
import { looksAtInvoice, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { found } from '#app/http/found.ts'
import { invoicePdf } from '#app/integrations/invoice-pdf.server.ts'
import { db } from '#db/client.ts'
import { pdfAnswer } from '../shared/pdf-answer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, { kind: 'council', roles: ['finance'] })
  const invoice = found(await getInvoice(db, { councilId }, params.invoiceId!))
  await noteOrganisationLooks(actor, councilId, looksAtInvoice(invoice))
  return pdfAnswer(await invoicePdf(invoice), invoice.number)
}
