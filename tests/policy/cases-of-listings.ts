import { addDays, today } from '#app/domain/shared/day.ts'
import { form, selling, type Case } from './case.ts'
import { marker } from './world.ts'

const aDay = { day: addDays(today(), 30), from: '10:00', to: '11:00', repeat: 'once' }
const keeping = ['commissioner', 'admin'] as const

/** What is said of listings over time, who reads it first, and how the shop is ordered. */
export const casesOfListings: Record<string, Case> = {
  'routes/public/still-right': {
    at: (w) => `/still-right/${w.stillRightToken}`,
    may: 'everybody',
    sees: `${marker}title`,
    forms: [{ may: 'everybody', body: (w) => ({ listingId: w.listingId }) }],
    wrong: [{ at: () => '/still-right/none' }, { at: (w) => `/still-right/${w.confirmToken}` }],
  },
  'routes/provider/listing-history': {
    at: (w) => `/provider/${w.provider}/listings/${w.draftId}/history`,
    may: selling,
    sees: `${marker}draft`,
    forms: [{ may: selling, body: form({ number: '1', basedOn: '1' }) }],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/history` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/history`,
        body: form({ number: '1', basedOn: '1' }),
      },
    ],
  },
  'routes/provider/listing-dates': {
    at: (w) => `/provider/${w.provider}/listings/${w.draftId}/dates`,
    may: selling,
    sees: `${marker}draft`,
    forms: [
      { may: selling, body: form({ intent: 'add', ...aDay }) },
      { may: selling, body: form({ intent: 'off', dateId: 'all' }) },
    ],
    crossings: [
      { who: 'groupOwner', at: (w) => `/provider/${w.group}/listings/${w.groupListingId}/dates` },
      { who: 'groupOwner', at: (w) => `/provider/${w.group}/listings/${w.draftId}/dates` },
      {
        who: 'groupOwner',
        at: (w) => `/provider/${w.group}/listings/${w.draftId}/dates`,
        body: form({ intent: 'add', ...aDay }),
      },
      { who: 'groupOwner', at: (w) => `/provider/${w.group}/listings` },
      { who: 'groupOwner', at: (w) => `/provider/${w.group}/store` },
      { who: 'groupOwner', at: (w) => `/provider/${w.group}/people` },
    ],
  },
  'routes/council/listings': {
    at: (w) => `/council/${w.council}/listings`,
    may: keeping,
    sees: `${marker}asked`,
    crossings: [{ who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/listings` }],
  },
  'routes/council/listing': {
    at: (w) => `/council/${w.council}/listings/${w.askedListingId}/2`,
    may: keeping,
    sees: `${marker}change`,
    forms: [
      { may: keeping, body: form({ intent: 'approve' }) },
      { may: keeping, body: form({ intent: 'return', reason: 'Say who comes' }) },
    ],
    crossings: [
      { who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/listings/${w.askedListingId}/2` },
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/listings/${w.askedListingId}/history` },
    ],
  },
  'routes/council/approval': {
    at: (w) => `/council/${w.council}/approval`,
    may: keeping,
    sees: (w) => `category:${w.categoryId}`,
    forms: [{ may: keeping, body: form({ subject: 'type:micro', needs: 'yes' }) }],
  },
  'routes/council/categories': {
    at: (w) => `/council/${w.council}/categories`,
    may: keeping,
    sees: (w) => w.categoryName,
    forms: [
      { may: keeping, body: form({ intent: 'add', name: 'Hacked', facet: 'shelf' }) },
      { may: keeping, body: (w) => ({ intent: 'up', categoryId: w.categoryId }) },
    ],
  },
  'routes/council/category': {
    at: (w) => `/council/${w.council}/categories/${w.categoryId}`,
    may: keeping,
    sees: (w) => w.categoryName,
    forms: [
      { may: keeping, body: form({ intent: 'rename', name: 'Hacked' }) },
      { may: keeping, body: form({ intent: 'close' }) },
    ],
  },
}
