import { acting, form, selling, type Case } from './case.ts'
import { marker } from './world.ts'

/** Behind a link: what is kept, and not for whom, nor whose it is. */
const shared = (what: string): Case => ({
  at: (w) => `/shared/${w.sharedToken}${what}`,
  may: 'everybody',
  sees: `${marker}title`,
  wrong: [{ at: () => `/shared/not-a-token${what}` }, { at: (w) => `/shared/${w.endedSharedToken}${what}` }],
  crossings: [
    {
      who: 'stranger',
      at: (w) => `/shared/${w.sharedToken}${what}`,
      hides: [`${marker}joan`, `${marker}sister`, 'Jojo'],
    },
  ],
})

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
    sees: 'Ask Bright Days',
    forms: [
      { may: 'everybody', body: form({ name: 'Sam', email: 'sam@mail.example', words: 'Do you come on Sundays?' }) },
    ],
    wrong: [{ at: () => '/stores/none/ask' }],
  },
  'routes/public/short-address': {
    at: (w) => `/s/${w.storeCode}`,
    may: 'everybody',
    answers: (w) => `302 /stores/${w.storeSlug}`,
    sees: (w) => `/stores/${w.storeSlug}`,
    wrong: [{ at: () => '/s/nobody-has-this' }],
  },
  'routes/public/share-picture': {
    at: (w) => `/share/listings/${w.listingSlug}.png`,
    may: 'everybody',
    sees: 'image/png',
    wrong: [{ at: (w) => `/share/listings/${w.draftId.toLowerCase()}.png` }],
  },
  'routes/provider/sought': { at: (w) => `/provider/${w.provider}/sought`, may: selling, sees: 'nearby look for' },
  'routes/provider/share': {
    at: (w) => `/provider/${w.provider}/store/share`,
    may: selling,
    sees: `${marker}code`.toLowerCase(),
    forms: [{ may: selling, body: form({ code: 'hacked' }) }],
  },
  'routes/provider/leaflet': {
    at: (w) => `/provider/${w.provider}/store/leaflet`,
    may: selling,
    sees: `${marker}title`,
  },
  'routes/public/compare': {
    at: (w) => `/compare?listing=${w.listingSlug}`,
    may: 'everybody',
    sees: `${marker}title`,
    wrong: [{ at: (w) => `/compare?listing=${w.draftId.toLowerCase()}` }],
  },
  'routes/public/shortlist': {
    at: () => '/shortlist',
    may: 'everybody',
    browser: (w) => w.keepingBrowser,
    leadsAway: ['joan', 'ann'],
    sees: `${marker}visitor note`,
    forms: [{ may: 'everybody', body: (w) => ({ intent: 'remove', itemId: w.visitorsItemId }) }],
    wrong: [{ at: () => '/shortlist' }, { at: () => '/shortlist', browser: () => 'kept=made-up-and-never-given' }],
  },
  'routes/public/shortlist-pdf': {
    at: () => '/shortlist/pdf',
    may: 'everybody',
    browser: (w) => w.keepingBrowser,
    sees: `${marker}visitor note`,
    wrong: [{ at: () => '/shortlist/pdf' }],
  },
  'routes/public/shared-list': shared(''),
  'routes/public/shared-list-pdf': shared('/pdf'),
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
