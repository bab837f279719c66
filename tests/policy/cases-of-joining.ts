import { form, selling, type Case } from './case.ts'
import { marker, type World } from './world.ts'

const theirDraft = (page: string): Pick<Case, 'at' | 'may' | 'browser' | 'wrong'> => ({
  at: () => `/join/provider/${page}`,
  may: 'everybody',
  browser: (w) => w.joiningBrowser,
  wrong: [{ at: () => `/join/provider/${page}` }, { at: () => `/join/provider/${page}`, browser: madeUp }],
})
/** The number of the draft, without the seal of whoever gave it to a browser. */
const madeUp = (w: World) => `joining=${Buffer.from(JSON.stringify(w.joiningId)).toString('base64')}`
const teaAddress = `${marker}tea@mail.example`.toLowerCase()
const owner = ['providerOwner'] as const
const deciding = ['commissioner', 'admin'] as const
const bank = form({ bankName: 'Hacked', sortCode: '089999', account: '66374958' })

/** Joining, claims, colleagues and bank details. A draft is found by this browser's signed cookie only. */
export const casesOfJoining: Record<string, Case> = {
  'routes/joining/welcome': { at: () => '/join', may: 'everybody' },
  'routes/joining/kind': {
    at: () => '/join/provider',
    may: 'everybody',
    reachesOwnAlone: 'the draft of this browser, or a new one',
  },
  'routes/joining/question': {
    ...theirDraft('title'),
    sees: `${marker}tea`,
    forms: [{ may: 'everybody', body: form({ title: 'Hacked' }) }],
  },
  'routes/joining/check': {
    ...theirDraft('check'),
    sees: `${marker}tea`,
    forms: [{ may: 'everybody', body: form({}) }],
  },
  'routes/joining/sent': { ...theirDraft('sent'), sees: teaAddress },
  'routes/joining/later': {
    ...theirDraft('later'),
    sees: teaAddress,
    forms: [{ may: 'everybody', body: form({}) }],
  },
  'routes/joining/go-on': {
    at: (w) => `/join/go-on/${w.goOnToken}`,
    may: 'everybody',
    sees: 'Every answer that you saved is here.',
    forms: [{ may: 'everybody', body: form({}) }],
    wrong: [{ at: () => '/join/go-on/none' }, { at: (w) => `/join/go-on/${w.openToken}` }],
  },
  'routes/joining/open': {
    at: (w) => `/join/open/${w.openToken}`,
    may: 'everybody',
    sees: `${marker}tea`,
    forms: [{ may: 'everybody', body: form({ password: 'three small green boats' }) }],
    wrong: [{ at: () => '/join/open/none' }, { at: (w) => `/join/open/${w.goOnToken}` }],
  },
  'routes/claims/claim': {
    at: (w) => `/claim/${w.claimableSlug}`,
    may: 'signed-in',
    sees: 'From a register',
    forms: [{ may: 'everybody', body: form({ way: 'council', words: 'It is mine' }) }],
    wrong: [{ at: (w) => `/claim/${w.listingSlug}` }],
  },
  'routes/claims/answer': {
    at: (w) => `/claims/${w.claimToken}`,
    may: 'everybody',
    sees: `${marker}claims`,
    forms: [{ may: 'everybody', body: form({ answer: 'yes' }) }],
    wrong: [{ at: () => '/claims/none' }, { at: (w) => `/claims/${w.invitationToken}` }],
  },
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
  'routes/provider/welcome': { at: (w) => `/provider/${w.provider}/welcome`, may: selling, sees: (w) => w.storeSlug },
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
    sees: 'Maya',
    forms: [{ may: owner, body: form({ agree: 'on' }) }],
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/agreement` }],
  },
  'routes/provider/vat': {
    at: (w) => `/provider/${w.provider}/vat`,
    may: owner,
    sees: 'Planted yard',
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
