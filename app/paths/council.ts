import { withQuery, type Query } from './query.ts'

const council = (organisationId: string) => `/council/${organisationId}`

/** The pages of those who work for a council. */
export const councilPaths = {
  council,
  councilFind: (organisationId: string, q?: string) => withQuery(`${council(organisationId)}/find`, { q }),
  councilPeople: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/people`, query),
  councilNewPerson: (organisationId: string) => `${council(organisationId)}/people/new`,
  councilPerson: (organisationId: string, personId: string) => `${council(organisationId)}/people/${personId}`,
  councilChangePerson: (organisationId: string, personId: string) =>
    `${council(organisationId)}/people/${personId}/change`,
  councilNewMandate: (organisationId: string, personId: string) =>
    `${council(organisationId)}/people/${personId}/mandates/new`,
  councilNewBudget: (organisationId: string, personId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/people/${personId}/budgets/new`, query),
  councilBudgets: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/budgets`, query),
  councilBudget: (organisationId: string, budgetId: string) => `${council(organisationId)}/budgets/${budgetId}`,
  councilOrder: (organisationId: string, orderId: string) => `${council(organisationId)}/orders/${orderId}`,
  councilSamples: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/samples`, query),
  councilSample: (organisationId: string, lineId: string) => `${council(organisationId)}/samples/${lineId}`,
  councilInvoices: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/invoices`, query),
  councilInvoice: (organisationId: string, invoiceId: string) => `${council(organisationId)}/invoices/${invoiceId}`,
  councilInvoicePdf: (organisationId: string, invoiceId: string) =>
    `${council(organisationId)}/invoices/${invoiceId}/pdf`,
  councilExceptions: (organisationId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/exceptions`, query),
  councilException: (organisationId: string, exceptionId: string) =>
    `${council(organisationId)}/exceptions/${exceptionId}`,
  councilRuns: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/payment-runs`, query),
  councilRun: (organisationId: string, runId: string) => `${council(organisationId)}/payment-runs/${runId}`,
  councilRunCsv: (organisationId: string, runId: string) => `${council(organisationId)}/payment-runs/${runId}/csv`,
  councilChecks: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/checks`, query),
  councilCheckRules: (organisationId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/checks/rules`, query),
  councilCheck: (organisationId: string, checkId: string) => `${council(organisationId)}/checks/${checkId}`,
  councilCheckDocument: (organisationId: string, checkId: string) =>
    `${council(organisationId)}/checks/${checkId}/document`,
  councilProvider: (organisationId: string, providerId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/providers/${providerId}`, query),
  councilShelf: (organisationId: string, providerId: string, listingId: string) =>
    `${council(organisationId)}/providers/${providerId}/listings/${listingId}`,
  councilSuspend: (organisationId: string, providerId: string) =>
    `${council(organisationId)}/providers/${providerId}/suspend`,
  councilRates: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/rates`, query),
  councilNewRate: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/rates/new`, query),
  councilRate: (organisationId: string, rateId: string) => `${council(organisationId)}/rates/${rateId}`,
  councilListings: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/listings`, query),
  councilListing: (organisationId: string, listingId: string, number: number) =>
    `${council(organisationId)}/listings/${listingId}/${number}`,
  councilApproval: (organisationId: string) => `${council(organisationId)}/approval`,
  councilCategories: (organisationId: string) => `${council(organisationId)}/categories`,
  councilCategory: (organisationId: string, categoryId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/categories/${categoryId}`, query),
  councilLetters: (organisationId: string) => `${council(organisationId)}/letters`,
  councilFeeds: (organisationId: string) => `${council(organisationId)}/feeds`,
  councilNewFeed: (organisationId: string) => `${council(organisationId)}/feeds/new`,
  councilFeed: (organisationId: string, feedId: string) => `${council(organisationId)}/feeds/${feedId}`,
  councilFeedRun: (organisationId: string, runId: string, query?: Query) =>
    withQuery(`${council(organisationId)}/feeds/runs/${runId}`, query),
  councilFeedRunCsv: (organisationId: string, runId: string) => `${council(organisationId)}/feeds/runs/${runId}/csv`,
  councilStaff: (organisationId: string) => `${council(organisationId)}/staff`,
  councilSearch: (organisationId: string) => `${council(organisationId)}/search`,
  councilJoining: (organisationId: string) => `${council(organisationId)}/joining`,
  councilReports: (organisationId: string, query?: Query) => withQuery(`${council(organisationId)}/reports`, query),
}
