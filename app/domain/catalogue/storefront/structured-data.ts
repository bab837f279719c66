import type { ListingView } from '../listing-view.ts'
import type { MenuPrice } from '../prices.ts'
import type { Store } from '../stores.server.ts'

// What search engines read about a store and a listing, in the words of schema.org. Prices are in pounds. The number
// and the place of a personal assistant, who works from home, stay on their own page.

type Address = (path: string) => string
type Paths = { store: (slug: string) => string; listing: (slug: string) => string; picture: string }

/** A store: a local business, or an organisation where it is a charity, a group or the council's own. */
export function storeData(
  store: Pick<Store, 'name' | 'slug' | 'story' | 'phone' | 'district' | 'providerType' | 'rating' | 'listings'>,
  { address, paths }: { address: Address; paths: Paths },
) {
  const isBusiness = ['micro', 'independent', 'personal-assistant'].includes(store.providerType ?? '')
  const isPerson = store.providerType === 'personal-assistant'
  const place =
    store.district && !isPerson
      ? { address: { '@type': 'PostalAddress', postalCode: store.district, addressCountry: 'GB' } }
      : {}
  return {
    '@context': 'https://schema.org',
    '@type': isBusiness ? 'LocalBusiness' : store.providerType === 'charity' ? 'NGO' : 'Organization',
    '@id': address(paths.store(store.slug)),
    name: store.name,
    url: address(paths.store(store.slug)),
    image: address(paths.picture),
    ...(store.story ? { description: store.story.slice(0, 500) } : {}),
    ...(store.phone && !isPerson ? { telephone: store.phone } : {}),
    ...place,
    ...(store.rating
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: store.rating.stars,
            reviewCount: store.rating.count,
          },
        }
      : {}),
    ...(store.listings.length > 0
      ? {
          makesOffer: store.listings.slice(0, 50).map((one) => ({
            '@type': 'Offer',
            itemOffered: { '@type': typeOf(one.kind), name: one.title, url: address(paths.listing(one.slug)) },
          })),
        }
      : {}),
  }
}

const nowhere = { placeWords: null, area: null }

/** A listing: what it is, who offers it and for how much, each line of its menu an offer. */
export function listingData(
  listing: Pick<
    ListingView,
    | ('title' | 'slug' | 'summary' | 'provider' | 'category' | 'area' | 'isFree' | 'rating' | 'placeWords')
    | 'deliveryPence'
  > & {
    kind: string
    nextDay: string | null
    menu: readonly Pick<MenuPrice, 'unit' | 'label' | 'pence'>[]
  },
  { address, paths }: { address: Address; paths: Paths },
) {
  const { rating, isFree, menu } = listing
  const { placeWords, area } = listing.provider.isPerson ? nowhere : listing
  const known = typeOf(listing.kind)
  const type = known === 'Event' && !listing.nextDay ? 'Service' : known // an event without a day is none
  const provider = {
    '@type': 'Organization',
    name: listing.provider.name,
    url: address(paths.store(listing.provider.slug)),
  }
  const url = address(paths.listing(listing.slug))
  const brought = broughtFor(listing.deliveryPence)
  const offers = isFree
    ? [{ '@type': 'Offer', price: '0.00', priceCurrency: 'GBP', url }]
    : menu.map(({ unit, label, pence }) => ({
        '@type': 'Offer',
        name: label,
        url,
        price: inPounds(pence),
        priceCurrency: 'GBP',
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          price: inPounds(pence),
          priceCurrency: 'GBP',
          unitText: unit,
          valueAddedTaxIncluded: true,
        },
        ...brought,
      }))
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    name: listing.title,
    description: listing.summary,
    url,
    image: address(paths.picture),
    ...(type === 'Service' ? { provider, serviceType: listing.category.name } : {}),
    ...(type === 'Product' ? { brand: provider, category: listing.category.name } : {}),
    ...(type === 'Event' ? { organizer: provider } : {}),
    ...(type === 'Event' && listing.nextDay ? { startDate: listing.nextDay } : {}),
    ...(type === 'Event' && placeWords ? { location: { '@type': 'Place', name: placeWords } } : {}),
    ...(type === 'Service' && area ? { areaServed: area } : {}),
    ...(offers.length > 0 ? { offers } : {}),
    ...(rating
      ? { aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.stars, reviewCount: rating.count } }
      : {}),
  }
}

function broughtFor(pence: number | null) {
  if (!pence) return {}
  const shippingRate = { '@type': 'MonetaryAmount', value: inPounds(pence), currency: 'GBP' }
  return { shippingDetails: { '@type': 'OfferShippingDetails', shippingRate } }
}

function typeOf(kind: string): 'Service' | 'Product' | 'Event' {
  if (kind === 'product') return 'Product'
  return kind === 'event' || kind === 'activity' || kind === 'group' ? 'Event' : 'Service'
}

function inPounds(pence: number): string {
  return `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
}
