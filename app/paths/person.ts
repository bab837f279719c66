import { withListings, withQuery, type Query } from './query.ts'

const person = (personId: string) => `/people/${personId}`

/** Somebody's own pages, for them and whoever acts for them. */
export const personPaths = {
  person,
  shop: (personId: string, query?: Query) => withQuery(`${person(personId)}/shop`, query),
  shopListing: (personId: string, slug: string) => `${person(personId)}/shop/${slug}`,
  budget: (personId: string, query?: Query) => withQuery(`${person(personId)}/budget`, query),
  personCompare: (personId: string, slugs: readonly string[] = []) =>
    withListings(`${person(personId)}/compare`, slugs),
  shortlist: (personId: string) => `${person(personId)}/shortlist`,
  shortlistPdf: (personId: string) => `${person(personId)}/shortlist/pdf`,
  budgetCsv: (personId: string) => `${person(personId)}/budget.csv`,
  basket: (personId: string) => `${person(personId)}/basket`,
  checkout: (personId: string) => `${person(personId)}/checkout`,
  orders: (personId: string, query?: Query) => withQuery(`${person(personId)}/orders`, query),
  order: (personId: string, orderId: string) => `${person(personId)}/orders/${orderId}`,
  visits: (personId: string, query?: Query) => withQuery(`${person(personId)}/visits`, query),
  invoices: (personId: string, query?: Query) => withQuery(`${person(personId)}/invoices`, query),
  invoice: (personId: string, invoiceId: string) => `${person(personId)}/invoices/${invoiceId}`,
  invoicePdf: (personId: string, invoiceId: string) => `${person(personId)}/invoices/${invoiceId}/pdf`,
  statement: (personId: string, query?: Query) => withQuery(`${person(personId)}/statement`, query),
  aboutMe: (personId: string) => `${person(personId)}/about-me`,
  access: (personId: string, query?: Query) => withQuery(`${person(personId)}/access`, query),
}
