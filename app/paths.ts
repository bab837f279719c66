import { brokerPaths } from './paths/broker.ts'
import { councilPaths } from './paths/council.ts'
import { personPaths } from './paths/person.ts'
import { providerPaths } from './paths/provider.ts'
import { withListings, withQuery, type Query } from './paths/query.ts'

/** Builders for every URL. No address is written anywhere else: those of a room stand in its own file. */
export const paths = {
  home: () => '/',
  search: (query?: Query) => withQuery('/search', query),
  searchWhy: (query: Query) => withQuery('/search/why', query),
  searchSuggestions: (query: Query) => withQuery('/search/suggestions', query),
  listing: (slug: string) => `/listings/${slug}`,
  store: (slug: string) => `/stores/${slug}`,
  compare: (slugs: readonly string[] = []) => withListings('/compare', slugs),
  visitorShortlist: () => '/shortlist',
  visitorShortlistPdf: () => '/shortlist/pdf',
  sharedList: (token: string) => `/shared/${token}`,
  sharedListPdf: (token: string) => `/shared/${token}/pdf`,
  askStore: (slug: string) => `/stores/${slug}/ask`,
  shortStore: (code: string) => `/s/${code}`,
  sharePicture: (kind: 'stores' | 'listings', slug: string) => `/share/${kind}/${slug}.png`,
  community: (query?: Query) => withQuery('/community', query),
  stillRight: (token: string) => `/still-right/${token}`,
  help: () => '/help',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  terms: () => '/terms',
  preferences: () => '/preferences',
  setReading: (name: 'easyRead' | 'largeText' | 'highContrast', choice: 'on' | 'off', to: string) =>
    withQuery('/preferences', { [name]: choice, to }),

  oruk: (path = '') => `/oruk/v3${path}`,
  sitemap: () => '/sitemap.xml',
  sitemapPart: (part: string) => `/sitemaps/${part}`,
  communityRss: (query?: Query) => withQuery('/community.rss', query),
  communityIcs: (query?: Query) => withQuery('/community.ics', query),

  signIn: (to?: string) => withQuery('/sign-in', { to }),
  secondFactor: (to?: string) => withQuery('/sign-in/second-factor', { to }),
  signOut: () => '/sign-out',
  join: () => '/join',
  joinAccount: () => '/join/account',
  joinProvider: () => '/join/provider',
  joinQuestion: (question: string, query?: Query) => withQuery(`/join/provider/${question}`, query),
  joinCheck: () => '/join/provider/check',
  joinSent: () => '/join/provider/sent',
  joinLater: () => '/join/provider/later',
  goOnJoining: (token: string) => `/join/go-on/${token}`,
  openStore: (token: string) => `/join/open/${token}`,
  claim: (slug: string) => `/claim/${slug}`,
  claimAnswer: (token: string) => `/claims/${token}`,
  invitation: (token: string) => `/invitations/${token}`,
  confirmEmail: (token: string) => `/confirm-email/${token}`,
  resetPassword: (token?: string) => withQuery('/reset-password', { token }),
  account: () => '/account',

  actingFor: (query?: Query) => withQuery('/acting-for', query),

  /** `width` one of those that are kept; the address of a changed picture is another */
  picture: (photoId: string, width: 480 | 960, type: 'webp' | 'jpg' = 'webp') =>
    `/pictures/${photoId}-${width}.${type}`,

  devMail: () => '/dev/mail',
  devClock: () => '/dev/clock',

  ...personPaths,
  ...brokerPaths,
  ...providerPaths,
  ...councilPaths,
}
