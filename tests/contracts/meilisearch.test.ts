import fc from 'fast-check'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { newId } from '#app/domain/shared/id.ts'
import { units } from '#db/schema/catalogue.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import { sorts, type SearchEngine, type SearchQuery } from '#search/engine.ts'
import { clientFor, done } from '#search/meilisearch/client.ts'
import { openMeilisearch } from '#search/meilisearch/open.ts'
import { meantBy } from '#search/meilisearch/reading.ts'
import { settingsFrom, startingSettings } from '#search/settings.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { isContractHere } from '#tests/fakes/meilisearch/contract.ts'
import { meetsTheSearchContract } from './search-behaviour.ts'
import { startTwin } from '#tests/fakes/meilisearch/server.ts'

if (!isContractHere) {
  console.warn('left out: Meilisearch against its official description, because ../shared/data/meilisearch is missing')
}

const day = '2026-11-22'
const places = [
  { district: 'FH1', latitude: 51.5, longitude: -1.2, name: 'Fernhill' },
  { district: 'FH2', latitude: 51.55, longitude: -1.2, name: 'Ashby' },
  { district: 'FH9', latitude: 51.8, longitude: -1.2, name: null },
]

async function aTwin() {
  const twin = await startTwin()
  onTestFinished(async () => {
    expect(twin.problems).toEqual([])
    await twin.stop()
  })
  const open = () => openMeilisearch({ url: twin.url, key: twin.key, index: 'daybook' }, startingSettings)
  return { twin, open, engine: open() }
}

test.runIf(isContractHere)(
  'the index is made with our settings, and every call is as the description has it',
  async () => {
    const { twin, engine } = await aTwin()
    expect(await engine.catalogueState()).toBeNull()
    await engine.putPlaces(places)
    await engine.put([aDocument({ title: 'Garden mornings', prices: [aDocumentPrice(1800)] })])
    await engine.rememberCatalogueState('7 1')
    expect(await engine.catalogueState()).toBe('7 1')
    expect((await engine.search({ day, text: 'gardening', near: 'FH1' })).total).toBe(1)
    expect(twin.indexes.get('daybook')?.settings).toMatchObject({
      searchableAttributes: ['words.title', 'words.organisation', 'words.category', 'words.summary', 'words.text'],
      pagination: { maxTotalHits: 1_000_000 },
    })
    expect(twin.tasks.every(({ status }) => status === 'succeeded')).toBe(true)
  },
)

const FH1 = { district: 'FH1', latitude: 51.5, longitude: -1.2 }
const FH2 = { district: 'FH2', latitude: 51.55, longitude: -1.2 }

const slugs = ['help-at-home', 'food', 'things-to-do']
const aListing = fc.record({
  categorySlug: fc.constantFrom(...slugs),
  kind: fc.constantFrom('service' as const, 'activity' as const, 'group' as const),
  providerType: fc.constantFrom('micro' as const, 'charity' as const, 'in-house' as const, null),
  isFree: fc.boolean(),
  place: fc.constantFrom(FH1, FH2, { district: null, latitude: null, longitude: null }),
  milesServed: fc.constantFrom(null, 2, 4, 30),
  districtsServed: fc.subarray(['FH1', 'FH9']),
  prices: fc.array(
    fc.record({
      pence: fc.constantFrom(500, 990, 1500, 1999, 3281),
      unit: fc.constantFrom('hour' as const, 'half-hour' as const, 'item' as const),
      councilId: fc.constantFrom(null, null, 'org_fernhill', 'org_other'),
      label: fc.constantFrom('Any time', 'Weekend'),
      validFrom: fc.constantFrom('2025-01-01', '2026-04-01'),
      validTo: fc.constantFrom(null, '2026-06-30', '2027-12-31'),
    }),
    { maxLength: 4 },
  ),
})

