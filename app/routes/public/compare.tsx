import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ComparePage } from '#app/components/keeping/compare-page.tsx'
import { compareListings } from '#app/domain/catalogue/compare/compare.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const handle = { isWide: true }
export const meta: MetaFunction = () => [{ title: 'Side by side – Daybook' }, { name: 'robots', content: 'noindex' }]

/** Up to four listings side by side, at the prices for everybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const slugs = asked.getAll('listing')
  const compared = await compareListings(db, { slugs, councilId: null, near: asked.get('near') || null })
  return {
    ...compared,
    listings: compared.listings.map((one) => ({ ...one, means: null })),
  }
}

export default function Compare() {
  const { near, isNearUnknown, missing, isTooMany, listings } = useLoaderData<typeof loader>()
  return (
    <div className="govuk-width-container db-main">
      <ComparePage
        {...{ listings, missing, isTooMany, near, isNearUnknown }}
        hrefs={{ here: paths.compare(), shop: paths.search(), listing: paths.listing, keep: paths.visitorShortlist() }}
      />
    </div>
  )
}
