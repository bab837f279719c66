import { paths } from '#app/paths.ts'
import type { Site } from './site.ts'

const council = 'org_fernhill'
const broker = 'org_northgate'
const provider = 'org_bright_days'
const amina = 'per_amina'

/** Somebody, and the pages that are theirs. A page with `null` in it needs a record that the demonstration lacks. */
export type Walk = { who: string; email: string | null; pages: string[] }

/** Each kind of user of the walk. */
export const everybody = [
  'nobody',
  'the person',
  'a relative',
  'a broker',
  'the owner of a brokerage',
  'a provider',
  'the council’s own service',
  'a finance officer',
  'a practitioner',
  'a commissioner',
  'the administrator',
] as const

/** Every page as somebody who may see it: full ones, empty ones, and what is not there. */
export function walks(site: Site): Walk[] {
  const one = (statement: string) => String(site.ask(statement)[0]?.['id'] ?? 'none')
  const all = (statement: string) => site.ask(statement).map(({ id }) => String(id))
  const listing = one(`select slug id from listings where organisation_id = '${provider}' and state = 'published'`)
  const inHouse = one(`select slug id from listings join price_build_ups b on b.listing_id = listings.id
    where state = 'published'`)
  const free = one(`select slug id from listings where is_free and state = 'published'`)
  const oneOfEach = (table: string, state = 'state') =>
    all(`select min(id) id from ${table} where person_id = '${amina}' group by ${state}`)
  return [
    {
      who: 'nobody',
      email: null,
      pages: [
        paths.home(),
        paths.search(),
        paths.search({ q: 'walk', near: 'FH3', within: 5, 'max-price': 2000, unit: 'hour' }),
        paths.search({ q: 'qqqqqq' }),
        paths.search({ q: 'gard' }),
        paths.searchWhy({ q: 'walk', near: 'FH3' }),
        paths.searchWhy({ q: 'walk', listing: 'not-there' }),
        paths.searchSuggestions({ q: 'wa' }),
        paths.searchSuggestions({ q: 'qqqqqq' }),
        paths.listing(listing),
        paths.listing(inHouse),
        paths.listing(free),
        paths.listing('not-there'),
        paths.store('bright-days'),
        paths.askStore('bright-days'),
        paths.compare(),
        paths.compare([listing, inHouse, free, 'not-there']),
        paths.visitorShortlist(),
        paths.sharedList('not-a-token'),
        paths.shortStore('nobody-has-this'),
        paths.community(),
        paths.stillRight('not-a-token'),
        paths.help(),
        paths.privacy(),
        paths.accessibility(),
        paths.terms(),
        paths.signIn(),
        paths.join(),
        paths.joinAccount(),
        paths.joinProvider(),
        paths.joinQuestion('email'),
        paths.joinCheck(),
        paths.joinSent(),
        paths.joinLater(),
        paths.goOnJoining('not-a-token'),
        paths.openStore('not-a-token'),
        paths.claimAnswer('not-a-token'),
        paths.resetPassword(),
        paths.resetPassword('not-a-token'),
        paths.invitation('not-a-token'),
        paths.confirmEmail('not-a-token'),
        paths.devMail(),
        paths.devClock(),
        paths.signOut(),
      ],
    },
    {
      who: 'the person',
      email: 'holder@demo.example',
      pages: [
        ...personPages(amina, listing),
        ...oneOfEach('order_lines').map((line) => paths.order(amina, orderOf(site, line))),
        ...all(`select invoice_id id from invoice_lines where person_id = '${amina}' group by invoice_id limit 3`).map(
          (invoice) => paths.invoice(amina, invoice),
        ),
        paths.claim(one(`select slug id from listings where is_unclaimed limit 1`)),
        paths.account(),
        paths.actingFor(),
        paths.community(),
      ],
    },
    {
      who: 'a relative',
      email: 'relative@demo.example',
      pages: [
        paths.actingFor(),
        paths.actingFor({ listing }),
        ...personPages('per_joan', listing),
        paths.shopListing('per_joan', 'help-at-home-fernhill-home-support'), // no pot of hers may pay for it
        paths.account(),
        paths.secondFactor(),
      ],
    },
    {
      who: 'a broker',
      email: 'broker@demo.example',
      pages: [
        paths.actingFor(),
        paths.actingFor({ listing }),
        paths.broker(broker),
        paths.brokerPeople(broker),
        paths.brokerCaseworkers(broker),
        paths.brokerRuns(broker),
        ...personPages('per_ivy_sharma', listing),
      ],
    },
    {
      who: 'the owner of a brokerage',
      email: 'broker-owner@demo.example',
      pages: [
        paths.brokerBank(broker),
        paths.brokerNewBank(broker),
        paths.broker(broker),
        paths.brokerPeople(broker),
        paths.brokerCaseworkers(broker),
        paths.brokerRuns(broker),
        ...all(`select id from runs where organisation_id = '${broker}' limit 2`).map((run) =>
          paths.brokerRun(broker, run),
        ),
      ],
    },
    { who: 'a provider', email: 'provider@demo.example', pages: providerPages(site, provider) },
    {
      who: 'the council’s own service',
      email: 'inhouse@demo.example',
      pages: providerPages(site, 'org_fernhill_home_support'),
    },
    { who: 'a finance officer', email: 'finance@demo.example', pages: councilPages(site) },
    { who: 'a practitioner', email: 'practitioner@demo.example', pages: councilPages(site) },
    { who: 'a commissioner', email: 'commissioner@demo.example', pages: councilPages(site) },
    { who: 'the administrator', email: 'admin@demo.example', pages: councilPages(site) },
  ]
}