const aQuery = fc.record({
  category: fc.constantFrom(null, 'food', 'things-to-do'),
  kind: fc.constantFrom(null, 'activity' as const),
  near: fc.constantFrom(null, 'FH1', 'fh2 4ab', 'FH9', 'ZZ1'),
  withinMiles: fc.constantFrom(null, 2, 7, 25),
  maxPricePence: fc.constantFrom(null, 1000, 1700),
  units: fc.subarray([...units].filter((unit) => ['hour', 'half-hour', 'item'].includes(unit))),
  providerTypes: fc.subarray(['micro' as const, 'in-house' as const]),
  isFree: fc.boolean(),
  leftPence: fc.constantFrom(null, 990),
  forCouncilId: fc.constantFrom(null, 'org_fernhill', 'org_none'),
  mayBuyCategoryIds: fc.constantFrom<string[] | null>(null, [], ['cat_food']),
  withoutInHouse: fc.boolean(),
  day: fc.constantFrom('2025-06-01', '2026-05-01', day),
  sort: fc.constantFrom(...sorts),
})

/** Everything but the order: what is found, for which prices, and all the counts. */
async function found(engine: SearchEngine, query: Partial<SearchQuery>) {
  const { hits, total, counts, place } = await engine.search({ ...query, pageSize: 50 })
  const cards = hits.map(({ listingId, cheapest, prices, miles, comesToYou }) => ({
    ...{ listingId, cheapest, prices, miles, comesToYou },
  }))
  return { total, counts, place, cards: cards.sort((a, b) => (a.listingId < b.listingId ? -1 : 1)) }
}

test.runIf(isContractHere)('a private rate stands in no document that others are shown', async () => {
  const { twin, engine } = await aTwin()
  const prices = [aDocumentPrice(1800), aDocumentPrice(1650, { councilId: 'org_fernhill' })]
  await engine.put([aDocument({ title: 'Help at home', prices })])
  const shownTo = (audience: string) => twin.documentsOf('daybook').filter((one) => one.audience === audience)
  expect(JSON.stringify(shownTo('org_fernhill'))).toContain('1650')
  expect(shownTo('anybody')).toHaveLength(2) // before the price begins, and since
  expect(JSON.stringify(shownTo('anybody'))).not.toContain('1650')
  const { hits } = await engine.search({ day, forCouncilId: 'org_fernhill' })
  expect(hits).toMatchObject([{ cheapest: { pence: 1650, isPrivate: true, publicPence: 1800 } }])
})

test.runIf(isContractHere)(
  'what was looked for is marked as the listing writes it, and a mistake is said',
  async () => {
    const { engine } = await aTwin()
    await engine.put([aDocument({ title: 'Café “Garden mornings”', summary: 'Dig, sow and pick. Gardens for all.' })])
    const [hit] = (await engine.search({ day, text: 'gardening' })).hits
    expect(hit?.highlights.title).toEqual([
      { text: 'Café “', isMatch: false },
      { text: 'Garden', isMatch: true },
      { text: ' mornings”', isMatch: false },
    ])
    expect(hit?.highlights.summary.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'Gardens', isMatch: true }])
    expect(meantBy('gardning mornings', ['garden', 'mornings'])).toBe('garden mornings')
    expect(meantBy('garden morn', ['garden', 'mornings'])).toBeNull()
    expect(await engine.knownWords(['garden', 'smithson', 'café'])).toEqual(['garden', 'café'])
    expect(await engine.complete('café gard')).toEqual(['cafe garden'])
  },
)

test.runIf(isContractHere)('the index is made anew beside the one that answers, and misses no change', async () => {
  const { twin, engine } = await aTwin()
  await engine.put([
    aDocument({ title: 'Old', listingId: 'lst_old' }),
    aDocument({ title: 'Kept', listingId: 'lst_kept' }),
  ])
  const anew = await engine.startAnew()
  await anew.put([aDocument({ title: 'Kept', listingId: 'lst_kept' })])
  expect((await engine.search({ day })).total).toBe(2)
  await engine.put([aDocument({ title: 'Changed meanwhile', listingId: 'lst_new' })])
  await anew.finish()
  expect((await engine.search({ day, sort: 'name' })).hits.map(({ listingId }) => listingId).sort()).toEqual([
    'lst_kept',
    'lst_new',
  ])
  expect([...twin.indexes.keys()].filter((uid) => uid.endsWith('-next'))).toEqual([])
})

