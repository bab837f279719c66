import { withQuery, type Query } from './query.ts'

const provider = (organisationId: string) => `/provider/${organisationId}`

/** The pages of whoever sells or runs something. */
export const providerPaths = {
  provider,
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
  providerVisit: (organisationId: string, visitId: string, query?: Query) =>
    withQuery(`${provider(organisationId)}/visits/${visitId}`, query),
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
}
