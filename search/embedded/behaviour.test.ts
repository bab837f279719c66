import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetsTheSearchContract } from '#tests/contracts/search-behaviour.ts'
import { aDocumentPrice, anEmbeddedIndex } from '#tests/factories/search.ts'
import { rankingRules, weightsFrom } from '../ranking.ts'
import { startingSettings } from '../settings.ts'
import { openEmbedded } from './open.ts'

meetsTheSearchContract(async () => openEmbedded(':memory:'))

test('a result is explained: which rule gave how many points, and which place that makes', async () => {
  const engine = await anEmbeddedIndex(
    { title: 'Gardening with Sam', slug: 'sam', isChecked: true, providerType: 'micro' },
    { title: 'Help at home', slug: 'home', description: 'Some gardening too', isUnclaimed: true },
  )
  const first = await engine.explain({ text: 'gardning', near: 'FH1' }, 'sam')
  expect(first).toMatchObject({ rank: 1, total: 2, title: 'Gardening with Sam' })
  expect(first?.parts.map(({ rule }) => rule)).toEqual(['title', 'near', 'claimed', 'checked', 'current', 'small'])
  expect(first?.parts[0]).toMatchObject({ word: 'gardening', how: 'as “gardening”, which was probably meant' })
  expect(first?.points).toBe(first?.parts.reduce((sum, { points }) => sum + points, 0))
  expect(await engine.explain({ text: 'gardening' }, 'home')).toMatchObject({ rank: 2 })
  expect(await engine.explain({ text: 'falconry' }, 'home')).toBeNull()
  expect(await engine.explain({}, 'nothing')).toBeNull()
})

test('whatever the words and weights, results stand in the order of their points', async () => {
  const listing = fc.record({
    title: fc.constantFrom('Garden days', 'Help at home', 'Walks with a dog', 'Lunch'),
    summary: fc.constantFrom('', 'Gardens and walks', 'A lunch at home'),
    description: fc.constantFrom('', 'Growing vegetables', 'Somebody to walk with'),
    isChecked: fc.boolean(),
    isUnclaimed: fc.boolean(),
    latitude: fc.constantFrom(51.5, 51.52, 52, null),
    providerType: fc.constantFrom('micro' as const, 'charity' as const),
    rating: fc.constantFrom(null, { stars: 4.5, count: 6 }),
  })
  const weights = fc.record(
    Object.fromEntries(
      Object.entries(rankingRules).map(([name, { least, most }]) => [name, fc.integer({ min: least, max: most })]),
    ),
  )
  const text = fc.constantFrom('garden', 'garden walk', 'lunch at home', 'dog', '', 'wlaking')
  await fc.assert(
    fc.asyncProperty(fc.array(listing, { maxLength: 30 }), weights, text, async (some, chosen, asked) => {
      const engine = await anEmbeddedIndex(...some)
      await engine.use({ ...startingSettings, weights: weightsFrom(chosen) })
      const { hits } = await engine.search({ text: asked, near: 'FH1', pageSize: 100 })
      const points: number[] = []
      for (const [at, { slug }] of hits.entries()) {
        const why = await engine.explain({ text: asked, near: 'FH1' }, slug)
        expect(why?.rank).toBe(at + 1)
        points.push(Math.round((why?.points ?? 0) * 1000))
      }
      expect(points).toEqual([...points].sort((a, b) => b - a))
      await engine.close()
    }),
    { numRuns: 25 },
  )
})

test('every count is what choosing that value would find, whatever is in the index', async () => {
  const listing = fc.record({
    title: fc.constantFrom('Garden days', 'Help at home'),
    prices: fc.array(
      fc
        .record({ pence: fc.integer({ min: 500, max: 6000 }), unit: fc.constantFrom('hour' as const, 'day' as const) })
        .map(({ pence, unit }) => aDocumentPrice(pence, { unit })),
      { maxLength: 3 },
    ),
    isFree: fc.boolean(),
    kind: fc.constantFrom('service' as const, 'group' as const),
    latitude: fc.constantFrom(51.5, 51.55, 51.7, null),
    milesServed: fc.constantFrom(null, 3, 20),
  })
  const query = fc.record({
    text: fc.constantFrom('', 'garden'),
    near: fc.constantFrom(null, 'FH1'),
    withinMiles: fc.constantFrom(null, 5, 7),
    maxPricePence: fc.constantFrom(null, 1234, 2000),
    units: fc.subarray(['hour' as const, 'day' as const]),
    isFree: fc.boolean(),
    kind: fc.constantFrom(null, 'group' as const),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(listing, { maxLength: 30 }), query, async (some, asked) => {
      const engine = await anEmbeddedIndex(...some)
      const total = async (change: object) => (await engine.search({ ...asked, ...change })).total
      const { counts } = await engine.search(asked)
      for (const { pence, found } of counts.maxPricePence) expect(await total({ maxPricePence: pence })).toBe(found)
      for (const { miles, found } of counts.withinMiles) expect(await total({ withinMiles: miles })).toBe(found)
      for (const unit of ['hour', 'day'] as const) expect(await total({ units: [unit] })).toBe(counts.units[unit] ?? 0)
      for (const kind of ['service', 'group'] as const) expect(await total({ kind })).toBe(counts.kind[kind] ?? 0)
      expect(await total({ isFree: true })).toBe(counts.isFree)
      expect(await total({ maxPricePence: null })).toBe(counts.anyPrice)
      await engine.close()
    }),
    { numRuns: 25 },
  )
})

test('whose it is may stand within what is known by several words', async () => {
  const engine = await anEmbeddedIndex({ title: 'From the chemist to your door' }, { title: 'Collect stamps' })
  await engine.use({ ...startingSettings, meanings: [{ from: ['collect prescription', 'tablets'], to: ['chemist'] }] })
  const { hits } = await engine.search({ text: 'collect my prescription' })
  expect(hits.map(({ title }) => title)).toEqual(['From the chemist to your door'])
})

test('who offers it and what it is counts like a category', async () => {
  const engine = await anEmbeddedIndex(
    { title: 'Riding with a helper', providerType: 'charity' },
    { title: 'Grace for the odd hour', providerType: 'personal-assistant' },
  )
  const { hits } = await engine.search({ text: 'personal assistant' })
  expect(hits[0]).toMatchObject({ title: 'Grace for the odd hour' })
})
