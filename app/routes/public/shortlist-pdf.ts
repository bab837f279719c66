import type { LoaderFunctionArgs } from '@remix-run/node'
import { getShortlist } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { found } from '#app/http/found.ts'
import { readKeptKey } from '#app/http/kept-cookie.server.ts'
import { bookletPdf } from '#app/integrations/booklet-pdf.server.ts'
import { db } from '#db/client.ts'
import { pdfAnswer } from '../shared/pdf-answer.ts'

/** What a visitor keeps, as a booklet in large print. */
export async function loader({ request }: LoaderFunctionArgs) {
  const list = await getShortlist(db, { visitorKey: found(await readKeptKey(request)) }, null)
  return pdfAnswer(await bookletPdf(list), 'booklet')
}
