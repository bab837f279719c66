import type { LoaderFunctionArgs } from '@remix-run/node'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { keptAnswer } from '#app/http/kept-answer.server.ts'
import { db } from '#db/client.ts'
import { partOfSitemap, wholeSitemap } from './sitemap-shown.server.ts'

/** Every listing and store, for search engines: nothing that is anybody's own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { part } = params
  const about = {
    depends: [await catalogueVersion(db)],
    address: new URL(request.url).pathname,
    type: 'application/xml; charset=utf-8',
  }
  return keptAnswer(request, about, () => (part === undefined ? wholeSitemap() : partOfSitemap(part)))
}
