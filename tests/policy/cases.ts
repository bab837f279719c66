import type { Case } from './case.ts'
import { casesForAll } from './cases-for-all.ts'
import { casesOfBrokers } from './cases-of-brokers.ts'
import { casesOfChecks } from './cases-of-checks.ts'
import { casesOfJoining } from './cases-of-joining.ts'
import { casesOfKeeping } from './cases-of-keeping.ts'
import { casesOfCouncilPeople } from './cases-of-council-people.ts'
import { casesOfFeeds } from './cases-of-feeds.ts'
import { casesOfListings } from './cases-of-listings.ts'
import { casesOfOpenData } from './cases-of-open-data.ts'
import { casesOfOrganisations } from './cases-of-organisations.ts'
import { casesOfPeople } from './cases-of-people.ts'
import { casesOfPrices } from './cases-of-prices.ts'
import { casesOfTheCouncil } from './cases-of-the-council.ts'

/** One entry for each route: who may, and what is to be seen there. A route that is missing here fails the test. */
export const cases: Record<string, Case> = {
  ...casesForAll,
  ...casesOfOpenData,
  ...casesOfFeeds,
  ...casesOfChecks,
  ...casesOfJoining,
  ...casesOfKeeping,
  ...casesOfPeople,
  ...casesOfBrokers,
  ...casesOfOrganisations,
  ...casesOfPrices,
  ...casesOfListings,
  ...casesOfCouncilPeople,
  ...casesOfTheCouncil,
}
