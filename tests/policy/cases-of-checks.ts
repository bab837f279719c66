import { form, selling, type Case } from './case.ts'
import { marker, type World } from './world.ts'

/** Whoever looks at documents for Joan's council. */
const checking = ['commissioner', 'admin'] as const
const stop = form({ reason: 'Nobody answers the telephone', seen: 'an older list' })

/** Documents, pictures, and whether a provider takes new orders. */
export const casesOfChecks: Record<string, Case> = {
  'routes/public/picture': {
    at: (w) => `/pictures/${w.photoId}-480.webp`,
    may: [...selling, ...checking],
    sees: `${marker}picture`,
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/pictures/${w.photoId}-480.webp` }],
  },
  'routes/provider/checks': { at: (w) => `/provider/${w.provider}/checks`, may: selling, sees: 'Being looked at' },
  'routes/provider/check': {
    at: (w) => `/provider/${w.provider}/checks/criminal-record`,
    may: selling,
    sees: `${marker}certificate`,
    forms: [{ may: selling, body: form({ said: 'Hacked' }) }],
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/checks/insurance` }],
  },
  'routes/provider/check-document': {
    at: (w) => `/provider/${w.provider}/checks/${w.checkId}/document`,
    may: selling,
    sees: `${marker}document`,
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/checks/${w.checkId}/document` }],
  },
  'routes/provider/listing-pictures': {
    at: (w) => `/provider/${w.provider}/listings/${w.draftId}/pictures`,
    may: selling,
    sees: `${marker}alt words`,
    forms: [
      { may: selling, body: (w) => ({ act: 'remove', photoId: w.photoId }) },
      { may: selling, body: (w) => ({ act: 'alt', photoId: w.photoId, alt: 'Other words' }) },
    ],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/pictures` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/pictures`,
        body: (w: World) => ({ act: 'remove', photoId: w.photoId }),
      },
    ],
  },
  'routes/provider/store-picture': {
    at: (w) => `/provider/${w.provider}/store/picture`,
    may: selling,
    sees: 'The picture of your store',
    forms: [{ may: selling, body: form({ act: 'remove' }) }],
  },
  'routes/council/checks': {
    at: (w) => `/council/${w.council}/checks`,
    may: checking,
    sees: (w) => `/checks/${w.checkId}`,
  },
  'routes/council/check-rules': {
    at: (w) => `/council/${w.council}/checks/rules`,
    may: checking,
    sees: 'What we ask of providers',
    forms: [{ may: checking, body: form({ providerKind: 'micro', asked: [] }) }],
  },
  'routes/council/check': {
    at: (w) => `/council/${w.council}/checks/${w.checkId}`,
    may: checking,
    sees: `${marker}certificate`,
    forms: [
      { may: checking, body: form({ answer: 'accept' }) },
      { may: checking, body: form({ answer: 'return', reason: 'unreadable' }) },
    ],
    crossings: [
      { who: 'commissionerElsewhere', at: (w) => `/council/${w.elsewhere}/checks/${w.checkId}` },
      {
        who: 'commissionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/checks/${w.checkId}`,
        body: form({ answer: 'accept' }),
      },
    ],
  },
  'routes/council/check-document': {
    at: (w) => `/council/${w.council}/checks/${w.checkId}/document`,
    may: checking,
    sees: `${marker}document`,
    crossings: [{ who: 'commissionerElsewhere', at: (w) => `/council/${w.elsewhere}/checks/${w.checkId}/document` }],
  },
  'routes/council/provider': {
    at: (w) => `/council/${w.council}/providers/${w.provider}`,
    may: checking,
    sees: `${marker}joan`,
    forms: [{ may: checking, body: form({ reason: 'They answered after all' }) }],
    crossings: [{ who: 'commissionerElsewhere', at: (w) => `/council/${w.elsewhere}/providers/${w.provider}` }],
  },
  'routes/council/listing-shelf': {
    at: (w) => `/council/${w.council}/providers/${w.provider}/listings/${w.listingId}`,
    may: checking,
    sees: `${marker}title`,
    forms: [{ may: checking, body: form({ categoryId: 'cat_none' }) }],
    crossings: [
      {
        who: 'commissionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/providers/${w.provider}/listings/${w.listingId}`,
      },
      {
        who: 'commissionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/providers/${w.provider}/listings/${w.listingId}`,
        body: form({ categoryId: 'cat_none' }),
      },
    ],
  },
  'routes/council/suspend-provider': {
    at: (w) => `/council/${w.council}/providers/${w.provider}/suspend`,
    may: checking,
    sees: `${marker}joan`,
    forms: [{ may: checking, body: stop }],
    crossings: [
      {
        who: 'commissionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/providers/${w.provider}/suspend`,
        body: stop,
      },
    ],
  },
}
