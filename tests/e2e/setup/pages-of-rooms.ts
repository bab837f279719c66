import { paths } from '#app/paths.ts'
import type { Site } from './site.ts'

const council = 'org_fernhill'
export const provider = 'org_bright_days'
export const amina = 'per_amina'

/** What a person, and whoever acts for them, may see. */
export function personPages(personId: string, listing: string): string[] {
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

/** What whoever works for a provider may see. */
export function providerPages(site: Site, organisationId: string): string[] {
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

/** What the council’s officers may see, each of them some. */
export function councilPages(site: Site): string[] {
  const some = (statement: string) => site.ask(statement).map(({ id }) => String(id))
  return [
    paths.council(council),
    paths.councilFind(council),
    paths.councilFind(council, 'Amina'),
    paths.councilPeople(council),
    paths.councilPeople(council, { q: 'qqqqqq' }),
    paths.councilPeople(council, { only: 'waiting' }),
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
