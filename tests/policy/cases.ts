import { marker, type User, type World } from './world.ts'

export type Case = {
  /** the page, with ids of Joan's records */
  at: (w: World) => string
  /** who may see it: everybody, even nobody; everybody who is signed in; or these alone */
  may: 'everybody' | 'signed-in' | readonly User[]
  /** a page that others have too, each with what is theirs */
  isOwnForEach?: true
  /** what those who may see it read there; nobody else ever does */
  sees?: string | ((w: World) => string)
  /** forms that would change Joan's records, and who may send each: not to be had for anybody else */
  forms?: { may: readonly User[]; body: (w: World) => Record<string, string | string[]> }[]
  /** one's own place with somebody else's record in it */
  crossings?: { who: User; at: (w: World) => string; body?: (w: World) => Record<string, string | string[]> }[]
}

const form = (body: Record<string, string | string[]>) => () => body
const acting = ['joan', 'tom', 'caseworker'] as const
const seeing = [...acting, 'practitioner', 'finance', 'finance2'] as const
const officers = ['practitioner', 'finance', 'finance2'] as const
const paying = ['finance', 'finance2'] as const
const selling = ['providerOwner', 'providerStaff'] as const
const everybodyAlike = (at: string): Case => ({ at: () => at, may: 'everybody' })

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
const mandateForm = (w: World) => ({
  kind: 'user',
  email: w.users.stranger.email,
  powers: ['shop'],
  relation: 'a friend',
  startsOn: '2026-01-01',
  consentHow: 'spoken',
  evidence: 'They said it to me at home',
  evidenceOn: '2026-01-01',
})
const budgetForm = form({
  startsOn: '2030-01-01',
  endsOn: '2030-12-31',
  'pots[0].name': 'Pot',
  'pots[0].stream': 'social care',
  'pots[0].amount': '100.00',
  'pots[0].heldAs': 'direct payment',
  'pots[0].releasePattern': 'at once',
})

