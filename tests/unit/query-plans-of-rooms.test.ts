import { expect, test } from 'vitest'
import { listOrders, getOrder } from '#app/domain/ordering/orders.server.ts'
import { listVisitsOfProvider } from '#app/domain/ordering/visits-of-provider.server.ts'
import { listLinesOfProvider } from '#app/domain/ordering/lines-of-provider.server.ts'
import { listHeldLines } from '#app/domain/ordering/held-lines.server.ts'
import { needsDoing } from '#app/domain/invoicing/needs-doing.server.ts'
import { listLinesToSample, countToSample } from '#app/domain/ordering/sampling/to-sample.server.ts'
import { visitsNotRecorded } from '#app/domain/ordering/visits.server.ts'
import { getSpendingPower } from '#app/domain/ordering/spending-power.server.ts'
import { quoteBasket } from '#app/domain/ordering/quote-basket.server.ts'
import { listMovements, listAllMovements } from '#app/domain/budgets/movements.server.ts'
import { getBudgetOf } from '#app/domain/budgets/get-budget.server.ts'
import { listSpending } from '#app/domain/budgets/spending.server.ts'
import { listBudgetsToConfirm } from '#app/domain/budgets/list-council-budgets.server.ts'
import { listBudgetsOfPerson } from '#app/domain/budgets/list-budgets-of-person.server.ts'
import { listActedFor } from '#app/domain/people/acted-for.server.ts'
import { listActingUsers } from '#app/domain/people/acting-users.server.ts'
import { listBrokerPeople } from '#app/domain/people/broker-desk.server.ts'
import { listCouncilPeople } from '#app/domain/people/council-people.server.ts'
import { countLetters, listLetters } from '#app/domain/people/letters.server.ts'
import { listAccessHistory } from '#app/domain/people/access-history.server.ts'
import { listMandates } from '#app/domain/people/mandates.server.ts'
import { listDoors } from '#app/domain/people/doors.server.ts'
import { countToConfirm } from '#app/domain/people/second-officer.server.ts'
import { listInvoices } from '#app/domain/invoicing/invoices.server.ts'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { listExceptions } from '#app/domain/invoicing/exceptions.server.ts'
import { getCase } from '#app/domain/invoicing/case-page.server.ts'
import { financeDesk } from '#app/domain/invoicing/council-desk.server.ts'
import { providerMoney } from '#app/domain/invoicing/provider-money.server.ts'
import { findInCouncil } from '#app/domain/invoicing/find.server.ts'
import {
  listDeliveries,
  listProvidersToInvoice,
  listWithoutAgreement,
} from '#app/domain/invoicing/deliveries.server.ts'
import { listRuns, getRun } from '#app/domain/payments/runs.server.ts'
import { refundable } from '#app/domain/payments/record-refund.server.ts'
import { planOfPayer } from '#app/domain/payments/plan-of-payer.server.ts'
import { listChecksToReview, countChecksToReview } from '#app/domain/catalogue/checks/queue.server.ts'
import { providersToWatch } from '#app/domain/ordering/suspension/providers-to-watch.server.ts'
import { whoIsAffected } from '#app/domain/ordering/suspension/affected.server.ts'
import { listWaiting, countWaiting, listVersions } from '#app/domain/catalogue/versions/history.server.ts'
import { listRates } from '#app/domain/catalogue/rates/rates.server.ts'
import { listImports, listImportRows } from '#app/domain/catalogue/sheets/imports.server.ts'
import { getShortlist } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { listNotFoundSearches } from '#app/domain/insight/not-found-searches.server.ts'
import { soughtNearby } from '#app/domain/insight/sought-nearby.server.ts'
import { today, addDays } from '#app/domain/shared/day.ts'
import type { Db } from '#db/client.ts'
import { aWorld } from '#tests/policy/world.ts'
import { plansOf } from './plans.ts'

/** Tables that grow with every order, visit, look and person: no page of a room may read one from end to end. */
const growing = [
  ...['audit_events', 'ledger_entries', 'ledger_transfers', 'ledger_accounts', 'ledger_reasons', 'outbox'],
  ...['orders', 'order_lines', 'order_line_prices', 'shares', 'visits', 'visit_shares', 'baskets', 'basket_lines'],
  ...['invoices', 'invoice_lines', 'exceptions', 'runs', 'payments', 'payment_lines', 'refunds', 'search_tallies'],
  ...['persons', 'users', 'memberships', 'mandates', 'mandate_caseworkers', 'organisations', 'listings', 'checks'],
  ...['budgets', 'pots', 'releases', 'listing_versions', 'rate_agreements', 'sheet_import_rows', 'shortlist_items'],
]
/** A part of an order's number may stand anywhere in it, so that numbers are read one by one. */
const knownScans = ['find: SCAN orders']

