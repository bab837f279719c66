import { form, selling, type Case } from './case.ts'
import { marker } from './world.ts'

const offer = {
  about: 'provider',
  kind: 'per cent off',
  percent: '5',
  from: '2030-01-01',
}
const counter = form({ intent: 'counter', kind: 'per cent off', percent: '3', from: '2030-01-01' })
const accept = form({ intent: 'accept' })
const refuse = form({ intent: 'refuse', reason: 'It is too little' })
const end = form({ intent: 'end', lastDay: '2030-01-01', reason: 'It is over' })

const publish = form({ intent: 'publish', subsidyWords: 'Hacked' })
const figures = form({
  ...{
    intent: 'save',
    unit: 'hour',
    yearWords: '2026 to 2027',
    unitMinutes: '60',
    peopleTogether: '1',
    usedUnits: '100',
  },
  ...{ workers: '1', paidHoursWeek: '37', pay: '12.00', onCosts: '20', holidayDays: '30', sickDays: '5' },
  ...{ trainingDays: '5', travelMinutes: '10', miles: '2', mile: '0.45' },
})

/** Private rates, on both sides, and how a price comes about. */
export const casesOfPrices: Record<string, Case> = {
  'routes/provider/rates': { at: (w) => `/provider/${w.provider}/rates`, may: selling, sees: `${marker}draft` },
  'routes/provider/new-rate': {
    at: (w) => `/provider/${w.provider}/rates/new`,
    may: ['providerOwner'],
    sees: `${marker}title`,
    forms: [{ may: ['providerOwner'], body: (w) => ({ ...offer, otherId: w.council }) }],
    crossings: [
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/rates/new`,
        body: (w) => ({ ...offer, about: `listing:${w.draftId}`, otherId: w.council }),
      },
    ],
  },
  'routes/provider/rate': {
    at: (w) => `/provider/${w.provider}/rates/${w.rateId}`,
    may: selling,
    sees: `${marker}rate words`,
    forms: [
      { may: ['providerOwner'], body: form({ intent: 'take back' }) },
      { may: ['providerOwner'], body: accept },
      { may: ['providerOwner'], body: refuse },
      { may: ['providerOwner'], body: counter },
      { may: ['providerOwner'], body: end },
    ],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/rates/${w.rateId}` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/rates/${w.rateId}`,
        body: form({ intent: 'take back' }),
      },
    ],
  },
  'routes/provider/build-up': {
    at: (w) => `/provider/${w.provider}/listings/${w.draftId}/build-up`,
    may: selling,
    sees: `${marker}draft`,
    forms: [
      { may: selling, body: figures },
      { may: selling, body: publish },
    ],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/build-up` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/build-up`,
        body: figures,
      },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/listings/${w.draftId}/build-up`,
        body: publish,
      },
    ],
  },
  'routes/council/rates': { at: (w) => `/council/${w.council}/rates`, may: ['commissioner'], sees: `${marker}draft` },
  'routes/council/new-rate': {
    at: (w) => `/council/${w.council}/rates/new?provider=${w.provider}`,
    may: ['commissioner'],
    sees: `${marker}title`,
    forms: [{ may: ['commissioner'], body: (w) => ({ ...offer, otherId: w.provider }) }],
  },
  'routes/council/rate': {
    at: (w) => `/council/${w.council}/rates/${w.rateId}`,
    may: ['commissioner'],
    sees: `${marker}rate words`,
    forms: [
      { may: ['commissioner'], body: accept },
      { may: ['commissioner'], body: refuse },
      { may: ['commissioner'], body: counter },
      { may: ['commissioner'], body: form({ intent: 'take back' }) },
      { may: ['commissioner'], body: end },
    ],
    crossings: [
      { who: 'commissionerElsewhere', at: (w) => `/council/${w.elsewhere}/rates/${w.rateId}` },
      { who: 'commissionerElsewhere', at: (w) => `/council/${w.elsewhere}/rates/${w.rateId}`, body: accept },
    ],
  },
}
