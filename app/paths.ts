/** Builders for every URL. No address is written anywhere else. */

type Query = Record<string, string | number | undefined>

function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return given.length ? `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : path
}

function withListings(path: string, slugs: readonly string[]): string {
  return slugs.length > 0 ? `${path}?${new URLSearchParams(slugs.map((slug) => ['listing', slug]))}` : path
}

const person = (personId: string) => `/people/${personId}`
const broker = (organisationId: string) => `/broker/${organisationId}`
const provider = (organisationId: string) => `/provider/${organisationId}`
const council = (organisationId: string) => `/council/${organisationId}`

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
  person: (personId: string) => person(personId),
  shop: (personId: string, query?: Query) => withQuery(`${person(personId)}/shop`, query),
  shopListing: (personId: string, slug: string) => `${person(personId)}/shop/${slug}`,
  budget: (personId: string, query?: Query) => withQuery(`${person(personId)}/budget`, query),
  personCompare: (personId: string, slugs: readonly string[] = []) =>
    withListings(`${person(personId)}/compare`, slugs),
  shortlist: (personId: string) => `${person(personId)}/shortlist`,
  shortlistPdf: (personId: string) => `${person(personId)}/shortlist/pdf`,
  budgetCsv: (personId: string) => `${person(personId)}/budget.csv`,
  basket: (personId: string) => `${person(personId)}/basket`,
  checkout: (personId: string) => `${person(personId)}/checkout`,
  orders: (personId: string, query?: Query) => withQuery(`${person(personId)}/orders`, query),
  order: (personId: string, orderId: string) => `${person(personId)}/orders/${orderId}`,
  visits: (personId: string, query?: Query) => withQuery(`${person(personId)}/visits`, query),
  invoices: (personId: string, query?: Query) => withQuery(`${person(personId)}/invoices`, query),
  invoice: (personId: string, invoiceId: string) => `${person(personId)}/invoices/${invoiceId}`,
  invoicePdf: (personId: string, invoiceId: string) => `${person(personId)}/invoices/${invoiceId}/pdf`,
  statement: (personId: string, query?: Query) => withQuery(`${person(personId)}/statement`, query),
  aboutMe: (personId: string) => `${person(personId)}/about-me`,
  access: (personId: string, query?: Query) => withQuery(`${person(personId)}/access`, query),

  broker: (organisationId: string) => broker(organisationId),
  brokerPeople: (organisationId: string) => `${broker(organisationId)}/people`,
  brokerCaseworkers: (organisationId: string) => `${broker(organisationId)}/caseworkers`,
  brokerBank: (organisationId: string) => `/broker/${organisationId}/bank`,
  brokerNewBank: (organisationId: string) => `/broker/${organisationId}/bank/change`,
  brokerRuns: (organisationId: string, query?: Query) => withQuery(`${broker(organisationId)}/payment-runs`, query),
  brokerRun: (organisationId: string, runId: string) => `${broker(organisationId)}/payment-runs/${runId}`,
  brokerRunCsv: (organisationId: string, runId: string) => `${broker(organisationId)}/payment-runs/${runId}/csv`,

  provider: (organisationId: string) => provider(organisationId),
  /** where the first page's own forms go: without `?index` the room's frame would be asked */
  providerRecord: (organisationId: string) => `${provider(organisationId)}?index`,
  providerListings: (organisationId: string) => `${provider(organisationId)}/listings`,
  providerNewListing: (organisationId: string) => `${provider(organisationId)}/listings/new`,
  providerListing: (organisationId: string, listingId: string) => `${provider(organisationId)}/listings/${listingId}`,
  providerListingDates: (organisationId: string, listingId: string) =>
    `${provider(organisationId)}/listings/${listingId}/dates`,
  providerListingPreview: (organisationId: string, listingId: string) =>
    `${provider(organisationId)}/listings/${listingId}/preview`,
  providerListingHistory: (organisationId: string, listingId: string, query?: Query) =>
    withQuery(`${provider(organisationId)}/listings/${listingId}/history`, query),
  providerFeedOffer: (organisationId: string, listingId: string) =>
    `${provider(organisationId)}/listings/${listingId}/from-feed`,
  providerPrices: (organisationId: string) => `${provider(organisationId)}/prices`,
  providerListingPrices: (organisationId: string, listingId: string) =>
    `${provider(organisationId)}/prices/${listingId}`,
  providerRates: (organisationId: string, query?: Query) => withQuery(`${provider(organisationId)}/rates`, query),
  providerNewRate: (organisationId: string) => `${provider(organisationId)}/rates/new`,
  providerRate: (organisationId: string, rateId: string) => `${provider(organisationId)}/rates/${rateId}`,
  providerBuildUp: (organisationId: string, listingId: string, query?: Query) =>
    withQuery(`${provider(organisationId)}/listings/${listingId}/build-up`, query),
  providerOrders: (organisationId: string, query?: Query) => withQuery(`${provider(organisationId)}/orders`, query),
  providerOrder: (organisationId: string, lineId: string) => `${provider(organisationId)}/orders/${lineId}`,
  providerVisits: (organisationId: string, query?: Query) => withQuery(`${provider(organisationId)}/visits`, query),
  providerVisit: (organisationId: string, visitId: string) => `${provider(organisationId)}/visits/${visitId}`,
  providerInvoices: (organisationId: string, query?: Query) => withQuery(`${provider(organisationId)}/invoices`, query),
  providerInvoice: (organisationId: string, invoiceId: string) => `${provider(organisationId)}/invoices/${invoiceId}`,
  providerInvoicePdf: (organisationId: string, invoiceId: string) =>
    `${provider(organisationId)}/invoices/${invoiceId}/pdf`,
  providerWelcome: (organisationId: string) => `${provider(organisationId)}/welcome`,
  providerPeople: (organisationId: string) => `${provider(organisationId)}/people`,
  providerAgreement: (organisationId: string) => `${provider(organisationId)}/agreement`,
  providerVat: (organisationId: string) => `${provider(organisationId)}/vat`,
  providerBank: (organisationId: string) => `${provider(organisationId)}/bank`,
  providerNewBank: (organisationId: string) => `${provider(organisationId)}/bank/change`,
  providerSought: (organisationId: string) => `${provider(organisationId)}/sought`,
  providerShare: (organisationId: string) => `${provider(organisationId)}/store/share`,
  providerLeaflet: (organisationId: string) => `${provider(organisationId)}/store/leaflet`,
  providerSheets: (organisationId: string) => `${provider(organisationId)}/sheets`,
  providerSheet: (organisationId: string, importId: string, query?: Query) =>
    withQuery(`${provider(organisationId)}/sheets/${importId}`, query),
  providerSheetFile: (organisationId: string, file: string) => `${provider(organisationId)}/sheets/out/${file}`,
  providerSheetRefused: (organisationId: string, importId: string, file: string) =>
    `${provider(organisationId)}/sheets/${importId}/refused/${file}`,
  providerStore: (organisationId: string) => `${provider(organisationId)}/store`,
  providerStorePicture: (organisationId: string) => `${provider(organisationId)}/store/picture`,
  providerListingPictures: (organisationId: string, listingId: string) =>
    `${provider(organisationId)}/listings/${listingId}/pictures`,
  providerChecks: (organisationId: string) => `${provider(organisationId)}/checks`,
  /** what is asked, and the form to send it: `kind` is one of checkKinds */
  providerCheck: (organisationId: string, kind: string) => `${provider(organisationId)}/checks/${kind}`,
  providerCheckDocument: (organisationId: string, checkId: string) =>
    `${provider(organisationId)}/checks/${checkId}/document`,

  council: (organisationId: string) => council(organisationId),
  councilFind: (organisationId: string, q?: string) => withQuery(`${council(organisationId)}/find`, { q }),
  councilPeople: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/people`, query),
  councilNewPerson: (organisationId: string) => `${council(organisationId)}/people/new`,
  councilPerson: (organisationId: string, personId: string) => `${council(organisationId)}/people/${personId}`,
  councilNewMandate: (organisationId: string, personId: string) =>
    `${council(organisationId)}/people/${personId}/mandates/new`,
  councilNewBudget: (organisationId: string, personId: string) =>
    `${council(organisationId)}/people/${personId}/budgets/new`,
  councilBudgets: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/budgets`, query),
  councilBudget: (organisationId: string, budgetId: string) => `${council(organisationId)}/budgets/${budgetId}`,
  councilOrder: (organisationId: string, orderId: string) => `${council(organisationId)}/orders/${orderId}`,
  councilSamples: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/samples`, query),
  councilSample: (organisationId: string, lineId: string) => `${council(organisationId)}/samples/${lineId}`,
  councilInvoices: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/invoices`, query),
  councilInvoice: (organisationId: string, invoiceId: string) => `${council(organisationId)}/invoices/${invoiceId}`,
  councilInvoicePdf: (organisationId: string, invoiceId: string) =>
    `${council(organisationId)}/invoices/${invoiceId}/pdf`,
  councilExceptions: (organisationId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/exceptions`, query),
  councilException: (organisationId: string, exceptionId: string) =>
    `${council(organisationId)}/exceptions/${exceptionId}`,
  councilRuns: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/payment-runs`, query),
  councilRun: (organisationId: string, runId: string) => `${council(organisationId)}/payment-runs/${runId}`,
  councilRunCsv: (organisationId: string, runId: string) => `${council(organisationId)}/payment-runs/${runId}/csv`,
  councilChecks: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/checks`, query),
  councilCheckRules: (organisationId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/checks/rules`, query),
  councilCheck: (organisationId: string, checkId: string) => `${council(organisationId)}/checks/${checkId}`,
  councilCheckDocument: (organisationId: string, checkId: string) =>
    `${council(organisationId)}/checks/${checkId}/document`,
  councilProvider: (organisationId: string, providerId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/providers/${providerId}`, query),
  councilShelf: (organisationId: string, providerId: string, listingId: string) =>
    `${council(organisationId)}/providers/${providerId}/listings/${listingId}`,
  councilSuspend: (organisationId: string, providerId: string) =>
    `${council(organisationId)}/providers/${providerId}/suspend`,
  councilRates: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/rates`, query),
  councilNewRate: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/rates/new`, query),
  councilRate: (organisationId: string, rateId: string) => `${council(organisationId)}/rates/${rateId}`,
  councilListings: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/listings`, query),
  councilListing: (organisationId: string, listingId: string, number: number) =>
    `${council(organisationId)}/listings/${listingId}/${number}`,
  councilApproval: (organisationId: string) => `${council(organisationId)}/approval`,
  councilCategories: (organisationId: string) => `${council(organisationId)}/categories`,
  councilCategory: (organisationId: string, categoryId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/categories/${categoryId}`, query),
  councilLetters: (organisationId: string) => `${council(organisationId)}/letters`,
  councilFeeds: (organisationId: string) => `${council(organisationId)}/feeds`,
  councilNewFeed: (organisationId: string) => `${council(organisationId)}/feeds/new`,
  councilFeed: (organisationId: string, feedId: string) => `${council(organisationId)}/feeds/${feedId}`,
  councilFeedRun: (organisationId: string, runId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/feeds/runs/${runId}`, query),
  councilFeedRunCsv: (organisationId: string, runId: string) => `${council(organisationId)}/feeds/runs/${runId}/csv`,
  councilStaff: (organisationId: string) => `${council(organisationId)}/staff`,
  councilSearch: (organisationId: string) => `${council(organisationId)}/search`,
  councilJoining: (organisationId: string) => `${council(organisationId)}/joining`,
  councilReports: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/reports`, query),

  /** `width` one of those that are kept; the address of a changed picture is another */
  picture: (photoId: string, width: 480 | 960, type: 'webp' | 'jpg' = 'webp') =>
    `/pictures/${photoId}-${width}.${type}`,

  devMail: () => '/dev/mail',
  devClock: () => '/dev/clock',
}
