import { acting, form, seeing, type Case } from './case.ts'
import { marker } from './world.ts'

/** Joan's own pages. */
export const casesOfPeople: Record<string, Case> = {
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
  'routes/person/overview': { at: (w) => `/people/${w.joan}`, may: seeing, sees: `${marker}title` },
  'routes/person/shop': {
    at: (w) => `/people/${w.joan}/shop`,
    may: acting,
    sees: 'Jojo',
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
      { may: acting, body: (w) => ({ intent: 'confirm', visitId: w.deliveredVisitId, expectedPence: '3300' }) },
      { may: acting, body: (w) => ({ intent: 'query', visitId: w.deliveredVisitId, reason: 'No' }) },
    ],
    crossings: [
      { who: 'ann', at: (w) => `/people/${w.ann}/visits` },
      {
        who: 'ann',
        at: (w) => `/people/${w.ann}/visits`,
        body: (w) => ({ intent: 'confirm', visitId: w.deliveredVisitId, expectedPence: '3300' }),
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
    sees: `${marker}title`,
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/invoices/${w.brokersInvoiceId}/pdf` }],
  },
  'routes/person/statement': {
    at: (w) => `/people/${w.joan}/statement`,
    may: seeing,
    sees: `${marker}pot`,
    crossings: [{ who: 'ann', at: (w) => `/people/${w.ann}/statement?budget=${w.budgetId}` }],
  },
}
