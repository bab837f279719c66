import fc from 'fast-check'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { newId } from '#app/domain/shared/id.ts'
import { units } from '#db/schema/catalogue.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import type { SearchEngine } from '#search/engine.ts'
import { sorts, type SearchQuery } from '#search/query.ts'
import type { Explanation } from '#search/result.ts'
import { clientFor, done } from '#search/meilisearch/client.ts'
import { openMeilisearch } from '#search/meilisearch/open.ts'
import { partsOf } from '#search/meilisearch/points.ts'
import { isStopBy } from '#search/embedded/words.ts'
import { meantBy } from '#search/meilisearch/reading.ts'
import { readerOf } from '#search/meilisearch/terms.ts'
import { variantsOf } from '#search/meilisearch/variants.ts'
import { rankingRules, weightsFrom } from '#search/ranking.ts'
import { meaningsFrom, settingsFrom, startingSettings } from '#search/settings.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { isContractHere } from '#tests/fakes/meilisearch/contract.ts'
import { meetsTheSearchContract } from './search-behaviour.ts'
import { saysWhenNothingIsQuite } from './search-nothing-quite.ts'
import { findsWithOneWordLess } from './search-one-word-less.ts'
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
      searchableAttributes: ['words.title', 'words.category', 'words.name', 'words.summary', 'words.text'],
      typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
      pagination: { maxTotalHits: 1_000_000 },
    })
    expect(twin.tasks.every(({ status }) => status === 'succeeded')).toBe(true)
  },
)

if (isContractHere) {
  const open = async () => (await aTwin()).engine
  saysWhenNothingIsQuite(open)
  findsWithOneWordLess(open)
}

const FH1 = { district: 'FH1', latitude: 51.5, longitude: -1.2 }
const FH2 = { district: 'FH2', latitude: 51.55, longitude: -1.2 }