test('no list of a room reads a growing table from end to end', async () => {
  const w = await aWorld()
  const u = w.users
  const reads: Record<string, (db: Db) => Promise<unknown>> = {
    orders: (db) => listOrders(db, { personId: w.joan, limit: 10 }),
    order: (db) => getOrder(db, { personId: w.joan, orderId: w.orderId }),
    'visits today': (db) => listVisitsOfProvider(db, u.providerOwner, { organisationId: w.provider, shown: 'today' }),
    'visits to come': (db) =>
      listVisitsOfProvider(db, u.providerOwner, { organisationId: w.provider, shown: 'coming' }),
    'visits that wait': (db) =>
      listVisitsOfProvider(db, u.providerOwner, { organisationId: w.provider, shown: 'waiting' }),
    'visits agreed': (db) => listVisitsOfProvider(db, u.providerOwner, { organisationId: w.provider, shown: 'agreed' }),
    'new lines': (db) => listLinesOfProvider(db, u.providerOwner, { organisationId: w.provider, shown: 'new' }),
    'running lines': (db) => listLinesOfProvider(db, u.providerOwner, { organisationId: w.provider, shown: 'going' }),
    'not recorded': (db) => visitsNotRecorded(db, w.joan),
    held: (db) => listHeldLines(db, [w.potId]),
    needs: (db) =>
      needsDoing(
        db,
        u.joan,
        [w.joan, w.ann].map((personId) => ({ personId, mayPay: true })),
      ),
    sample: (db) => listLinesToSample(db, { councilId: w.council }),
    countSample: (db) => countToSample(db, w.council),
    power: (db) => getSpendingPower(db, w.joan),
    basket: (db) => quoteBasket(db, u.joan, w.joan),
    movements: (db) => listMovements(db, { budgetId: w.budgetId, limit: 20 }),
    allMovements: (db) => listAllMovements(db, { budgetId: w.budgetId }),
    budget: (db) => getBudgetOf(db, u.joan, { personId: w.joan }),
    spending: (db) => listSpending(db, [w.potId]),
    toConfirm: (db) => listBudgetsToConfirm(db, w.council),
    budgetsOf: (db) => listBudgetsOfPerson(db, w.joan),
    actedFor: (db) => listActedFor(db, u.tom),
    acting: (db) => listActingUsers(db, w.joan),
    brokerPeople: (db) => listBrokerPeople(db, u.caseworker, { organisationId: w.broker }),
    councilPeople: (db) => listCouncilPeople(db, u.practitioner, { organisationId: w.council }),
    councilPeopleWaiting: (db) => listCouncilPeople(db, u.finance, { organisationId: w.council, only: 'waiting' }),
    toConfirmAsSecond: (db) => countToConfirm(db, u.finance, w.council),
    letters: (db) => listLetters(db, u.practitioner, { organisationId: w.council }),
    countLetters: (db) => countLetters(db, w.council),
    history: (db) => listAccessHistory(db, { personId: w.joan }),
    historyBy: (db) => listAccessHistory(db, { personId: w.joan, by: u.tom.userId }),
    mandates: (db) => listMandates(db, w.joan),
    doors: (db) => listDoors(db, u.tom),
    invoicesC: (db) => listInvoices(db, { councilId: w.council }),
    invoicesOwedBack: (db) => listInvoices(db, { councilId: w.council }, { only: 'owed-back' }),
    owedBack: (db) => refundable(db, w.creditNoteId),
    creditNote: (db) => getInvoice(db, { councilId: w.council }, w.creditNoteId),
    invoicesP: (db) => listInvoices(db, { providerId: w.provider }),
    invoicesPerson: (db) => listInvoices(db, { personId: w.joan }),
    invoicesPayer: (db) => listInvoices(db, { payerId: w.broker }),
    invoice: (db) => getInvoice(db, { councilId: w.council }, w.invoiceId),
    exceptions: (db) => listExceptions(db, u.finance, w.council),
    'a case': (db) => getCase(db, u.finance, { councilId: w.council, exceptionId: w.exceptionId }),
    finance: (db) => financeDesk(db, u.finance, w.council),
    money: (db) => providerMoney(db, u.providerOwner, w.provider),
    find: (db) => findInCouncil(db, { councilId: w.council, q: 'reeve' }),
    deliveries: (db) => listDeliveries(db, { councilId: w.council, periodTo: addDays(today(), 60) }),
    providersToInvoice: (db) => listProvidersToInvoice(db, { councilId: w.council, periodTo: addDays(today(), 60) }),
    without: (db) => listWithoutAgreement(db, { councilId: w.council, periodTo: addDays(today(), 60) }),
    runs: (db) => listRuns(db, w.council),
    run: (db) => getRun(db, { organisationId: w.council, runId: w.runId }),
    plan: (db) => planOfPayer(db, { payer: `organisation:${w.council}`, throughBank: true }),
    checks: (db) => listChecksToReview(db, u.commissioner, { councilId: w.council, after: null }),
    countChecks: (db) => countChecksToReview(db, w.council),
    watch: (db) => providersToWatch(db, u.commissioner, w.council),
    affected: (db) => whoIsAffected(db, u.commissioner, { councilId: w.council, providerId: w.provider }),
    waiting: (db) => listWaiting(db, u.commissioner, { councilId: w.council }),
    countWaiting: (db) => countWaiting(db, w.council),
    versions: (db) => listVersions(db, u.providerOwner, w.draftId),
    rates: (db) => listRates(db, u.providerOwner, { side: 'provider', organisationId: w.provider }),
    imports: (db) => listImports(db, u.providerOwner, w.provider),
    importRows: (db) => listImportRows(db, w.sheetImportId),
    shortlist: (db) => getShortlist(db, { personId: w.joan }, null),
    notFound: (db) =>
      listNotFoundSearches(db, u.commissioner, { organisationId: w.council, from: '2026-01-01', to: '2026-12-31' }),
    sought: (db) => soughtNearby(db, u.providerOwner, w.provider),
  }
  const scans: string[] = []
  for (const [name, read] of Object.entries(reads)) {
    const plans = await plansOf(read)
    expect(plans.length, name).toBeGreaterThan(0)
    for (const plan of plans) if (growing.includes(/^SCAN (\w+)/.exec(plan)?.[1] ?? '')) scans.push(`${name}: ${plan}`)
  }
  expect(scans).toEqual(knownScans)
}, 120_000)
