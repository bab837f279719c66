import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { pauseListing, publishListing } from '#app/domain/catalogue/listing-states.server.ts'
import { setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { today } from '#app/domain/shared/day.ts'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { db, transaction } from '#db/client.ts'
import { postcodeDistricts } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/shared.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { openEmbedded } from './embedded/open.ts'
import type { SearchEngine } from './engine.ts'
import type { SearchResult } from './result.ts'
import { noteInStep, rebuild, syncAtBoot, syncListings } from './sync.ts'

test('the index follows the catalogue: at boot, after changes, and after a rebuild', async () => {
  const engine = openEmbedded(':memory:')
  const where = { db, engine }
  await transaction((tx) =>
    tx
      .insert(postcodeDistricts)
      .values({ district: 'FH7', latitude: 51.5, longitude: -1.2, name: 'Mill', source: 'test' }),
  )
  const { listingId, owner } = await aListing({ title: 'Falconry for all', district: 'FH7', price: { pence: 1650 } })
  await aListing({ title: 'A draft of falconry', state: 'draft' })

  expect(await syncAtBoot(where)).toBe(1)
  const found = await engine.search({ text: 'falconry', near: 'FH7' })
  expect(found.hits).toMatchObject([{ listingId, miles: 0, cheapest: { pence: 1650, unit: 'hour' } }])
  expect(found.place).toEqual({ district: 'FH7', name: 'Mill', isKnown: true })
  expect(await syncAtBoot(where)).toBe(0)

  await transaction((tx) => pauseListing(tx, owner, { listingId }))
  await syncListings(where, [listingId, listingId, 'lst_nothing'])
  expect((await engine.search({ text: 'falconry' })).total).toBe(0)
  await noteInStep(where) // the change still waits in the outbox
  expect(await syncAtBoot(where)).toBe(0)
  await transaction((tx) => tx.update(outbox).set({ doneAt: now() }).where(eq(outbox.kind, 'search')))
  await noteInStep(where)
  expect(await engine.catalogueState()).not.toBeNull()

  await transaction((tx) => publishListing(tx, owner, { listingId }))
  const seen: number[] = []
  expect(await rebuild(where, (done) => seen.push(done))).toBe(1)
  expect(seen).toEqual([1])
  expect((await engine.search({ text: 'falconry' })).total).toBe(1)
})

test('an index that an older Daybook filled, with another meaning of the same catalogue, is made anew at boot', async () => {
  const engine = openEmbedded(':memory:')
  const where = { db, engine }
  await aListing({ title: 'Owls for all' })
  expect(await syncAtBoot(where)).toBeGreaterThan(0)
  expect(await syncAtBoot(where)).toBe(0)
  const state = (await engine.catalogueState()) ?? ''
  await engine.rememberCatalogueState(state.replace(/^meaning-\d+ /, '')) // as it was remembered before
  expect(await syncAtBoot(where)).toBeGreaterThan(0)
})

test('what changes while the index is made anew in its place is neither overwritten by what was read before, nor kept', async () => {
  const engine = openEmbedded(':memory:')
  const { listingId, owner } = await aListing({ title: 'Zither lessons' })
  await syncAtBoot({ db, engine })
  const lines = [{ unit: 'hour', label: 'Any time', band: 'any', pence: 1800, vatBasisPoints: 0 } as const]
  let isChanged = false
  const changing: SearchEngine = {
    ...engine,
    async put(documents) {
      if (!isChanged) {
        isChanged = true // and somebody searches, so that it is in the index at once
        await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines }))
        await syncListings({ db, engine }, [listingId])
      }
      await engine.put(documents)
    },
  }
  const shown: Promise<SearchResult>[] = []
  const versions: Promise<string>[] = []
  await rebuild({ db, engine: changing }, () => {
    shown.push(engine.search({ text: 'zither' }))
    versions.push(catalogueVersion(db))
  })
  expect(isChanged).toBe(true)
  expect((await Promise.all(shown)).map(({ hits }) => hits[0]?.cheapest?.pence)).toEqual([1800])
  expect(await catalogueVersion(db)).not.toBe(await versions[0]) // pages that were kept meanwhile are made anew
})
