import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ownDocument } from '#app/domain/catalogue/checks/check-file.server.ts'
import { db } from '#db/client.ts'
import { documentAnswer } from '../shared/document-answer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  return documentAnswer(await ownDocument(db, actor, { organisationId, checkId: params.checkId! }))
}
