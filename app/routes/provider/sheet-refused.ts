import type { LoaderFunctionArgs } from '@remix-run/node'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { getImport, listImportRows } from '#app/domain/catalogue/sheets/imports.server.ts'
import { ownCatalogue } from '#app/domain/catalogue/sheets/own-catalogue.server.ts'
import { refusedOut } from '#app/domain/catalogue/sheets/refused-out.ts'
import { found } from '#app/http/found.ts'
import { db } from '#db/client.ts'
import { sheetAnswer } from '../shared/sheet-answer.server.ts'

/** The rows of a file that were not taken, each with its reason, to be mended and sent again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const about = { kind: 'provider', roles: ['owner', 'staff'] } as const
  const { actor, membership } = await requireOrganisation(request, organisationId, about)
  const one = found(await asAnswer(() => getImport(db, actor, { organisationId, importId: params.importId! })))
  const rows = await listImportRows(db, one.id, { show: 'refused' })
  const { categories } = await ownCatalogue(db, actor, organisationId)
  return sheetAnswer(params.file, { sheets: refusedOut(rows), name: membership.organisationName, categories })
}
