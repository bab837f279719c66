import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { found } from '#app/http/found.ts'
import { invoicePdf } from '#app/integrations/invoice-pdf.server.ts'
import { db } from '#db/client.ts'
import { pdfAnswer } from '../shared/pdf-answer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId)
  const invoice = found(await getInvoice(db, { personId: access.personId }, params.invoiceId!))
  return pdfAnswer(await invoicePdf(invoice), invoice.number)
}
