import { expect, test } from 'vitest'
import { setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { touchCatalogue } from '#app/domain/catalogue/touch-catalogue.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { openEmbedded } from './embedded/open.ts'
import { bringInStep } from './in-step.ts'
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