function orderOf(site: Site, lineId: string): string {
  return String(site.ask(`select order_id id from order_lines where id = '${lineId}'`)[0]?.['id'])
}

function personPages(personId: string, listing: string): string[] {
  return [
    paths.person(personId),
    paths.shop(personId),
    paths.shop(personId, { q: 'qqqqqq' }),
    paths.shopListing(personId, listing),
    paths.personCompare(personId, [listing]),
    paths.shortlist(personId),
    paths.budget(personId),
    paths.basket(personId),
    paths.checkout(personId),
    paths.orders(personId),
    paths.visits(personId),
    paths.invoices(personId),
    paths.statement(personId),
    paths.aboutMe(personId),
    paths.access(personId),
  ]
}

function providerPages(site: Site, organisationId: string): string[] {
  const some = (statement: string) => site.ask(statement).map(({ id }) => String(id))
  const listings = some(`select min(id) id from listings where organisation_id = '${organisationId}' group by state`)
  return [
    paths.provider(organisationId),
    paths.providerListings(organisationId),
    paths.providerNewListing(organisationId),
    ...some(`select listing_id id from feed_offers where is_open limit 1`).map((id) =>
      paths.providerFeedOffer(organisationId, id),
    ),
    ...listings.flatMap((id) => [
      paths.providerListing(organisationId, id),
      paths.providerListingPreview(organisationId, id),
      paths.providerListingHistory(organisationId, id),
      paths.providerListingDates(organisationId, id),
      paths.providerListingPrices(organisationId, id),
      paths.providerBuildUp(organisationId, id),
      paths.providerBuildUp(organisationId, id, { use: 85 }),
    ]),
    paths.providerPrices(organisationId),
    paths.providerRates(organisationId),
    paths.providerNewRate(organisationId),
    ...some(`select min(id) id from rate_agreements where provider_id = '${organisationId}' group by state`).map((id) =>
      paths.providerRate(organisationId, id),
    ),
    paths.providerOrders(organisationId),
    ...some(`select min(id) id from order_lines where provider_id = '${organisationId}' group by state`).map((id) =>
      paths.providerOrder(organisationId, id),
    ),
    paths.providerVisits(organisationId),
    ...some(`select min(id) id from visits where provider_id = '${organisationId}' group by state`).map((id) =>
      paths.providerVisit(organisationId, id),
    ),
    paths.providerInvoices(organisationId),
    ...some(`select min(id) id from invoices where provider_id = '${organisationId}' group by kind, state`).map((id) =>
      paths.providerInvoice(organisationId, id),
    ),
    paths.providerStore(organisationId),
    paths.providerStorePicture(organisationId),
    paths.providerChecks(organisationId),
    ...some(`select min(id) id, kind from checks where organisation_id = '${organisationId}' group by kind`).map((id) =>
      paths.providerCheck(organisationId, String(site.ask(`select kind from checks where id = '${id}'`)[0]?.['kind'])),
    ),
    ...listings.map((id) => paths.providerListingPictures(organisationId, id)),
    paths.providerShare(organisationId),
    paths.providerSought(organisationId),
    paths.providerSheets(organisationId),
    paths.providerSheet(organisationId, 'not-there'),
    ...some(`select min(id) id from sheet_imports where organisation_id = '${organisationId}' group by state`).map(
      (id) => paths.providerSheet(organisationId, id),
    ),
    paths.providerWelcome(organisationId),
    paths.providerPeople(organisationId),
    paths.providerAgreement(organisationId),
    paths.providerVat(organisationId),
    paths.providerBank(organisationId),
    paths.providerNewBank(organisationId),
  ]
}

