import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { pauseListing, publishListing } from '#app/domain/catalogue/listing-states.server.ts'
import { db, transaction } from '#db/client.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import { withFallback } from '#search/fallback.ts'
import { openMeilisearch } from '#search/meilisearch/open.ts'
import { startingSettings } from '#search/settings.ts'
import { noteInStep, syncAtBoot, syncListings } from '#search/sync.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { isContractHere } from '#tests/fakes/meilisearch/contract.ts'
import { startTwin, type Trouble } from '#tests/fakes/meilisearch/server.ts'

if (!isContractHere)
  console.warn('left out: a search server that goes away, because ../shared/data/meilisearch is missing')

const times = { write: 400, again: 1, mostAgain: 5, compare: 1 }

async function aPair() {
  const twin = await startTwin()
  const told: string[] = []
  const tell = (facts: Record<string, unknown>, words: string) => void told.push(`${words} ${JSON.stringify(facts)}`)
  const main = openMeilisearch({ url: twin.url, key: twin.key, index: 'daybook' }, startingSettings)
  const engine = withFallback({
    main,
    spare: openEmbedded(':memory:'),
    tell: { info: tell, warn: tell, error: tell },
    times,
  })
  onTestFinished(async () => {
    twin.settings.trouble = null
    await twin.settled()
    expect(twin.problems).toEqual([])
    await engine.close()
    await twin.stop()
  })
  const where = { db, engine }
  /** Looks after it until it answers. */
  async function tended() {
    while (!engine.isMainReady()) {
      await pause(2)
      await engine.tend(db)
    }
  }
  const inServer = () => [...new Set(twin.documentsOf('daybook').map(({ listing }) => listing))].sort()
  return { twin, told, engine, where, tended, inServer }
}

test.runIf(isContractHere)('the search server is filled before it answers anybody', async () => {
  const { twin, engine, where, tended, inServer } = await aPair()
  const { listingId } = await aListing({ title: 'Falconry for all' })
  await syncAtBoot(where)
  expect((await engine.search({ text: 'falconry' })).total).toBe(1)
  expect(twin.calls).toEqual([])
  await tended()
  expect(inServer()).toContain(listingId)
  const asked = twin.calls.length
  expect((await engine.search({ text: 'falconry' })).hits).toMatchObject([{ listingId }])
  expect(twin.calls.length).toBeGreaterThan(asked)
})

const animals = { refuses: 'badger', errors: 'walrus', hangs: 'lemur' } as const satisfies Record<Trouble, string>
for (const trouble of ['refuses', 'errors', 'hangs'] as const) {
  const animal = animals[trouble]
  test.runIf(isContractHere)(
    `a search server that ${trouble}: people find, the log says so, and what it missed is put again`,
    async () => {
      const { twin, told, engine, where, tended, inServer } = await aPair()
      const { listingId: kept, owner } = await aListing({ title: `A ${animal} for all` })
      const { listingId: gone, owner: other } = await aListing({ title: `A ${animal} no more` })
      await syncAtBoot(where)
      await tended()

      twin.settings.trouble = trouble
      expect(await engine.explain({ text: animal }, kept.toLowerCase())).toMatchObject({ total: 2, isByPoints: true })
      expect((await engine.idsOf(animal)).sort()).toEqual([kept, gone].sort())
      for (let times = 0; times < 4; times++) expect((await engine.search({ text: animal })).total).toBe(2)
      expect(engine.isMainReady()).toBe(false)
      await transaction((tx) => pauseListing(tx, other, { listingId: gone }))
      const { listingId: fresh } = await aListing({ title: `A ${animal} begun today` })
      await syncListings(where, [gone, fresh])
      const found = async () => (await engine.search({ text: animal })).hits.map(({ listingId }) => listingId).sort()
      expect(await found()).toEqual([kept, fresh].sort())
      await engine.tend(db)
      expect(engine.isMainReady()).toBe(false)

      twin.settings.trouble = null
      await tended()
      expect(inServer()).toEqual(expect.arrayContaining([kept, fresh]))
      expect(inServer()).not.toContain(gone)
      expect(await found()).toEqual([kept, fresh].sort())
      expect(told.join('\n')).toMatch(/away.*\n(.*\n)*.*up to date/)
      expect(told.join('\n').toLowerCase()).not.toContain(animal)
      expect(owner).toBeDefined()
    },
    60_000,
  )
}

test.runIf(isContractHere)(
  'a write that takes too long holds nobody up: the embedded engine answers until it is made good',
  async () => {
    const { twin, engine, where, tended, inServer } = await aPair()
    const { listingId, owner } = await aListing({ title: 'Otters' })
    await syncAtBoot(where)
    await tended()
    twin.settings.delay = 700
    await transaction((tx) => pauseListing(tx, owner, { listingId }))
    const began = performance.now()
    await syncListings(where, [listingId])
    expect(performance.now() - began).toBeLessThan(690)
    expect((await engine.search({ text: 'otters' })).total).toBe(0)
    expect(engine.isMainReady()).toBe(false)
    twin.settings.delay = 0
    await tended()
    expect(inServer()).not.toContain(listingId)
  },
)

test.runIf(isContractHere)('a search server that comes back empty is filled again', async () => {
  const { twin, engine, where, tended, inServer } = await aPair()
  const { listingId, owner } = await aListing({ title: 'Zebras' })
  await syncAtBoot(where)
  await tended()
  await transaction((tx) => pauseListing(tx, owner, { listingId }))
  await transaction((tx) => publishListing(tx, owner, { listingId }))
  await syncListings(where, [listingId])
  await noteInStep(where)
  twin.indexes.clear()
  for (let times = 0; times < 3; times++) await engine.search({ text: 'zebras' })
  await tended()
  expect(inServer()).toContain(listingId)
  expect((await engine.search({ text: 'zebras' })).total).toBe(1)
})
