import { db } from '#db/client.ts'
import { searchEngine } from '#search/current.ts'
import { everything, type SearchQuery } from '#search/query.ts'
import { searchInStep } from '#search/in-step.ts'

type Like = { slug: string; categorySlug: string; district: string | null; organisationSlug: string }

/**
 * Three listings of others that do something like this, nearest first: to the listing itself unless told otherwise.
 * `isInStep` false: do not keep the page.
 */
export async function othersNear(listing: Like, { near = listing.district, ...whose }: Partial<SearchQuery> = {}) {
  const { search, isInStep } = await searchInStep({ db, engine: searchEngine() })
  const { hits } = await search({
    ...everything,
    category: listing.categorySlug,
    near,
    sort: near ? 'distance' : 'relevance',
    pageSize: 12,
    ...whose,
  })
  const providers = new Set([listing.organisationSlug])
  const others = hits
    .filter(({ organisationSlug }) => !providers.has(organisationSlug) && providers.add(organisationSlug))
    .slice(0, 3)
  return { others, isInStep }
}
