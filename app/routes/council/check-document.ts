import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { documentToReview } from '#app/domain/catalogue/checks/check-file.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { db } from '#db/client.ts'
import { documentAnswer } from '../shared/document-answer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, { kind: 'council', roles: shopOfficers })
  return documentAnswer(await documentToReview(db, actor, { councilId, checkId: params.checkId! }))
}
