import { form, selling, type Case } from './case.ts'
import { marker } from './world.ts'

const everybodyAlike = (at: string): Case => ({ at: () => at, may: 'everybody', forms: [] })
const owner = ['providerOwner'] as const
const deciding = ['commissioner', 'admin'] as const
const bank = form({ bankName: 'Hacked', sortCode: '089999', account: '66374958' })

/** Joining, claims, colleagues and bank details. A draft is found by this browser's signed cookie only. */
export const casesOfJoining: Record<string, Case> = {
  'routes/joining/welcome': everybodyAlike('/join'),
  'routes/joining/kind': everybodyAlike('/join/provider'),
  'routes/joining/question': everybodyAlike('/join/provider/email'),
  'routes/joining/check': everybodyAlike('/join/provider/check'),
  'routes/joining/sent': everybodyAlike('/join/provider/sent'),
  'routes/joining/later': everybodyAlike('/join/provider/later'),
  'routes/joining/go-on': everybodyAlike('/join/go-on/none'),
  'routes/joining/open': everybodyAlike('/join/open/none'),
  'routes/claims/claim': { at: (w) => `/claim/${w.claimableSlug}`, may: 'signed-in', forms: [] },
  'routes/claims/answer': everybodyAlike('/claims/none'),
  'routes/council/joining': {
    at: (w) => `/council/${w.council}/joining`,
    may: deciding,
    sees: `${marker}service`,
    forms: [
      { may: deciding, body: (w) => ({ about: 'claim', id: w.claimId, answer: 'yes', reason: 'We know them' }) },
      { may: deciding, body: (w) => ({ about: 'service', id: w.joinRequestId, answer: 'yes', reason: 'It is ours' }) },
    ],
    crossings: [
      {
        who: 'commissionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/joining`,
        body: (w) => ({ about: 'claim', id: w.claimId, answer: 'yes', reason: 'We know them' }),
      },
      {
        who: 'commissionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/joining`,
        body: (w) => ({ about: 'service', id: w.joinRequestId, answer: 'yes', reason: 'It is ours' }),
      },
      { who: 'commissionerElsewhere', at: (w) => `/council/${w.elsewhere}/joining` },
    ],
  },
  'routes/provider/welcome': { at: (w) => `/provider/${w.provider}/welcome`, may: selling, sees: 'Your store is open' },
  'routes/provider/people': {
    at: (w) => `/provider/${w.provider}/people`,
    may: selling,
    sees: `${marker}helper`,
    forms: [
      { may: owner, body: form({ intent: 'invite', email: 'new@mail.example', role: 'owner' }) },
      { may: owner, body: (w) => ({ intent: 'role', userId: w.users.providerStaff.userId, role: 'owner' }) },
      { may: selling, body: (w) => ({ intent: 'end', userId: w.users.providerStaff.userId }) },
    ],
    crossings: [
      { who: 'providerStaff', at: (w) => `/provider/${w.provider}/people`, hides: [`${marker}new`.toLowerCase()] },
    ],
  },
  'routes/provider/bank': {
    at: (w) => `/provider/${w.provider}/bank`,
    may: owner,
    sees: `${marker}bank`,
    forms: [{ may: owner, body: (w) => ({ intent: 'stop', changeId: w.bankChangeId }) }],
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/bank` }],
  },
  'routes/broker/bank': {
    at: (w) => `/broker/${w.broker}/bank`,
    may: ['brokerOwner'],
    sees: `${marker}bank`,
    forms: [{ may: ['brokerOwner'], body: form({ intent: 'stop', changeId: 'none' }) }],
    crossings: [{ who: 'otherBrokerOwner', at: (w) => `/broker/${w.otherBroker}/bank` }],
  },
  'routes/broker/new-bank': {
    at: (w) => `/broker/${w.broker}/bank/change`,
    may: ['brokerOwner'],
    sees: 'Change bank details',
    forms: [{ may: ['brokerOwner'], body: bank }],
  },
  'routes/provider/agreement': {
    at: (w) => `/provider/${w.provider}/agreement`,
    may: selling,
    sees: 'Who writes your invoices',
    forms: [{ may: owner, body: form({ agree: 'on' }) }],
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/agreement` }],
  },
  'routes/provider/vat': {
    at: (w) => `/provider/${w.provider}/vat`,
    may: owner,
    sees: 'VAT',
    forms: [{ may: owner, body: form({ registered: 'yes', vatNumber: 'GB 980 7806 84', address: '1 High Street' }) }],
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/vat` }],
  },
  'routes/provider/new-bank': {
    at: (w) => `/provider/${w.provider}/bank/change`,
    may: owner,
    sees: 'Change bank details',
    forms: [{ may: owner, body: bank }],
  },
}
