import { index, route, type RouteConfig } from '@remix-run/route-config'

// The table of contents: every URL of Daybook on one page. The addresses are given to people on paper:
// add to them, never change one. `paths.ts` builds them.
export default [
  // everybody
  index('routes/public/home.tsx'),
  route('search', 'routes/public/search.tsx'),
  route('listings/:slug', 'routes/public/listing.tsx'),
  route('stores/:slug', 'routes/public/store.tsx'),
  route('community', 'routes/public/community.tsx'),
  route('help', 'routes/public/help.tsx'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('accessibility', 'routes/public/accessibility.tsx'),
  route('terms', 'routes/public/terms.tsx'),
  route('preferences', 'routes/auth/preferences.ts'),

  // the public catalogue for other machines
  route('oruk/v3', 'routes/open/oruk.ts'),
  route('oruk/v3/:set', 'routes/open/oruk-list.ts'),
  route('oruk/v3/:set/:id', 'routes/open/oruk-one.ts'),
  route('sitemap.xml', 'routes/open/sitemap.ts'),
  route('sitemaps/:part', 'routes/open/sitemap-part.ts'),
  route('robots.txt', 'routes/open/robots.ts'),
  route('community.rss', 'routes/open/community-rss.ts'),
  route('community.ics', 'routes/open/community-ics.ts'),

  // signing in
  route('sign-in', 'routes/auth/sign-in.tsx'),
  route('sign-in/second-factor', 'routes/auth/second-factor.tsx'),
  route('sign-out', 'routes/auth/sign-out.tsx'),
  route('join', 'routes/joining/welcome.tsx'),
  route('join/account', 'routes/auth/join.tsx'),
  route('join/provider', 'routes/joining/kind.tsx'),
  route('join/provider/check', 'routes/joining/check.tsx'),
  route('join/provider/sent', 'routes/joining/sent.tsx'),
  route('join/provider/later', 'routes/joining/later.tsx'),
  route('join/provider/:question', 'routes/joining/question.tsx'),
  route('join/go-on/:token', 'routes/joining/go-on.tsx'),
  route('join/open/:token', 'routes/joining/open.tsx'),
  route('claim/:slug', 'routes/claims/claim.tsx'),
  route('claims/:token', 'routes/claims/answer.tsx'),
  route('invitations/:token', 'routes/auth/invitation.tsx'),
  route('confirm-email/:token', 'routes/auth/confirm-email.tsx'),
  route('reset-password', 'routes/auth/reset-password.tsx'),
  route('account', 'routes/auth/account.tsx'),

  // a person, and whoever acts for them
  route('acting-for', 'routes/acting-for/people.tsx'),
  route('people/:personId', 'routes/person/layout.tsx', [
    index('routes/person/overview.tsx'),
    route('shop', 'routes/person/shop.tsx'),
    route('shop/:slug', 'routes/person/shop-listing.tsx'),
    route('budget', 'routes/person/budget.tsx'),
    route('basket', 'routes/person/basket.tsx'),
    route('checkout', 'routes/person/checkout.tsx'),
    route('orders', 'routes/person/orders.tsx'),
    route('orders/:orderId', 'routes/person/order.tsx'),
    route('visits', 'routes/person/visits.tsx'),
    route('invoices', 'routes/person/invoices.tsx'),
    route('invoices/:invoiceId', 'routes/person/invoice.tsx'),
    route('statement', 'routes/person/statement.tsx'),
    route('about-me', 'routes/person/about-me.tsx'),
    route('access', 'routes/person/access.tsx'),
  ]),
  route('people/:personId/budget.csv', 'routes/person/budget-csv.ts'),
  route('people/:personId/invoices/:invoiceId/pdf', 'routes/person/invoice-pdf.ts'),

  // brokers
  route('broker/:organisationId', 'routes/broker/layout.tsx', [
    index('routes/broker/desk.tsx'),
    route('people', 'routes/broker/people.tsx'),
    route('caseworkers', 'routes/broker/caseworkers.tsx'),
    route('payment-runs', 'routes/broker/payment-runs.tsx'),
    route('payment-runs/:runId', 'routes/broker/payment-run.tsx'),
  ]),

  // providers
  route('provider/:organisationId', 'routes/provider/layout.tsx', [
    index('routes/provider/today.tsx'),
    route('listings', 'routes/provider/listings.tsx'),
    route('listings/new', 'routes/provider/new-listing.tsx'),
    route('listings/:listingId', 'routes/provider/listing.tsx'),
    route('listings/:listingId/preview', 'routes/provider/listing-preview.tsx'),
    route('prices', 'routes/provider/prices.tsx'),
    route('prices/:listingId', 'routes/provider/listing-prices.tsx'),
    route('orders', 'routes/provider/orders.tsx'),
    route('orders/:lineId', 'routes/provider/order.tsx'),
    route('visits', 'routes/provider/visits.tsx'),
    route('visits/:visitId', 'routes/provider/visit.tsx'),
    route('invoices', 'routes/provider/invoices.tsx'),
    route('invoices/:invoiceId', 'routes/provider/invoice.tsx'),
    route('store', 'routes/provider/store.tsx'),
    route('welcome', 'routes/provider/welcome.tsx'),
    route('people', 'routes/provider/people.tsx'),
    route('bank', 'routes/provider/bank.tsx'),
    route('bank/change', 'routes/provider/new-bank.tsx'),
  ]),
  route('provider/:organisationId/invoices/:invoiceId/pdf', 'routes/provider/invoice-pdf.ts'),

  // the council's back office
  route('council/:organisationId', 'routes/council/layout.tsx', [
    index('routes/council/today.tsx'),
    route('find', 'routes/council/find.tsx'),
    route('people', 'routes/council/people.tsx'),
    route('people/new', 'routes/council/new-person.tsx'),
    route('people/:personId', 'routes/council/person.tsx'),
    route('people/:personId/mandates/new', 'routes/council/new-mandate.tsx'),
    route('people/:personId/budgets/new', 'routes/council/new-budget.tsx'),
    route('budgets', 'routes/council/budgets.tsx'),
    route('budgets/:budgetId', 'routes/council/budget.tsx'),
    route('orders/:orderId', 'routes/council/order.tsx'),
    route('invoices', 'routes/council/invoices.tsx'),
    route('invoices/:invoiceId', 'routes/council/invoice.tsx'),
    route('exceptions', 'routes/council/exceptions.tsx'),
    route('exceptions/:exceptionId', 'routes/council/exception.tsx'),
    route('payment-runs', 'routes/council/payment-runs.tsx'),
    route('payment-runs/:runId', 'routes/council/payment-run.tsx'),
    route('letters', 'routes/council/letters.tsx'),
    route('reports', 'routes/council/reports.tsx'),
    route('staff', 'routes/council/staff.tsx'),
    route('joining', 'routes/council/joining.tsx'),
  ]),
  route('council/:organisationId/invoices/:invoiceId/pdf', 'routes/council/invoice-pdf.ts'),
  route('council/:organisationId/payment-runs/:runId/csv', 'routes/council/payment-run-csv.ts'),

  // the demonstration's own pages
  route('dev/mail', 'routes/dev/mail.tsx'),
  route('dev/clock', 'routes/dev/clock.tsx'),

  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig
