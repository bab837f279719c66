import { openIdOf } from '#app/domain/catalogue/open/open-ids.ts'
import type { Case } from './case.ts'
import { marker } from './world.ts'

/** Of Joan, of her order and of what is not published: in no feed, whoever asks. */
const never = ['joan', 'draft', 'pot', 'address', 'note', 'query', 'wish', 'basket'].map((word) => marker + word)
const shows = (at: Case['at']): Case => ({
  at,
  may: 'everybody',
  sees: `${marker}title`,
  crossings: (['stranger', 'joan', 'admin', 'providerOwner'] as const).map((who) => ({
    who,
    at,
    hides: never,
  })),
})
const openService = (id: string) => `/oruk/v3/services/${openIdOf('service', id)}`

/** The public catalogue for other machines: the same for everybody, and nothing that is anybody's own. */
export const casesOfOpenData: Record<string, Case> = {
  'routes/open/oruk': { at: () => '/oruk/v3', may: 'everybody' },
  'routes/open/oruk-list': shows(() => '/oruk/v3/services?full=true&per_page=100'),
  'routes/open/oruk-one': {
    ...shows((w) => openService(w.listingId)),
    wrong: [
      { at: (w) => openService(w.draftId) },
      { at: () => '/oruk/v3/services/00000000-0000-0000-0000-000000000000' },
    ],
  },
  'routes/open/sitemap': { at: () => '/sitemap.xml', may: 'everybody', sees: (w) => `/listings/${w.listingSlug}` },
  'routes/open/sitemap-part': {
    at: () => '/sitemaps/listings-1.xml',
    may: 'everybody',
    sees: (w) => `/listings/${w.listingSlug}`,
  },
  'routes/open/robots': { at: () => '/robots.txt', may: 'everybody' },
  'routes/open/community-rss': { at: () => '/community.rss', may: 'everybody', sees: `${marker}choir` },
  'routes/open/community-ics': { at: () => '/community.ics', may: 'everybody', sees: `${marker}choir` },
}
