import { paths } from '#app/paths.ts'
import { amina, councilPages, personPages, provider, providerPages } from './pages-of-rooms.ts'
import type { Site } from './site.ts'

const broker = 'org_northgate'

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
