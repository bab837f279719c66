import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRuledCategories } from '#app/domain/catalogue/categories.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { findListings } from '../shared/find-listings.server.ts'
import { SearchPage } from '../shared/search-page.tsx'
import { leadToNewShelf, shelfNames } from '../shared/shelves.server.ts'
import { leadToSpokenFilters } from '../shared/spoken-filters.server.ts'
import { hrefOf, titleOf } from '../shared/search-words.ts'

export const handle = { isWide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? titleOf(data.query, data.result, data.categories) : 'Search'} – Daybook` },
]

/** Everybody's shop: public prices, and no word about money that is left. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  await leadToNewShelf(url)
  await leadToSpokenFilters(url)
  const [{ isInStep, ...found }, categories] = await Promise.all([
    findListings(url, { visitor: context.visitor }),
    listRuledCategories(db),
  ])
  context.mayKeep &&= isInStep
  return { ...found, categories: shelfNames(categories) }
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