/** One line for each route: who may, and what is to be seen there. A route that is missing here fails the test. */
export const cases: Record<string, Case> = {
  'routes/public/home': everybodyAlike('/'),
  'routes/public/search': everybodyAlike('/search?q=walk'),
  'routes/public/listing': { at: (w) => `/listings/${w.listingSlug}`, may: 'everybody', sees: `${marker}title` },
  'routes/public/store': everybodyAlike('/stores/none'),
  'routes/public/community': everybodyAlike('/community'),
  'routes/public/help': everybodyAlike('/help'),
  'routes/public/privacy': everybodyAlike('/privacy'),
  'routes/public/accessibility': everybodyAlike('/accessibility'),
  'routes/public/terms': everybodyAlike('/terms'),
  'routes/public/not-found': everybodyAlike('/nowhere'),
  'routes/auth/preferences': { ...everybodyAlike('/preferences?easyRead=off'), forms: [] },
  'routes/auth/sign-in': { ...everybodyAlike('/sign-in'), forms: [] },
  'routes/auth/second-factor': { at: () => '/sign-in/second-factor', may: 'signed-in', forms: [] },
  'routes/auth/sign-out': { ...everybodyAlike('/sign-out'), forms: [] },
  'routes/auth/join': { ...everybodyAlike('/join'), forms: [] },
  'routes/auth/invitation': { ...everybodyAlike('/invitations/none'), forms: [] },
  'routes/auth/confirm-email': { ...everybodyAlike('/confirm-email/none'), forms: [] },
  'routes/auth/reset-password': { ...everybodyAlike('/reset-password'), forms: [] },
  'routes/auth/account': { at: () => '/account', may: 'signed-in', forms: [] },
  'routes/dev/mail': { at: () => '/dev/mail', may: [] },
  'routes/dev/clock': { at: () => '/dev/clock', may: [], forms: [{ may: [], body: form({ days: '1' }) }] },

  'routes/acting-for/people': {
    at: () => '/acting-for',
    may: ['tom', 'caseworker'],
    isOwnForEach: true,
    sees: `${marker}joan`,
  },
  'routes/person/about-me': {
    at: (w) => `/people/${w.joan}/about-me`,
    may: [...acting, 'practitioner'],
    sees: `${marker}matters`,
    forms: [{ may: ['joan', 'practitioner'], body: form({ whatMatters: 'Hacked' }) }],
  },
  'routes/person/access': {
    at: (w) => `/people/${w.joan}/access?by=${w.users.practitioner.userId}`,
    may: seeing,
    sees: `${marker}reason`,
    forms: [
      { may: ['joan', 'tom', 'practitioner'], body: (w) => ({ intent: 'end', mandateId: w.tomsMandate }) },
      {
        may: ['joan', 'practitioner'],
        body: (w) => ({
          intent: 'give',
          kind: 'user',
          email: w.users.stranger.email,
          powers: ['shop'],
          relation: 'a friend',
          startsOn: '2026-01-01',
        }),
      },
    ],
    crossings: [
      { who: 'ann', at: (w) => `/people/${w.ann}/access?by=${w.users.joan.userId}` },
      { who: 'ann', at: (w) => `/people/${w.ann}/access`, body: (w) => ({ intent: 'end', mandateId: w.tomsMandate }) },
    ],
  },

  'routes/person/overview': { at: (w) => `/people/${w.joan}`, may: seeing, sees: 'Joan' },
  'routes/person/shop': {
    at: (w) => `/people/${w.joan}/shop`,
    may: acting,
    sees: 'Joan',
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/shop?person=${w.joan}` }],
  },
  'routes/person/shop-listing': {
    at: (w) => `/people/${w.joan}/shop/${w.listingSlug}`,
    may: acting,
    sees: `${marker}pot`,
    forms: [
      {
        may: acting,
        body: (w) => ({
          key: 'key_policy',
          priceId: w.priceId,
          potId: w.potId,
          firstDay: '2030-01-07',
          startTime: '10:00',
          minutes: '60',
          weeks: '1',
        }),
      },
    ],
  },
  'routes/person/budget': {
    at: (w) => `/people/${w.joan}/budget`,
    may: seeing,
    sees: `${marker}pot`,
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/budget?budget=${w.budgetId}&budgetId=${w.budgetId}` }],
  },
  'routes/person/budget-csv': {
    at: (w) => `/people/${w.joan}/budget.csv`,
    may: seeing,
    sees: `${marker}pot`,
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/budget.csv?budget=${w.budgetId}&budgetId=${w.budgetId}` }],
  },

  'routes/broker/desk': { at: (w) => `/broker/${w.broker}`, may: ['brokerOwner', 'caseworker', 'colleague'] },
  'routes/broker/people': {
    at: (w) => `/broker/${w.broker}/people`,
    may: ['brokerOwner', 'caseworker'],
    isOwnForEach: true,
    sees: `${marker}joan`,
    forms: [
      {
        may: ['brokerOwner'],
        body: (w) => ({ intent: 'name', mandateId: w.brokersMandate, userId: w.users.colleague.userId }),
      },
      {
        may: ['brokerOwner'],
        body: (w) => ({ intent: 'remove', mandateId: w.brokersMandate, userId: w.users.caseworker.userId }),
      },
    ],
    crossings: [
      {
        who: 'otherBrokerOwner',
        at: (w) => `/broker/${w.otherBroker}/people`,
        body: (w) => ({ intent: 'name', mandateId: w.brokersMandate, userId: w.users.otherBrokerOwner.userId }),
      },
    ],
  },
  'routes/broker/caseworkers': {
    at: (w) => `/broker/${w.broker}/caseworkers`,
    may: ['brokerOwner'],
    forms: [
      { may: ['brokerOwner'], body: form({ intent: 'invite', email: 'new@mail.example', role: 'owner' }) },
      { may: ['brokerOwner'], body: (w) => ({ intent: 'end', userId: w.users.caseworker.userId }) },
    ],
  },
  'routes/broker/payment-runs': {
    at: (w) => `/broker/${w.broker}/payment-runs`,
    may: ['brokerOwner', 'caseworker', 'colleague'],
    forms: [{ may: ['brokerOwner', 'caseworker', 'colleague'], body: form({ key: 'key_policy' }) }],
  },
  'routes/broker/payment-run': {
    at: (w) => `/broker/${w.broker}/payment-runs/${w.brokersRunId}`,
    may: ['brokerOwner', 'caseworker', 'colleague'],
    sees: 'Bright Days',
    forms: [{ may: ['brokerOwner', 'caseworker', 'colleague'], body: form({ step: 'check' }) }],
    crossings: [
      { who: 'otherBrokerOwner', at: (w) => `/broker/${w.otherBroker}/payment-runs/${w.brokersRunId}` },
      {
        who: 'otherBrokerOwner',
        at: (w) => `/broker/${w.otherBroker}/payment-runs/${w.brokersRunId}`,
        body: form({ step: 'check' }),
      },
    ],
  },

  'routes/provider/today': {
    at: (w) => `/provider/${w.provider}?index`,
    may: selling,
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
    forms: [{ may: selling, body: form({ story: 'Hacked', phone: '1', email: 'x@mail.example' }) }],
  },

  'routes/council/people': { at: (w) => `/council/${w.council}/people`, may: officers, sees: `${marker}joan` },
  'routes/council/new-person': {
    at: (w) => `/council/${w.council}/people/new`,
    may: ['practitioner'],
    forms: [{ may: ['practitioner'], body: form({ name: 'New Person', shortName: 'New', referenceNumber: 'N-1' }) }],
  },
  'routes/council/person': {
    at: (w) => `/council/${w.council}/people/${w.joan}`,
    may: officers,
    sees: `${marker}joan`,
    forms: [
      { may: ['practitioner'], body: form({ intent: 'contact', email: 'thief@mail.example' }) },
      { may: ['practitioner'], body: form({ intent: 'invite', email: 'thief@mail.example' }) },
      { may: ['practitioner'], body: (w) => ({ intent: 'suspend', mandateId: w.tomsMandate, reason: 'A worry' }) },
      { may: ['practitioner'], body: (w) => ({ intent: 'resume', mandateId: w.tomsMandate, reason: 'No worry' }) },
      { may: ['practitioner'], body: (w) => ({ intent: 'end', mandateId: w.tomsMandate, reason: 'Over' }) },
      { may: officers, body: (w) => ({ intent: 'confirm', mandateId: w.tomsMandate }) },
    ],
    crossings: [
      { who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/people/${w.joan}` },
      {
        who: 'practitionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/people/${w.joan}`,
        body: (w) => ({ intent: 'end', mandateId: w.tomsMandate, reason: 'Over' }),
      },
    ],
  },
  'routes/council/new-mandate': {
    at: (w) => `/council/${w.council}/people/${w.joan}/mandates/new`,
    may: ['practitioner'],
    forms: [{ may: ['practitioner'], body: mandateForm }],
    crossings: [
      {
        who: 'practitionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/people/${w.joan}/mandates/new`,
        body: mandateForm,
      },
    ],
  },
  'routes/council/new-budget': {
    at: (w) => `/council/${w.council}/people/${w.joan}/budgets/new`,
    may: ['practitioner'],
    sees: `${marker}joan`,
    forms: [{ may: ['practitioner'], body: budgetForm }],
  },
  'routes/council/letters': {
    at: (w) => `/council/${w.council}/letters`,
    may: ['practitioner', 'admin'],
    sees: `${marker}letter`,
    forms: [{ may: ['practitioner', 'admin'], body: (w) => ({ letterId: w.letterId }) }],
    crossings: [{ who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/letters` }],
  },
  'routes/council/exceptions': { at: (w) => `/council/${w.council}/exceptions`, may: paying, sees: `${marker}joan` },
  'routes/council/exception': {
    at: (w) => `/council/${w.council}/exceptions/${w.exceptionId}`,
    may: paying,
    sees: `${marker}joan`,
    forms: [{ may: paying, body: form({ answer: 'pay-all', why: 'It was agreed' }) }],
    crossings: [
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/exceptions/${w.exceptionId}` },
      {
        who: 'financeElsewhere',
        at: (w) => `/council/${w.elsewhere}/exceptions/${w.exceptionId}`,
        body: form({ answer: 'pay-all', why: 'It was agreed' }),
      },
    ],
  },
  'routes/council/invoices': {
    at: (w) => `/council/${w.council}/invoices`,
    may: paying,
    sees: (w) => w.invoiceNumber,
    forms: [{ may: paying, body: form({ key: 'key_policy', periodTo: '2030-01-01' }) }],
  },
  'routes/council/invoice': {
    at: (w) => `/council/${w.council}/invoices/${w.invoiceId}`,
    may: paying,
    sees: (w) => w.invoiceNumber,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/invoices/${w.invoiceId}` }],
  },
  'routes/council/payment-runs': {
    at: (w) => `/council/${w.council}/payment-runs`,
    may: paying,
    forms: [{ may: paying, body: form({ key: 'key_policy', make: 'payment' }) }],
  },
  'routes/council/payment-run': {
    at: (w) => `/council/${w.council}/payment-runs/${w.runId}`,
    may: paying,
    sees: 'Bright Days',
    forms: [{ may: paying, body: form({ step: 'check' }) }],
    crossings: [
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/payment-runs/${w.runId}` },
      {
        who: 'financeElsewhere',
        at: (w) => `/council/${w.elsewhere}/payment-runs/${w.runId}`,
        body: form({ step: 'check' }),
      },
    ],
  },
  'routes/council/payment-run-csv': {
    at: (w) => `/council/${w.council}/payment-runs/${w.runId}/csv`,
    may: paying,
    sees: 'Bright Days',
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/payment-runs/${w.runId}/csv` }],
  },

  'routes/person/basket': {
    at: (w) => `/people/${w.joan}/basket`,
    may: acting,
    sees: `${marker}title`,
    forms: [{ may: acting, body: (w) => ({ intent: 'take out', lineId: w.basketLineId }) }],
    crossings: [
      { who: 'ann', at: (w) => `/people/${w.ann}/basket` },
      {
        who: 'ann',
        at: (w) => `/people/${w.ann}/basket`,
        body: (w) => ({ intent: 'take out', lineId: w.basketLineId }),
      },
      {
        who: 'tom',
        at: (w) => `/people/${w.joan}/basket`,
        body: (w) => ({ intent: 'take out', lineId: w.basketLineId }),
      },
    ],
  },
  'routes/person/checkout': {
    at: (w) => `/people/${w.joan}/checkout`,
    may: acting,
    sees: `${marker}title`,
    forms: [{ may: acting, body: form({ intent: 'order', key: 'key_policy', expectedPence: '1650' }) }],
  },
  'routes/person/orders': {
    at: (w) => `/people/${w.joan}/orders`,
    may: seeing,
    sees: `${marker}title`,
  },
  'routes/person/order': {
    at: (w) => `/people/${w.joan}/orders/${w.orderId}`,
    may: seeing,
    sees: `${marker}title`,
    forms: [
      { may: ['joan', 'tom'], body: form({ intent: 'approve' }) },
      { may: acting, body: form({ intent: 'refuse', reason: 'No' }) },
      { may: acting, body: (w) => ({ intent: 'cancel line', lineId: w.lineId, reason: 'No' }) },
      { may: acting, body: (w) => ({ intent: 'cancel visit', visitId: w.plannedVisitId, reason: 'No' }) },
    ],
    crossings: [
      { who: 'ann', at: (w) => `/people/${w.ann}/orders/${w.orderId}` },
      { who: 'ann', at: (w) => `/people/${w.ann}/orders/${w.waitingOrderId}`, body: form({ intent: 'approve' }) },
      {
        who: 'ann',
        at: (w) => `/people/${w.ann}/orders/${w.annsOrderId}`,
        body: (w) => ({ intent: 'cancel line', lineId: w.lineId, reason: 'No' }),
      },
      {
        who: 'ann',
        at: (w) => `/people/${w.ann}/orders/${w.annsOrderId}`,
        body: (w) => ({ intent: 'cancel visit', visitId: w.plannedVisitId, reason: 'No' }),
      },
    ],
  },
  'routes/person/visits': {
    at: (w) => `/people/${w.joan}/visits`,
    may: seeing,
    sees: `${marker}title`,
    forms: [
      { may: acting, body: (w) => ({ intent: 'confirm', visitId: w.deliveredVisitId }) },
      { may: acting, body: (w) => ({ intent: 'query', visitId: w.deliveredVisitId, reason: 'No' }) },
    ],
    crossings: [
      { who: 'ann', at: (w) => `/people/${w.ann}/visits` },
      {
        who: 'ann',
        at: (w) => `/people/${w.ann}/visits`,
        body: (w) => ({ intent: 'confirm', visitId: w.deliveredVisitId }),
      },
    ],
  },
  'routes/person/invoices': {
    at: (w) => `/people/${w.joan}/invoices`,
    may: seeing,
    sees: (w) => w.invoiceNumber,
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/invoices` }],
  },
  'routes/person/invoice': {
    at: (w) => `/people/${w.joan}/invoices/${w.invoiceId}`,
    may: seeing,
    sees: `${marker}pot`,
    forms: [
      { may: ['joan'], body: form({ intent: 'paid', key: 'key_policy' }) },
      { may: acting, body: (w) => ({ intent: 'query', lineId: w.invoiceLineId, reason: 'No' }) },
    ],
    crossings: [
      // Ann has a line of her own on this invoice: she sees that one alone
      { who: 'ann', at: (w) => `/people/${w.ann}/invoices/${w.invoiceId}` },
      { who: 'ann', at: (w) => `/people/${w.ann}/invoices/${w.brokersInvoiceId}` },
      {
        who: 'ann',
        at: (w) => `/people/${w.ann}/invoices/${w.invoiceId}`,
        body: (w) => ({ intent: 'query', lineId: w.invoiceLineId, reason: 'No' }),
      },
    ],
  },
  'routes/person/invoice-pdf': {
    at: (w) => `/people/${w.joan}/invoices/${w.invoiceId}/pdf`,
    may: seeing,
    sees: (w) => w.invoiceNumber,
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/invoices/${w.brokersInvoiceId}/pdf` }],
  },
  'routes/provider/invoices': {
    at: (w) => `/provider/${w.provider}/invoices`,
    may: selling,
    sees: (w) => w.invoiceNumber,
  },
  'routes/provider/invoice': {
    at: (w) => `/provider/${w.provider}/invoices/${w.invoiceId}`,
    may: selling,
    sees: (w) => w.invoiceNumber,
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/invoices/${w.invoiceId}` }],
  },
  'routes/provider/invoice-pdf': {
    at: (w) => `/provider/${w.provider}/invoices/${w.invoiceId}/pdf`,
    may: selling,
    sees: (w) => w.invoiceNumber,
    crossings: [{ who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/invoices/${w.invoiceId}/pdf` }],
  },
  'routes/council/invoice-pdf': {
    at: (w) => `/council/${w.council}/invoices/${w.invoiceId}/pdf`,
    may: paying,
    sees: (w) => w.invoiceNumber,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/invoices/${w.invoiceId}/pdf` }],
  },

  'routes/person/statement': {
    at: (w) => `/people/${w.joan}/statement`,
    may: seeing,
    sees: `${marker}pot`,
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/statement?budget=${w.budgetId}` }],
  },
  'routes/council/today': {
    at: (w) => `/council/${w.council}`,
    may: ['practitioner', 'finance', 'finance2', 'commissioner', 'admin'],
  },
  'routes/council/find': {
    at: (w) => `/council/${w.council}/find?q=Reeve`,
    may: officers,
    sees: `${marker}joan`,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/find?q=Reeve` }],
  },
  'routes/council/budgets': {
    at: (w) => `/council/${w.council}/budgets`,
    may: officers,
    sees: `${marker}joan`,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/budgets` }],
  },
  'routes/council/budget': {
    at: (w) => `/council/${w.council}/budgets/${w.draftBudgetId}`,
    may: officers,
    sees: `${marker}draft pot`,
    forms: [{ may: paying, body: form({}) }],
    crossings: [
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/budgets/${w.draftBudgetId}` },
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/budgets/${w.draftBudgetId}`, body: form({}) },
    ],
  },
  'routes/council/order': {
    at: (w) => `/council/${w.council}/orders/${w.orderId}`,
    may: officers,
    sees: `${marker}title`,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/orders/${w.orderId}` }],
  },
}
