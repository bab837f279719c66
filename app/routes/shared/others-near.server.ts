import { searchEngine } from '#search/current.ts'
import { everything, type SearchHit, type SearchQuery } from '#search/engine.ts'

type Like = { slug: string; categorySlug: string; district: string | null; organisationSlug: string }

/** Three listings of others that do something like this, nearest first. */
export async function othersNear(listing: Like, whose: Partial<SearchQuery> = {}): Promise<SearchHit[]> {
  const { hits } = await searchEngine().search({
    ...everything,
    category: listing.categorySlug,
    near: listing.district,
    sort: listing.district ? 'distance' : 'relevance',
    pageSize: 12,
    ...whose,
  })
  const providers = new Set([listing.organisationSlug])
  return hits
    .filter(({ organisationSlug }) => !providers.has(organisationSlug) && providers.add(organisationSlug))
    .slice(0, 3)
}
