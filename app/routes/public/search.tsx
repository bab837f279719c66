import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { findListings } from '../shared/find-listings.server.ts'
import { SearchPage } from '../shared/search-page.tsx'
import { hrefOf, titleOf } from '../shared/search-words.ts'

export const handle = { isWide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? titleOf(data.query, data.result, data.categories) : 'Search'} – Daybook` },
]

/** Everybody's shop: public prices, and no word about money that is left. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [{ isInStep, ...found }, categories] = await Promise.all([
    findListings(new URL(request.url), { visitor: context.visitor }),
    listCategories(db),
  ])
  context.mayKeep &&= isInStep
  return { ...found, categories: categories.map(({ slug, name }) => ({ slug, name })) }
}

export default function Search() {
  const data = useLoaderData<typeof loader>()
  return (
    <div className="govuk-width-container db-main">
      <SearchPage
        whyHref={hrefOf(paths.searchWhy({}), data.query)}
        data={data}
        base={paths.search()}
        listingHref={paths.listing}
        compareHref={paths.compare()}
        keepHref={paths.visitorShortlist()}
        council={null}
      />
    </div>
  )
}
