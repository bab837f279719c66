import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { scratchFolder } from '#tests/setup/scratch-folder.ts'
import { sorts } from '../query.ts'
import { openEmbedded } from './open.ts'

const aFile = () => join(scratchFolder('search'), 'search.db')

test('what another process writes is found at the next search', async () => {
  const file = aFile()
  const [ours, theirs] = [openEmbedded(file), openEmbedded(file)]
  expect((await ours.search({})).total).toBe(0)
  const document = aDocument({ title: 'Falconry' })
  await theirs.put([document])
  await theirs.putPlaces([{ district: 'FH1', latitude: 51, longitude: -1, name: null }])
  expect((await ours.search({ text: 'falconry', near: 'FH1' })).place?.isKnown).toBe(true)
  expect((await ours.search({ text: 'falconry' })).total).toBe(1)
  await theirs.remove([document.listingId])
  expect((await ours.search({ text: 'falconry' })).total).toBe(0)
})

test('a listing that we changed and another process changed after us is what they made of it', async () => {
  const file = aFile()
  const [ours, theirs] = [openEmbedded(file), openEmbedded(file)]
  const listing = { listingId: 'lst_both' }
  const total = async (text: string) => (await ours.search({ text })).total
  expect(await total('falconry')).toBe(0)
  await ours.put([aDocument({ ...listing, title: 'Falconry' })])
  await theirs.put([aDocument({ ...listing, title: 'Archery' })])
  expect([await total('falconry'), await total('archery')]).toEqual([0, 1])
  await ours.put([aDocument({ ...listing, title: 'Falconry' })])
  expect([await total('falconry'), await total('archery')]).toEqual([1, 0])
  await theirs.remove(['lst_both'])
  expect([await total('falconry'), await total('archery')]).toEqual([0, 0])
})

test('a write that fails leaves nothing behind that hides what another process writes next', async () => {
  const file = aFile()
  const [engine, theirs] = [openEmbedded(file), openEmbedded(file)]
  await engine.put([aDocument({ listingId: 'lst_1', title: 'Falconry' })])
  expect((await engine.search({ text: 'falconry' })).total).toBe(1)
  const circular: { rating: unknown } = { rating: null }
  circular.rating = circular
  const bad = Object.assign(aDocument({ listingId: 'lst_2', title: 'Archery' }), circular)
  await expect(engine.put([aDocument({ listingId: 'lst_1', title: 'Archery' }), bad])).rejects.toThrow()
  expect((await engine.search({ text: 'archery' })).total).toBe(0)
  await theirs.put([aDocument({ listingId: 'lst_1', title: 'Archery' })])
  expect((await engine.search({ text: 'archery' })).total).toBe(1)
  expect((await engine.search({ text: 'falconry' })).total).toBe(0)
})

test('the index outlives its process', async () => {
  const file = aFile()
  const first = openEmbedded(file)
  await first.put([aDocument({ title: 'Falconry', prices: [aDocumentPrice(500)] })])
  await first.close()
  const [hit] = (await openEmbedded(file).search({ text: 'falcon' })).hits
  expect(hit).toMatchObject({ title: 'Falconry', cheapest: { pence: 500 } })
})

test('a file of another version is emptied, to be filled again', async () => {
  const file = aFile()
  const first = openEmbedded(file)
  await first.put([aDocument({ title: 'Falconry' })])
  await first.rememberCatalogueState('1')
  await first.close()
  const raw = new Sqlite(file)
  raw.exec(`update facts set value = 'older' where key = 'version'`)
  raw.close()
  const again = openEmbedded(file)
  expect(await again.count()).toBe(0)
  expect(await again.catalogueState()).toBeNull()
})

test('pages of any sort are slices of the whole in order, whatever is in the index', async () => {
  const listing = fc.record({
    title: fc.constantFrom('Help at home', 'home help', 'A walk', 'Lunch'),
    latitude: fc.constantFrom(51.5, 51.6, null),
    prices: fc.array(
      fc.integer({ min: 1, max: 5 }).map((pence) => aDocumentPrice(pence)),
      { maxLength: 2 },
    ),
    isFree: fc.boolean(),
    publishedAt: fc.integer({ min: 0, max: 5 }),
    rating: fc.constantFrom(null, { stars: 5, count: 20 }),
  })
  const someSort = fc.constantFrom(...sorts)
  const listings = fc.array(listing, { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(
      listings,
      someSort,
      fc.constantFrom('', 'help'),
      fc.integer({ min: 1, max: 7 }),
      async (some, sort, text, pageSize) => {
        const engine = openEmbedded(':memory:')
        await engine.putPlaces([{ district: 'FH1', latitude: 51.5, longitude: -1.2, name: null }])
        await engine.put(some.map((one) => aDocument(one)))
        const asked = { sort, text, near: 'FH1' }
        const whole = await engine.search({ ...asked, pageSize: 100 })
        const ids = whole.hits.map(({ listingId }) => listingId)
        const paged: string[] = []
        for (let page = 1; page <= Math.ceil(whole.total / pageSize); page++) {
          paged.push(...(await engine.search({ ...asked, pageSize, page })).hits.map(({ listingId }) => listingId))
        }
        expect(paged).toEqual(ids)
        expect(new Set(ids).size).toBe(whole.total)
        const priceOf = (hit: (typeof whole.hits)[number]) => (hit.isFree ? 0 : (hit.cheapest?.pence ?? Infinity))
        if (sort === 'price') expect(whole.hits.map(priceOf)).toEqual(whole.hits.map(priceOf).sort((a, b) => a - b))
        if (sort === 'distance') {
          const miles = whole.hits.map((hit) => hit.miles ?? Infinity)
          expect(miles).toEqual([...miles].sort((a, b) => a - b))
        }
        await engine.close()
      },
    ),
    { numRuns: 60 },
  )
})

test('an engine that was asked before a change finds just what one finds that knows only the state after it', async () => {
  const title = fc.constantFrom('Garden days', 'Walks with a dog', 'Lunch at home', 'Gardens for dogs')
  const change = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.option(title)), { minLength: 1, maxLength: 4 })
  const texts = ['garden', 'dog', 'gard', 'garden dog', 'lunch', 'home walk']
  const found = async (engine: ReturnType<typeof openEmbedded>, text: string) =>
    (await engine.search({ text, sort: 'name' })).hits.map(({ listingId }) => listingId).sort()
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 5 }), async (changes) => {
      const asked = openEmbedded(':memory:')
      const state = new Map<string, string>()
      for (const some of changes) {
        for (const [number, now] of some) {
          const listingId = `lst_${number}`
          if (now === null) await asked.remove([listingId])
          else await asked.put([aDocument({ listingId, title: now })])
          if (now === null) state.delete(listingId)
          else state.set(listingId, now)
        }
        const fresh = openEmbedded(':memory:')
        await fresh.put([...state].map(([listingId, now]) => aDocument({ listingId, title: now })))
        for (const text of texts) expect(await found(asked, text), text).toEqual(await found(fresh, text))
        await fresh.close()
      }
      await asked.close()
    }),
    { numRuns: 40 },
  )
})