function councilPages(site: Site): string[] {
  const some = (statement: string) => site.ask(statement).map(({ id }) => String(id))
  return [
    paths.council(council),
    paths.councilFind(council),
    paths.councilFind(council, 'Amina'),
    paths.councilPeople(council),
    paths.councilPeople(council, { q: 'qqqqqq' }),
    paths.councilNewPerson(council),
    paths.councilPerson(council, amina),
    paths.councilChangePerson(council, amina),
    paths.councilNewMandate(council, amina),
    paths.councilNewBudget(council, amina),
    paths.councilBudgets(council),
    ...some(`select min(id) id from budgets group by state`).map((id) => paths.councilBudget(council, id)),
    ...some(`select id from orders where person_id = '${amina}' limit 1`).map((id) => paths.councilOrder(council, id)),
    paths.councilSamples(council),
    ...some(`select min(line_id) id from visits where state = 'delivered' and person_id = 'per_walter_finch'`).map(
      (id) => paths.councilSample(council, id),
    ),
    paths.councilInvoices(council),
    ...some(`select min(id) id from invoices group by kind, state`).map((id) => paths.councilInvoice(council, id)),
    paths.councilExceptions(council),
    ...some(`select min(id) id from exceptions group by kind, outcome`).map((id) =>
      paths.councilException(council, id),
    ),
    paths.councilRuns(council),
    ...some(`select min(id) id from runs where organisation_id = '${council}' group by kind, state`).map((id) =>
      paths.councilRun(council, id),
    ),
    paths.councilListings(council),
    ...some(`select listing_id || '/' || number id from listing_versions where state = 'waiting' limit 1`).map(
      (which) => `${paths.councilListings(council)}/${which}`,
    ),
    paths.councilApproval(council),
    paths.councilCategories(council),
    paths.councilCategory(council, 'cat_getting_out'),
    paths.councilCategory(council, 'cat_getting_out', { into: 'cat_things_to_do' }),
    paths.councilLetters(council),
    paths.councilChecks(council),
    paths.councilChecks(council, { name: 'day' }),
    paths.councilCheckRules(council),
    paths.councilCheckRules(council, { kind: 'micro' }),
    ...some('select min(id) id from checks group by state').map((id) => paths.councilCheck(council, id)),
    paths.councilProvider(council, 'org_bright_days'),
    paths.councilProvider(council, 'org_tablet_tutor'),
    ...some(`select min(id) id from listings where organisation_id = 'org_bright_days' and state = 'published'`).map(
      (id) => paths.councilShelf(council, 'org_bright_days', id),
    ),
    paths.councilSuspend(council, 'org_bright_days'),
    paths.councilReports(council),
    paths.councilFeeds(council),
    paths.councilNewFeed(council),
    ...some(`select id from feeds limit 2`).map((id) => paths.councilFeed(council, id)),
    ...some(`select id from feed_runs limit 2`).map((id) => paths.councilFeedRun(council, id)),
    paths.councilStaff(council),
    paths.councilSearch(council),
    paths.councilJoining(council),
    paths.councilRates(council),
    paths.councilNewRate(council),
    paths.councilNewRate(council, { q: 'bright' }),
    paths.councilNewRate(council, { provider }),
    ...some(`select min(id) id from rate_agreements group by state`).map((id) => paths.councilRate(council, id)),
  ]
}
