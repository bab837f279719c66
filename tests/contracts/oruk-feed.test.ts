import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { nameAllOpenly } from '#app/domain/catalogue/open/open-ids.server.ts'
import { openIdOf } from '#app/domain/catalogue/open/open-ids.ts'
import { pauseListing, publishListing } from '#app/domain/catalogue/listing-states.server.ts'
import { bumpCatalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { loader as ics } from '#app/routes/open/community-ics.ts'
import { loader as rss } from '#app/routes/open/community-rss.ts'
import { loader as details } from '#app/routes/open/oruk.ts'
import { loader as list } from '#app/routes/open/oruk-list.ts'
import { loader as one } from '#app/routes/open/oruk-one.ts'
import { db, transaction } from '#db/client.ts'
import { happenings, listings, prices } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { seedCatalogue } from '#db/seed/catalogue.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { syncAtBoot } from '#search/sync.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { faultsOf, official, validators } from './oruk-standard.ts'

beforeAll(async () => {
  await transaction(async (tx) => {
    await seedOrganisations(tx)
    await seedCatalogue(tx)
  })
  await nameAllOpenly(transaction)
  await syncAtBoot({ db, engine: searchEngine() })
}, 120_000)
afterAll(closeSearch)

type Item = {
  id: string
  url: string
  name: string
  organization_id: string
  attributes: { taxonomy_term: { id: string; taxonomy_id: string; parent_id?: string } }[]
  service_at_locations: { id: string }[]
  schedules: { byday?: string; dtstart?: string }[]
  cost_options: object[]
  minimum_age?: number
  maximum_age?: number
}
type Json = Item & { contents: Item[]; last_page: boolean; size: number; total_items: number; version: string }
const context = { script: '', visitor: '127.0.0.1' }

async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000/oruk/v3${path}`, { headers })
  const [, set, id] = new URL(request.url).pathname.replace('/oruk/v3', '').split('/')
  const loader = id ? one : set ? list : details
  const params = { ...(set ? { set } : {}), ...(id ? { id } : {}) }
  return loader({ request, params, context: context as never }).catch((thrown: unknown) => thrown as Response)
}

async function read(path: string): Promise<Json> {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  return (await response.json()) as Json
}

async function everyPage(set: string, query = ''): Promise<Item[]> {
  const found: Item[] = []
  for (let page = 1, last = false; !last; page++) {
    const answer = await read(`/${set}?per_page=100&page=${page}${query}`)
    found.push(...answer.contents)
    last = answer.last_page
  }
  return found
}

if (official) {
  const check = validators()

  test('every page of every list and every single answer keeps the standard, with formats, and holds no null', async () => {
    const sets = {
      services: [check.serviceList, check.service],
      service_at_locations: [check.serviceAtLocationList, check.serviceAtLocation],
      organizations: [check.organization, check.organization],
      taxonomies: [check.taxonomy, check.taxonomy],
      taxonomy_terms: [check.taxonomyTerm, check.taxonomyTerm],
    } as const
    for (const [set, [ofList, ofOne]] of Object.entries(sets)) {
      for (let page = 1, last = false; !last; page++) {
        const answer = await read(`/${set}?per_page=40&page=${page}`)
        expect(faultsOf(check.page, answer), `${set} page ${page}`).toEqual([])
        expect(answer.size).toBe(answer.contents.length)
        last = answer.last_page
        for (const item of answer.contents) {
          expect(faultsOf(ofList, item), `${set} ${item.id}`).toEqual([])
          const whole = await read(`/${set}/${item.id}`)
          expect(whole.id).toBe(item.id)
          expect(faultsOf(ofOne, whole), `${set}/${item.id}`).toEqual([])
          if (set === 'service_at_locations') expect(faultsOf(check.service, whole)).toEqual([])
          expect(JSON.stringify(whole)).not.toContain('null')
        }
      }
    }
  }, 240_000)

  test('the official schemas say no to a null, a made-up id and a word where a date belongs', async () => {
    const [item] = (await read('/services?per_page=1')).contents
    for (const wrong of [{ id: '12' }, { name: null }, { last_modified: 'yesterday' }, { status: 'open' }]) {
      expect(faultsOf(check.serviceList, { ...item, ...wrong })).toHaveLength(1)
    }
  })
} else {
  console.warn('left out: the feed against the official schemas, because ../shared/data/oruk is missing')
}

test('the front door says which version is spoken', async () => {
  expect((await read('')).version).toBe('HSDS-UK-3.0')
})

test('every id that an answer names can be asked for', async () => {
  const services = await everyPage('services', '&full=true')
  expect(services.length).toBeGreaterThan(400)
  const terms = new Set((await everyPage('taxonomy_terms')).map(({ id }) => id))
  const taxonomies = new Set((await everyPage('taxonomies')).map(({ id }) => id))
  const organizations = new Set((await everyPage('organizations')).map(({ id }) => id))
  const places = new Set((await everyPage('service_at_locations')).map(({ id }) => id))
  for (const service of services) {
    expect(organizations).toContain(service.organization_id)
    for (const { taxonomy_term } of service.attributes) {
      expect(terms).toContain(taxonomy_term.id)
      expect(taxonomies).toContain(taxonomy_term.taxonomy_id)
      if (taxonomy_term.parent_id) expect(terms).toContain(taxonomy_term.parent_id)
    }
    for (const { id } of service.service_at_locations) expect(places).toContain(id)
  }
})

test('the lines of ndjson are the same services, each once, and the pages too', async () => {
  const text = await (await ask('/services?format=ndjson&full=true')).text()
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)
  const pages = await everyPage('services', '&full=true')
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  expect(lines).toEqual(pages)
  const backwards = await read('/services?per_page=10&page=7')
  expect(backwards.contents.map(({ id }) => id)).toEqual(lines.slice(60, 70).map(({ id }) => id))
})

test('costs are in pounds, with our exact unit and pence beside them, and private rates are nobody’s business', async () => {
  const councilId = await anOrganisation({ kind: 'council', name: 'Rates Council' })
  const { listingId } = await aListing({
    price: { pence: 1835 },
    morePrices: [
      { councilId, pence: 876_543 },
      { unit: 'night', label: 'Sleep-in', pence: 999_999, position: 1 },
    ],
  })
  await named()
  const found = (await everyPage('services', '&full=true')).find(({ url }) => url.endsWith(listingId.toLowerCase()))
  expect(found?.cost_options).toMatchObject([
    { option: 'Any time', amount: 18.35, amount_description: 'an hour', daybook_pence: 1835, daybook_unit: 'hour' },
    { option: 'Sleep-in', amount: 9999.99, daybook_pence: 999_999, daybook_unit: 'night' },
  ])
  expect(JSON.stringify(found)).not.toMatch(/8765\.?43/)
})

test('what is a draft, paused, hidden or of somebody suspended is in no list and not to be asked for', async () => {
  const suspended = await anOrganisation({ kind: 'provider', providerType: 'micro', suspendedAt: new Date() })
  const hidden = [
    await aListing({ state: 'draft', title: 'Zqxk one' }),
    await aListing({ state: 'paused', title: 'Zqxk two' }),
    await aListing({ state: 'withdrawn', title: 'Zqxk three' }),
    await aListing({ hiddenBecause: 'season', title: 'Zqxk four' }),
    await aListing({ organisationId: suspended, title: 'Zqxk five' }),
  ]
  await named()
  const text = await (await ask('/services?format=ndjson&full=true')).text()
  expect(text).not.toContain('Zqxk')
  for (const { listingId } of hidden) {
    expect((await ask(`/services/${openIdOf('service', listingId)}`)).status).toBe(404)
    expect((await ask(`/service_at_locations/${openIdOf('service_at_location', listingId)}`)).status).toBe(404)
  }
  expect((await ask('/services/not-a-uuid')).status).toBe(404)
  expect((await ask('/persons')).status).toBe(404)
})

test('where a personal assistant lives, their number and their mail are in no feed', async () => {
  const organisationId = await anOrganisation({
    ...{ kind: 'provider', providerType: 'personal-assistant', name: 'Grace Test', email: 'zqxkgrace@mail.example' },
    ...{ phone: '01632 zqxkv', district: 'ZQ9', address: 'Zqxkv Lane' },
  })
  const where = { district: 'FH3', placeWords: 'Zqxkv Lane', milesServed: 4, latitude: 51.77, longitude: 0.47 }
  const { listingId } = await aListing({ organisationId, title: 'Grace at home', kind: 'activity', ...where })
  const at = { id: newId('hap'), listingId, day: addDays(today(), 3), startsMinute: 600, endsMinute: 660 }
  await transaction((tx) => tx.insert(happenings).values(at))
  await named()
  const text = await (await ask('/services?format=ndjson&full=true')).text()
  const line = text.split('\n').find((one) => one.includes('Grace at home'))
  expect(line).toBeDefined()
  expect(line).not.toContain('FH3')
  expect(text.toLowerCase()).not.toContain('zqxk')
  expect(await (await ask('/organizations?format=ndjson')).text()).not.toContain('zqxk')
  for (const feed of [rss, ics]) {
    const request = new Request('http://localhost:3000/community')
    const answer = await feed({ request, params: {}, context: context as never })
    const events = await answer.text()
    const [, hers = ''] = events.split('Grace at home')
    expect(events).toContain('Grace at home')
    expect(events).not.toContain('Zqxkv Lane')
    expect(hers.split(/END:VEVENT|<\/item>/)[0]).not.toMatch(/\bFH3\b|\bGEO\b|51\.77/)
  }
})

test('what has become free has no price in the feed, nor has a price that was put aside before it began', async () => {
  const aside = { label: 'Put aside', validFrom: addDays(today(), 20), validTo: addDays(today(), 9) }
  const paid = await aListing({ title: 'Sold by the hour', morePrices: [aside] })
  const free = await aListing({ title: 'Free by now', isFree: true, lineKind: null })
  await named()
  const whole = await everyPage('services', '&full=true')
  const costsOf = ({ listingId }: { listingId: string }) =>
    whole.find(({ url }) => url.endsWith(listingId.toLowerCase()))?.cost_options
  expect(costsOf(paid)).toMatchObject([{ option: 'Any time', amount: 16.5 }])
  expect(costsOf(free)).toMatchObject([{ option: 'Free', amount: 0 }])
})

test('filters find what they say: category, organization, place, weekday, words and since when', async () => {
  const all = await everyPage('services', '&full=true')
  const term = all[0]?.attributes[0]?.taxonomy_term.id
  const ofTerm = await everyPage('services', `&full=true&taxonomy_term_id=${term}`)
  expect(ofTerm.length).toBeGreaterThan(0)
  expect(ofTerm.length).toBeLessThan(all.length)
  expect(ofTerm.every(({ attributes }) => attributes.some(({ taxonomy_term: { id } }) => id === term))).toBe(true)

  const organization = all[3]?.organization_id
  const ofStore = await everyPage('services', `&organization_id=${organization}`)
  expect(ofStore).toHaveLength(all.filter(({ organization_id }) => organization_id === organization).length)

  const near = await everyPage('service_at_locations', '&postcode=FH3&proximity=3000')
  const far = await everyPage('service_at_locations', '&postcode=FH3&proximity=100000')
  expect(near.length).toBeGreaterThan(0)
  expect(near.length).toBeLessThan(far.length)

  const mondays = await everyPage('services', '&full=true&day=MO&start_time=10:00')
  expect(mondays.length).toBeGreaterThan(0)
  expect(mondays.every(({ schedules }) => schedules.some(({ byday, dtstart }) => byday === 'MO' || dtstart))).toBe(true)

  expect((await everyPage('services', '&search=gardening')).length).toBeGreaterThan(0)
  expect((await read('/services?search=qqqqqqqq')).total_items).toBe(0)
  expect((await read(`/services?taxonomy_term_id=${organization}`)).total_items).toBe(0)
  expect((await ask('/services?page=none')).status).toBe(400)

  const { listingId } = await aListing({ title: 'The newest', changedAt: new Date('2199-01-01') })
  await named()
  const since = await everyPage('services', '&modified_after=2198-06-01T00:00:00Z')
  expect(since.map(({ url }) => url)).toEqual([expect.stringContaining(listingId.toLowerCase())])
  await transaction((tx) => tx.update(listings).set({ state: 'withdrawn' }).where(eq(listings.id, listingId)))
  await named()
})

test('from and up to which age is said, and asked for as the standard words it', async () => {
  const ids = [
    await aListing({ title: 'Youth club', district: 'FH3', minimumAge: 11, maximumAge: 17.5 }),
    await aListing({ title: 'For grown-ups', district: 'FH3', minimumAge: 18 }),
    await aListing({ title: 'Toddlers', minimumAge: 0, maximumAge: 4 }),
  ].map(({ listingId }) => listingId.toLowerCase())
  await named()
  const whole = await everyPage('services', '&full=true')
  const agesOf = (id: string | undefined) => {
    const { minimum_age, maximum_age } = whole.find(({ url }) => url.endsWith(id ?? '')) ?? {}
    return [minimum_age, maximum_age]
  }
  expect(ids.map(agesOf)).toEqual([
    [11, 17.5],
    [18, undefined],
    [0, 4],
  ])
  const found = async (query: string) => (await everyPage('services', query)).map(({ name }) => name).sort()
  expect(await found('&minimum_age=11')).toEqual(['For grown-ups', 'Youth club'])
  expect(await found('&maximum_age=17.5')).toEqual(['Toddlers', 'Youth club'])
  expect(await found('&minimum_age=5&maximum_age=18')).toEqual(['Youth club'])
  const there = (await everyPage('service_at_locations', '&minimum_age=11')).length
  expect([there, (await ask('/services?minimum_age=young')).status]).toEqual([2, 400])
})

test('words are looked for in the whole catalogue, together with other filters, and in what was said a moment ago', async () => {
  const { providerId, categoryId } = await aListing({ title: 'Zeppelin club' })
  const at = new Date()
  const many = Array.from({ length: 1205 }, (_, number) => ({
    ...{
      id: `lst_zep${String(number).padStart(5, '0')}`,
      slug: `zep-${number}`,
      organisationId: providerId,
      categoryId,
    },
    ...{
      kind: 'service' as const,
      state: 'published' as const,
      title: 'Zeppelin rides',
      summary: 's',
      description: 'd',
    },
    ...{ checks: [], pictures: [], minimumAge: number < 7 ? 60 : null, changedAt: at, createdAt: at },
  }))
  for (let from = 0; from < many.length; from += 400)
    await transaction((tx) => tx.insert(listings).values(many.slice(from, from + 400)))
  await named()
  await syncAtBoot({ db, engine: searchEngine() })
  const total = async (query: string) => (await read(`/services?search=zeppelin${query}`)).total_items
  expect(await total('')).toBe(1206)
  expect(await total('&minimum_age=60')).toBe(7)
  const all = await everyPage('services', '&search=zeppelin')
  expect(new Set(all.map(({ id }) => id)).size).toBe(1206)
  const lines = (await (await ask('/services?search=zeppelin&format=ndjson')).text()).trim().split('\n')
  expect(lines).toHaveLength(1206)
  expect((await read('/services?search=zeppelin&per_page=10&page=121')).contents).toHaveLength(6)

  const { listingId, owner } = await aListing({ title: 'Quokka mornings' })
  await transaction((tx) => pauseListing(tx, owner, { listingId }))
  expect((await read('/services?search=quokka')).total_items).toBe(0)
  await transaction((tx) => publishListing(tx, owner, { listingId }))
  expect((await read('/services?search=quokka')).total_items).toBe(1)
}, 120_000)

test('every address of the feed has its mark, and is not sent again to who has it', async () => {
  const [{ id }] = (await read('/services?per_page=1')).contents as [Item]
  const [place] = (await read('/service_at_locations?per_page=1')).contents as [Item]
  const [store] = (await read('/organizations?per_page=1')).contents as [Item]
  const [taxonomy] = (await read('/taxonomies')).contents as [Item]
  const [term] = (await read('/taxonomy_terms')).contents as [Item]
  const addresses = [
    ...['', '/services', `/services/${id}`, '/service_at_locations', `/service_at_locations/${place.id}`],
    ...['/organizations', `/organizations/${store.id}`, '/taxonomies', `/taxonomies/${taxonomy.id}`],
    ...['/taxonomy_terms', `/taxonomy_terms/${term.id}`, '/services?format=ndjson', '/services?search=walk'],
  ]
  const marks = new Map<string, string>()
  for (const address of addresses) {
    const first = await ask(address)
    await first.text()
    expect([address, first.status, first.headers.get('access-control-allow-origin')]).toEqual([address, 200, '*'])
    marks.set(address, first.headers.get('etag') ?? 'none')
    const again = await ask(address, { 'If-None-Match': marks.get(address) ?? '' })
    expect([address, again.status, await again.text()]).toEqual([address, 304, ''])
  }
  expect(new Set(marks.values()).size).toBe(addresses.length)
  await transaction(bumpCatalogueVersion)
  for (const address of addresses.filter((one) => one !== ''))
    expect([address, (await ask(address, { 'If-None-Match': marks.get(address) ?? '' })).status]).toEqual([
      address,
      200,
    ])
})

test('any page may read it, and who has an answer is not sent it again until the catalogue changes', async () => {
  const first = await ask('/services?per_page=5')
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  const etag = first.headers.get('etag') ?? ''
  const again = await ask('/services?per_page=5&unknown=1', { 'If-None-Match': etag })
  expect(again.status).toBe(304)
  const zipped = await ask('/services?per_page=5', { 'Accept-Encoding': 'gzip' })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  const { listingId } = await aListing({})
  await transaction((tx) => tx.update(prices).set({ pence: 1700 }).where(eq(prices.listingId, listingId)))
  await named()
  expect((await ask('/services?per_page=5', { 'If-None-Match': etag })).status).toBe(200)
  const before = await list({
    request: new Request('http://localhost:3000/oruk/v3/services', { method: 'OPTIONS' }),
    params: { set: 'services' },
    context: context as never,
  })
  expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
})

test('a UUID is the same for ever', async () => {
  expect(openIdOf('service', 'lst_known')).toBe('08da0467-eaaf-526f-b139-a1fd543bcad0')
  const [store] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.slug, 'bright-days'))
  expect((await read(`/organizations/${openIdOf('organization', store?.id ?? '')}`)).name).toContain('Bright Days')
})

/** What the factories put in past the domain is made known as a change of the catalogue is. */
async function named(): Promise<void> {
  await nameAllOpenly(transaction)
  await transaction(bumpCatalogueVersion)
}
