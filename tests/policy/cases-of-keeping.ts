import { acting, form, selling, type Case } from './case.ts'
import { marker } from './world.ts'

/** Lists as files, stores and what they give away, and what people keep. */
export const casesOfKeeping: Record<string, Case> = {
  'routes/provider/sheets': {
    at: (w) => `/provider/${w.provider}/sheets`,
    may: selling,
    sees: `${marker}list`,
    forms: [{ may: selling, body: form({ file: '' }) }],
  },
  'routes/provider/sheet': {
    at: (w) => `/provider/${w.provider}/sheets/${w.sheetImportId}?show=changed`,
    may: selling,
    sees: `${marker}renamed`,
    forms: [
      { may: selling, body: form({ step: 'take' }) },
      { may: selling, body: form({ step: 'undo' }) },
    ],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/sheets/${w.sheetImportId}` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/sheets/${w.sheetImportId}`,
        body: form({ step: 'take' }),
      },
    ],
  },
  'routes/provider/sheet-file': {
    at: (w) => `/provider/${w.provider}/sheets/out/listings.csv`,
    may: selling,
    sees: `${marker}draft`,
  },
  'routes/provider/sheet-refused': {
    at: (w) => `/provider/${w.provider}/sheets/${w.sheetImportId}/refused/listings.csv`,
    may: selling,
    sees: `${marker}short`,
    crossings: [
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/sheets/${w.sheetImportId}/refused/listings.csv`,
      },
    ],
  },
  'routes/public/ask-store': {
    at: (w) => `/stores/${w.storeSlug}/ask`,
    may: 'everybody',
    forms: [],
  },
  'routes/public/short-address': { at: () => '/s/nobody-has-this', may: 'everybody' },
  'routes/public/share-picture': { at: (w) => `/share/stores/${w.storeSlug}.png`, may: 'everybody' },
  'routes/provider/sought': { at: (w) => `/provider/${w.provider}/sought`, may: selling, sees: 'nearby look for' },
  'routes/provider/share': {
    at: (w) => `/provider/${w.provider}/store/share`,
    may: selling,
    sees: 'A short address',
    forms: [{ may: selling, body: form({ code: 'hacked' }) }],
  },
  'routes/provider/leaflet': {
    at: (w) => `/provider/${w.provider}/store/leaflet`,
    may: selling,
    sees: `${marker}title`,
  },
  'routes/public/compare': { at: () => '/compare?listing=not-there', may: 'everybody' },
  'routes/public/shortlist': { at: () => '/shortlist', may: 'everybody', forms: [] },
  'routes/public/shortlist-pdf': { at: () => '/shortlist/pdf', may: 'everybody' },
  'routes/public/shared-list': { at: () => '/shared/not-a-token', may: 'everybody' },
  'routes/public/shared-list-pdf': { at: () => '/shared/not-a-token/pdf', may: 'everybody' },
  'routes/person/compare': {
    at: (w) => `/people/${w.joan}/compare?listing=${w.listingSlug}`,
    may: acting,
    sees: `${marker}title`,
  },
  'routes/person/shortlist': {
    at: (w) => `/people/${w.joan}/shortlist`,
    may: acting,
    sees: `${marker}kept note`,
    forms: [
      { may: acting, body: (w) => ({ intent: 'keep', listing: w.listingSlug }) },
      { may: acting, body: form({ intent: 'share', forWhom: 'me', days: '90' }) },
      { may: acting, body: (w) => ({ intent: 'remove', itemId: w.keptItemId }) },
    ],
    crossings: [
      {
        who: 'ann',
        at: (w) => `/people/${w.ann}/shortlist`,
        body: (w) => ({ intent: 'remove', itemId: w.keptItemId }),
      },
      { who: 'ann', at: (w) => `/people/${w.ann}/shortlist`, body: (w) => ({ intent: 'end', linkId: w.sharedLinkId }) },
    ],
  },
  'routes/person/shortlist-pdf': {
    at: (w) => `/people/${w.joan}/shortlist/pdf`,
    may: acting,
    sees: `${marker}kept note`,
  },
}
