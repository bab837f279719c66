import { expect, test } from 'vitest'
import { setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { settleCategories } from '#app/domain/catalogue/taxonomy/write-category.server.ts'
import { touchCatalogue } from '#app/domain/catalogue/touch-catalogue.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { db, transaction, type Tx } from '#db/client.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { openEmbedded } from './embedded/open.ts'
import { bringInStep, searchInStep } from './in-step.ts'
import { syncAtBoot } from './sync.ts'

test('a search that comes right after a change of price finds the new price', async () => {
  const engine = openEmbedded(':memory:')
  const { listingId, owner } = await aListing({ title: 'Kite flying' })
  await syncAtBoot({ db, engine })
  const cheapest = async () => {
    expect(await bringInStep({ db, engine })).toBe(true)
    return (await engine.search({ text: 'kite' })).hits[0]?.cheapest?.pence
  }
  expect(await cheapest()).toBe(1650)
  for (const pence of [1700, 1800]) {
    const lines = [{ unit: 'hour', label: 'Any time', band: 'any', pence, vatBasisPoints: 0 } as const]
    await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines }))
    expect(await cheapest()).toBe(pence)
  }
})

test('a search does not wait for an import, and says that what it finds must not be kept', async () => {
  const engine = openEmbedded(':memory:')
  await transaction((tx) =>
    touchCatalogue(
      tx,
      Array.from({ length: 501 }, (_, number) => `lst_${number}`),
    ),
  )
  expect(await bringInStep({ db, engine })).toBe(false)
})

/** Changes that wait until the work behind the counter comes to them, as after an import or when a large shelf was moved. */
const enqueueMany = (tx: Tx) =>
  touchCatalogue(
    tx,
    Array.from({ length: 600 }, (_, number) => `lst_${number}`),
  )

test.each([
  ['before', 'Owl walks'],
  ['after', 'Hawk walks'],
])('however many changes wait, a price that was changed %s them is shown as it is now', async (when, title) => {
  const engine = openEmbedded(':memory:')
  const { listingId, owner } = await aListing({ title })
  await syncAtBoot({ db, engine })
  const lines = [{ unit: 'hour', label: 'Any time', band: 'any', pence: 1800, vatBasisPoints: 0 } as const]
  if (when === 'after') await transaction(enqueueMany)
  await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines }))
  await new Promise((later) => setTimeout(later, 2))
  if (when === 'before') await transaction(enqueueMany)

  const { search, isInStep } = await searchInStep({ db, engine })
  expect(isInStep).toBe(false)
  expect((await search({ text: title })).hits.map(({ cheapest }) => cheapest?.pence)).toEqual([1800])
  expect((await search({ text: title, maxPricePence: 1700 })).hits).toEqual([])
})

test('a shelf that so many were moved to shows what each of them costs now', async () => {
  const engine = openEmbedded(':memory:')
  const categoryId = await aCategory('Going out')
  const { listingId, owner, providerId } = await aListing({ title: 'Kites on the moved shelf', categoryId })
  for (let number = 1; number < 30; number++)
    await aListing({ title: `Kites ${number}`, categoryId, organisationId: providerId, price: { pence: 2000 } })
  await syncAtBoot({ db, engine })
  const lines = [{ unit: 'hour', label: 'Any time', band: 'any', pence: 2100, vatBasisPoints: 0 } as const]
  await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines }))
  await transaction(async (tx) => {
    await settleCategories(tx, [categoryId])
    await enqueueMany(tx)
  })
  const { search } = await searchInStep({ db, engine })
  const { hits } = await search({ category: categoryId.toLowerCase(), sort: 'price', pageSize: 10 })
  expect(hits.map(({ cheapest }) => cheapest?.pence)).toEqual(Array.from({ length: 10 }, () => 2000))
})
