import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import type { Listing } from '#app/domain/catalogue/listings.server.ts'
import type { Store } from '#app/domain/catalogue/stores.server.ts'
import { listingData, storeData } from '#app/domain/catalogue/storefront/structured-data.ts'
import { env } from '#app/env.server.ts'
import { paths } from '#app/paths.ts'
import type { Shared } from './shared-tags.ts'

const address = (path: string) => env.ORIGIN + path

/** What other sites and search engines are told about a store. */
export function sharedStore(store: Store): Shared {
  const picture = paths.sharePicture('stores', store.slug)
  return {
    title: store.name,
    words: store.story?.split('\n')[0]?.slice(0, 200) ?? `${store.name} on Daybook`,
    url: address(paths.store(store.slug)),
    picture: address(picture),
    data: storeData(store, { address, paths: { store: paths.store, listing: paths.listing, picture } }),
  }
}

/** What other sites and search engines are told about a listing. */
export function sharedListing(listing: Listing): Shared {
  const view = viewOf(listing)
  const picture = paths.sharePicture('listings', view.slug)
  return {
    title: `${view.title} from ${view.provider.name}`,
    words: view.summary,
    url: address(paths.listing(view.slug)),
    picture: address(picture),
    data: listingData(
      { ...view, kind: listing.kind, nextDay: listing.nextTimes[0]?.day ?? null, menu: listing.menu },
      { address, paths: { store: paths.store, listing: paths.listing, picture } },
    ),
  }
}