test.runIf(isContractHere)('a making anew that fails leaves the index as it was', async () => {
  const { twin, engine } = await aTwin()
  await engine.put([aDocument({ title: 'Kept' })])
  const anew = await engine.startAnew()
  twin.settings.failNext.push({ type: 'indexSwap', code: 'internal' })
  await expect(anew.finish()).rejects.toThrow('indexSwap')
  await anew.abandon()
  expect((await engine.search({ day })).total).toBe(1)
})

test.runIf(isContractHere)('a task that fails is not taken for done', async () => {
  const { twin, engine } = await aTwin()
  await engine.prepare()
  twin.settings.failNext.push({ type: 'documentAdditionOrUpdate', code: 'no_space_left_on_device' })
  await expect(engine.put([aDocument({ title: 'Help' })])).rejects.toThrow('no_space_left_on_device')
})

test.runIf(isContractHere)('a council’s words reach the index in the forms that it knows', async () => {
  const { twin, engine } = await aTwin()
  await engine.use(settingsFrom({ synonyms: 'chiropodist > foot care', stopWords: 'the\nof', weights: {} }))
  expect(twin.indexes.get('daybook')?.settings).toMatchObject({
    synonyms: { chiropodist: ['foot care'] },
    stopWords: ['the', 'of'],
    rankingRules: expect.arrayContaining(['sort', 'typo']),
  })
  const before = twin.tasks.length
  await engine.use(settingsFrom({ synonyms: 'chiropodist > foot care', stopWords: 'the\nof', weights: {} }))
  expect(twin.tasks.length).toBe(before)
})

test.runIf(isContractHere)(
  'both engines find the same listings, prices and counts, whatever is filtered',
  async () => {
    const { engine: other } = await aTwin()
    const embedded = openEmbedded(':memory:')
    for (const engine of [other, embedded]) {
      await engine.putPlaces(places)
      await engine.put(
        slugs.map((slug) => aDocument({ title: 'Always', listingId: `lst_${slug}`, categorySlug: slug })),
      )
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(aListing, { maxLength: 6 }),
        fc.array(aQuery, { minLength: 3, maxLength: 3 }),
        async (listings, queries) => {
          const documents = listings.map(({ place, prices, categorySlug, ...listing }, at) =>
            aDocument({
              ...{
                title: `Help ${at}`,
                listingId: `lst_${at}`,
                categorySlug,
                categoryId: `cat_${categorySlug}`,
                ...listing,
                ...place,
              },
              prices: prices.map(({ pence, ...price }) => aDocumentPrice(pence, price)),
            }),
          )
          for (const engine of [other, embedded]) {
            await engine.remove(['lst_0', 'lst_1', 'lst_2', 'lst_3', 'lst_4', 'lst_5'])
            await engine.put(documents)
          }
          for (const query of queries) expect(await found(other, query)).toEqual(await found(embedded, query))
        },
      ),
      { numRuns: 40 },
    )
  },
  120_000,
)

const { MEILISEARCH_TEST_URL: url, MEILISEARCH_TEST_KEY: key = null } = process.env
if (url) {
  const prefix = `daybook-test-${newId('tst')}`
  let opened = 0
  meetsTheSearchContract(async () =>
    openMeilisearch({ url, key, index: `${prefix}-${String(++opened)}` }, startingSettings),
  )
  afterAll(async () => {
    const client = clientFor({ url, key, index: prefix }, 30_000)
    const { results } = await client.getRawIndexes({ limit: 1000 })
    for (const { uid } of results.filter((one) => one.uid.startsWith(prefix))) await done(client.deleteIndex(uid))
  })
}