const slugs = ['help-at-home', 'food', 'things-to-do']
const aListing = fc.record({
  categorySlug: fc.constantFrom(...slugs),
  kind: fc.constantFrom('service' as const, 'activity' as const, 'group' as const),
  providerType: fc.constantFrom('micro' as const, 'charity' as const, 'in-house' as const, null),
  forWhom: fc.subarray(['for-dementia', 'for-everyone']),
  organisationId: fc.constantFrom('org_1', 'org_2'),
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

const aPot = fc.record({
  pence: fc.constantFrom(-1, 0, 990, 1500, 2000),
  categoryIds: fc.constantFrom<string[] | null>(null, [], ['cat_food'], ['cat_food', 'cat_help-at-home']),
  mayPayInHouse: fc.boolean(),
  organisationId: fc.constantFrom(null, null, 'org_1', 'org_2'),
})

const aQuery = fc.record({
  category: fc.constantFrom(null, 'food', 'things-to-do'),
  kind: fc.constantFrom(null, 'activity' as const),
  near: fc.constantFrom(null, 'FH1', 'fh2 4ab', 'FH9', 'ZZ1'),
  withinMiles: fc.constantFrom(null, 2, 7, 25),
  maxPricePence: fc.constantFrom(null, 1000, 1700),
  units: fc.subarray([...units].filter((unit) => ['hour', 'half-hour', 'item'].includes(unit))),
  providerTypes: fc.subarray(['micro' as const, 'in-house' as const]),
  specialisms: fc.subarray(['for-dementia', 'for-everyone', 'for-nobody']),
  isFree: fc.boolean(),
  leftInPots: fc.option(fc.array(aPot, { maxLength: 3 })),
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
    const known = { found: ['garden', 'mornings'], isStop: isStopBy(startingSettings.stopWords) }
    expect(meantBy('gardning mornings', known)).toBe('garden mornings')
    expect(meantBy('garden morn', known)).toBeNull()
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

test.runIf(isContractHere)('what a council says about weights orders the rules of the index', async () => {
  const { twin, engine } = await aTwin()
  const rules = () => twin.indexes.get('daybook')?.settings
  await engine.prepare()
  expect(rules()?.rankingRules.slice(-6)).toEqual([
    ...['current:desc', 'claimed:desc', 'reviewed:desc', 'checked:desc', 'small:desc', 'publishedAt:desc'],
  ])
  const weights = weightsFrom({ summary: 120, name: 90, small: 60, checked: 0 })
  await engine.use({ ...startingSettings, weights })
  expect(rules()).toMatchObject({
    searchableAttributes: ['words.summary', 'words.name', 'words.title', 'words.category', 'words.text'],
    rankingRules: [
      ...['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness'],
      ...['small:desc', 'current:desc', 'claimed:desc', 'reviewed:desc', 'publishedAt:desc'],
    ],
  })
})

const aWordyListing = fc.record({
  title: fc.constantFrom('Garden days', 'Help at home', 'Walks with a dog', 'Lunch', 'Meals'),
  summary: fc.constantFrom('', 'Gardens and walks', 'A lunch at home', 'Digging and sowing'),
  description: fc.constantFrom('', 'Growing vegetables', 'Somebody to walk with', 'A meal for lunch'),
  isChecked: fc.boolean(),
  isUnclaimed: fc.boolean(),
  isSteppedBack: fc.boolean(),
  place: fc.constantFrom(FH1, FH2, { district: null, latitude: null, longitude: null }),
  districtsServed: fc.subarray(['FH1']),
  providerType: fc.constantFrom('micro' as const, 'charity' as const),
  rating: fc.constantFrom(null, { stars: 4.5, count: 6 }),
})
const someWeights = fc.record(
  Object.fromEntries(
    Object.entries(rankingRules).map(([name, { least, most }]) => [name, fc.integer({ min: least, max: most })]),
  ),
)

test.runIf(isContractHere)(
  'by one table both engines put in order and explain, whatever it weighs',
  async () => {
    const { engine: server } = await aTwin()
    const embedded = openEmbedded(':memory:')
    for (const engine of [server, embedded]) await engine.putPlaces(places)
    await fc.assert(
      fc.asyncProperty(
        fc.array(aWordyListing, { minLength: 1, maxLength: 9 }),
        someWeights,
        fc.constantFrom('garden', 'garden walk', 'lunch at home', 'dog', '', 'gard', 'meals'),
        fc.constantFrom(null, 'FH1', 'FH2'),
        async (listings, chosen, text, near) => {
          const meanings = meaningsFrom('meal, lunch\ngarden > dig')
          for (const engine of [server, embedded]) {
            await engine.use({ ...startingSettings, meanings, weights: weightsFrom(chosen) })
            await engine.remove(Array.from({ length: 9 }, (_, at) => `lst_${at}`))
            const documents = listings.map(({ place, ...listing }, at) =>
              aDocument({ ...listing, ...place, listingId: `lst_${at}`, slug: `slug-${at}`, categoryName: 'Out' }),
            )
            await engine.put(documents)
          }
          const { hits } = await server.search({ day, text, near })
          const others = await embedded.search({ day, text, near })
          expect(hits.map(({ slug }) => slug).sort()).toEqual(others.hits.map(({ slug }) => slug).sort())
          const points: number[] = []
          for (const [at, { slug }] of hits.entries()) {
            const why = await server.explain({ day, text, near }, slug)
            const same = await embedded.explain({ day, text, near }, slug)
            expect(why).toMatchObject({ rank: at + 1, isByPoints: true, total: hits.length })
            expect(why?.parts.map(inWords), slug).toEqual(same?.parts.map(inWords))
            points.push(Math.round((why?.points ?? 0) * 1000))
          }
          expect(points).toEqual([...points].sort((a, b) => b - a))
        },
      ),
      { numRuns: 30 },
    )
  },
  120_000,
)

/** To a thousandth of a point: the embedded engine keeps what people say in small numbers. */
function inWords({ rule, word, how, points }: Explanation['parts'][number]): string {
  return [rule, word, how, points.toFixed(3)].join(' ')
}

test.runIf(isContractHere)('a mistyped word has the points of a guess', async () => {
  const variant = (title: string) => variantsOf(aDocument({ title, categoryName: 'Out' }), { serves: [], putAt: 0 })[0]!
  const ground = { terms: readerOf(startingSettings)('gardning'), place: null, weights: weightsFrom({ title: 80 }) }
  const [guess] = partsOf(variant('Garden days'), ground)
  expect(guess).toEqual({ rule: 'title', word: 'gardning', how: 'as “garden”, which was probably meant', points: 32 })
  expect(partsOf(variant('Walks'), ground).map(({ rule }) => rule)).toEqual(['claimed', 'current'])
})

test.runIf(isContractHere)(
  'the first pages stand by the table, the others as they were found, and none twice',
  async () => {
    const { engine } = await aTwin()
    const count = 150
    await engine.put(
      Array.from({ length: count }, (_, at) =>
        aDocument({ title: 'Garden days', listingId: `lst_${at}`, slug: `slug-${at}`, isChecked: at === 119 }),
      ),
    )
    const slugs: string[] = []
    for (let page = 1; page <= 13; page++) {
      const { hits } = await engine.search({ day, text: 'garden', page, pageSize: 12 })
      slugs.push(...hits.map(({ slug }) => slug))
    }
    expect(new Set(slugs).size).toBe(count)
    expect(slugs[0]).toBe('slug-119')
    expect(await engine.explain({ day, text: 'garden' }, 'slug-119')).toMatchObject({ rank: 1, isByPoints: true })
    expect(await engine.explain({ day, text: 'garden' }, 'slug-130')).toMatchObject({ rank: 131, isByPoints: false })
    expect(await engine.explain({ day, text: 'walk' }, 'slug-130')).toBeNull()
  },
)

test.runIf(isContractHere)('all that a text finds is named, however much it is', async () => {
  const { engine } = await aTwin()
  for (let from = 0; from < 1100; from += 550)
    await engine.put(
      Array.from({ length: 550 }, (_, at) => aDocument({ title: 'Garden days', listingId: `lst_${from + at}` })),
    )
  await engine.put([aDocument({ title: 'Walks', listingId: 'lst_other' })])
  const ids = await engine.idsOf('garden')
  expect([ids.length, new Set(ids).size, ids.includes('lst_other')]).toEqual([1100, 1100, false])
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
