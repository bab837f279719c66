import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ownCatalogue } from '#app/domain/catalogue/sheets/own-catalogue.server.ts'
import { listingsOut, pricesOut } from '#app/domain/catalogue/sheets/sheets-out.ts'
import { env } from '#app/env.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { sheetAnswer } from '../shared/sheet-answer.server.ts'

/** A provider's whole list, or its prices, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const about = { kind: 'provider', roles: ['owner', 'staff'] } as const
  const { actor, membership } = await requireOrganisation(request, organisationId, about)
  const own = await ownCatalogue(db, actor, organisationId)
  const sheets = { listings: listingsOut(own, { addressOf }), prices: pricesOut(own) }
  return sheetAnswer(params.file, { sheets, name: membership.organisationName, categories: own.categories })
}

const addressOf = (photoId: string) => env.ORIGIN + paths.picture(photoId, 960, 'jpg')
