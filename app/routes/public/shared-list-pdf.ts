import type { LoaderFunctionArgs } from '@remix-run/node'
import { getSharedList } from '#app/domain/catalogue/shortlists/share-shortlist.server.ts'
import { found } from '#app/http/found.ts'
import { bookletPdf } from '#app/integrations/booklet-pdf.server.ts'
import { db } from '#db/client.ts'
import { pdfAnswer } from '../shared/pdf-answer.ts'

/** A list that somebody shared, as a booklet in large print. */
export async function loader({ params }: LoaderFunctionArgs) {
  return pdfAnswer(await bookletPdf(found(await getSharedList(db, params.token!))), 'booklet')
}
