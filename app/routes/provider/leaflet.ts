import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { kindOf } from '#app/domain/catalogue/listing.ts'
import { getOwnStore } from '#app/domain/catalogue/own-store.server.ts'
import { shortAddressOf } from '#app/domain/catalogue/storefront/short-address.server.ts'
import { getStore } from '#app/domain/catalogue/stores.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.ts'
import { leafletPdf } from '#app/integrations/leaflet-pdf.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { pdfAnswer } from '../shared/pdf-answer.ts'
import { capital } from '../shared/search-words.ts'

/** A provider's leaflet, to print. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const { slug } = found(await getOwnStore(db, actor, organisationId))
  const store = found(await getStore(db, slug))
  const code = await shortAddressOf(db, organisationId)
  const kind = capital(kindOf(store.providerType, store.isUnclaimed) ?? '')
  const pdf = await leafletPdf({
    name: store.name,
    kind: store.district ? `${kind} in ${store.district}` : kind,
    story: store.story?.split(/\n{2,}/) ?? [],
    pictures: [...new Set(store.listings.flatMap(({ pictures }) => pictures))].slice(0, 3),
    lines: store.listings.map(({ title, isFree, cheapest }) => ({
      title,
      price: isFree ? 'Free' : cheapest ? `${pounds(cheapest.pence)} ${perUnit(cheapest.unit)}` : 'Ask us',
    })),
    phone: store.phone,
    address: env.ORIGIN + (code ? paths.shortStore(code) : paths.store(slug)),
  })
  return pdfAnswer(pdf, `leaflet-${slug}`)
}
