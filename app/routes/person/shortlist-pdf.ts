import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { getShortlist } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { bookletPdf } from '#app/integrations/booklet-pdf.server.ts'
import { db } from '#db/client.ts'
import { pdfAnswer } from '../shared/pdf-answer.ts'

/** What is kept for one person, as a booklet in large print. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId, 'shop')
  const list = await getShortlist(db, { personId: access.personId }, access.councilId)
  return pdfAnswer(await bookletPdf(list), 'booklet')
}
