import type { LoaderFunctionArgs } from '@remix-run/node'
import { byLine, kindOf } from '#app/domain/catalogue/listing.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { cheapestOf } from '#app/domain/catalogue/prices.ts'
import { getStore } from '#app/domain/catalogue/stores.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { keptPicture } from '#app/http/kept-picture.server.ts'
import { found } from '#app/http/found.ts'
import { sharePicture, type SharePicture } from '#app/integrations/share-picture.server.ts'
import { db } from '#db/client.ts'
import { capital } from '../shared/search-words.ts'

/** The picture that a link to a store or a listing shows elsewhere. */
export async function loader({ params }: LoaderFunctionArgs) {
  const slug = params.slug!.replace(/\.png$/, '')
  const about = found(
    params.kind === 'stores' ? await ofStore(slug) : params.kind === 'listings' ? await ofListing(slug) : null,
  )
  return keptPicture(about, () => sharePicture(about))
}

async function ofStore(slug: string): Promise<SharePicture | null> {
  const store = await getStore(db, slug)
  if (!store) return null
  const [first] = store.listings
  return {
    title: store.name,
    by: capital(kindOf(store.providerType, store.isUnclaimed) ?? ''),
    words: (store.story?.split('\n')[0] || store.listings.map(({ title }) => title).join(', ')).slice(0, 110),
    price: null,
    tone: first?.tone ?? 'home',
    pictures: [...new Set(store.listings.flatMap(({ pictures }) => pictures))].slice(0, 3),
  }
}

async function ofListing(slug: string): Promise<SharePicture | null> {
  const listing = await getListing(db, slug)
  if (!listing) return null
  const cheapest = cheapestOf(listing.menu)
  const from = listing.menu.length > 1 ? 'From ' : ''
  return {
    title: listing.title,
    by: byLine(listing.organisationName, listing.providerType, listing.isUnclaimed),
    words: listing.summary,
    price: listing.isFree ? 'Free' : cheapest && `${from}${pounds(cheapest.pence)} ${perUnit(cheapest.unit)}`,
    tone: listing.tone,
    pictures: listing.pictures,
  }
}
