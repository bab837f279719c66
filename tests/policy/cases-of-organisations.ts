import { form, selling, type Case } from './case.ts'
import { marker, type World } from './world.ts'

const unknownYet = [`${marker}joan`, `${marker}address`, `${marker}matters`]
const listingForm = (w: World) => ({
  categoryId: w.categoryId,
  kind: 'service',
  lineKind: 'visits',
  title: 'Hacked',
  summary: 'Somebody else wrote this.',
  description: 'Somebody else wrote this.',
  noticeDays: '0',
  lateCancelHours: '0',
  lateCancelPercent: '0',
})
const pricesForm = form({
  from: '2030-01-01',
  'lines[0].amount': '1.00',
  'lines[0].unit': 'hour',
  'lines[0].band': 'any',
  'lines[0].vatBasisPoints': '0',
  'lines[0].label': 'Any time',
})

/** The rooms of Joan's provider. */
export const casesOfOrganisations: Record<string, Case> = {
  'routes/provider/today': {
    at: (w) => `/provider/${w.provider}?index`,
    may: selling,
    sees: `${marker}joan Reeve`,
    forms: [{ may: selling, body: (w) => ({ intent: 'record', visitId: w.plannedVisitId }) }],
    crossings: [
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}?index`,
        body: (w) => ({ intent: 'record', visitId: w.plannedVisitId }),
      },
    ],
  },
  'routes/provider/listings': {
    at: (w) => `/provider/${w.provider}/listings`,
    may: selling,
    sees: `${marker}draft`,
    forms: [{ may: selling, body: (w) => ({ intent: 'publish', listingId: w.draftId }) }],
    crossings: [
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/listings`,
        body: (w) => ({ intent: 'publish', listingId: w.draftId }),
      },
    ],
  },
  'routes/provider/new-listing': {
    at: (w) => `/provider/${w.provider}/listings/new`,
    may: selling,
    sees: 'Something new',
    forms: [{ may: selling, body: listingForm }],
  },
  'routes/provider/listing': {
    at: (w) => `/provider/${w.provider}/listings/${w.draftId}`,
    may: selling,
    sees: `${marker}draft`,
    forms: [{ may: selling, body: listingForm }],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}` },
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}`, body: listingForm },
    ],
  },
  'routes/provider/listing-preview': {
    at: (w) => `/provider/${w.provider}/listings/${w.draftId}/preview`,
    may: selling,
    sees: `${marker}draft`,
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/preview` }],
  },
  'routes/provider/prices': { at: (w) => `/provider/${w.provider}/prices`, may: selling, sees: `${marker}draft` },
  'routes/provider/listing-prices': {
    at: (w) => `/provider/${w.provider}/prices/${w.draftId}`,
    may: selling,
    sees: `${marker}draft`,
    forms: [{ may: selling, body: pricesForm }],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/prices/${w.draftId}` },
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/prices/${w.draftId}`, body: pricesForm },
    ],
  },
  'routes/provider/orders': {
    at: (w) => `/provider/${w.provider}/orders?show=going`,
    may: selling,
    sees: `${marker}title`,
  },
  'routes/provider/order': {
    at: (w) => `/provider/${w.provider}/orders/${w.lineId}`,
    may: selling,
    sees: `${marker}note`,
    forms: [
      { may: selling, body: form({ intent: 'accept' }) },
      { may: selling, body: form({ intent: 'decline', reason: 'No time on these days' }) },
    ],
    crossings: [
      // before a yes a provider is told no name and no address
      { who: 'providerOwner', at: (w) => `/provider/${w.provider}/orders/${w.placedLineId}`, hides: unknownYet },
      { who: 'providerOwner', at: (w) => `/provider/${w.provider}/orders?show=new`, hides: unknownYet },
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/orders/${w.lineId}` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/orders/${w.lineId}`,
        body: form({ intent: 'accept' }),
      },
    ],
  },
  'routes/provider/visits': {
    at: (w) => `/provider/${w.provider}/visits?show=queried`,
    may: selling,
    sees: `${marker}title`,
    forms: [{ may: selling, body: (w) => ({ intent: 'record', visitId: w.plannedVisitId }) }],
  },
  'routes/provider/visit': {
    at: (w) => `/provider/${w.provider}/visits/${w.queriedVisitId}`,
    may: selling,
    sees: `${marker}query`,
    forms: [{ may: selling, body: form({ intent: 'missed', reason: 'We were ill' }) }],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/visits/${w.queriedVisitId}` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/visits/${w.plannedVisitId}`,
        body: form({ intent: 'missed', reason: 'We were ill' }),
      },
    ],
  },
  'routes/provider/store': {
    at: (w) => `/provider/${w.provider}/store`,
    may: selling,
    sees: `${marker}story`,
    forms: [{ may: selling, body: form({ story: 'Hacked', phone: '1', email: 'x@mail.example' }) }],
  },
  'routes/provider/invoices': {
    at: (w) => `/provider/${w.provider}/invoices`,
    may: selling,
    sees: (w) => w.invoiceNumber,
  },
  'routes/provider/invoice': {
    at: (w) => `/provider/${w.provider}/invoices/${w.invoiceId}`,
    may: selling,
    sees: `${marker}joan Reeve`,
    forms: [{ may: selling, body: (w) => ({ paymentId: w.paymentId }) }],
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/invoices/${w.invoiceId}` }],
  },
  'routes/provider/invoice-pdf': {
    at: (w) => `/provider/${w.provider}/invoices/${w.invoiceId}/pdf`,
    may: selling,
    sees: `${marker}title`,
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/invoices/${w.invoiceId}/pdf` }],
  },
}
