import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { pauseListing, publishListing, withdrawListing } from '#app/domain/catalogue/listing-states.server.ts'
import { setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { putOnShelf } from '#app/domain/catalogue/versions/put-on-shelf.server.ts'
import { nameAllOpenly } from '#app/domain/catalogue/open/open-ids.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { transaction, type Tx } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { ensureBuilt } from '#scripts/lib.mjs'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation } from '#tests/factories/people.ts'
import { isContractHere } from '#tests/fakes/meilisearch/contract.ts'
import { withSearchServer } from '#tests/fakes/meilisearch/server.ts'
import { aShop, type Shop } from './server.ts'

if (!isContractHere)
  console.warn('left out: changes in time with a search server, because ../shared/data/meilisearch is missing')

/** Milliseconds from the commit of a change: a page that is asked for later says so. */
const mostLate = 2000
const longest = 240_000

type Asked = { shop: Shop; paths: Record<'words' | 'old' | 'fresh' | 'open', string> }
/** What each page should show: the title, and with it a price. */
type Wanted = Partial<Record<keyof Asked['paths'], { isThere: boolean; price?: string }>>

test(
  'what is published, paused, repriced, put elsewhere and withdrawn is right in the results in time',
  async () => {
    ensureBuilt()
    await everyChange()
  },
  longest,
)

test.runIf(isContractHere)(
  'so it is when a search server answers',
  async () => {
    ensureBuilt()
    await withSearchServer(async (asked) => {
      await everyChange(() => asked() > 0)
      expect(asked()).toBeGreaterThan(5)
    })
  },
  longest,
)

async function everyChange(isReady: () => boolean = () => true): Promise<void> {
  const councilId = await aCouncil()
  const providerId = await anOrganisation({ kind: 'provider', providerType: 'micro', name: 'Bright Days', councilId })
  const officer = await aMember(councilId, 'commissioner')
  const round = newId('rnd')
    .slice(-6)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, 'x')
  const [old, fresh] = [await aShelf(`cleaning-${round}`), await aShelf(`going-out-${round}`)]
  const about = { organisationId: providerId, title: 'Falconry mornings', price: { pence: 1234 } }
  const { listingId, owner } = await aListing({ ...about, categoryId: old, state: 'paused' })
  await aListing({ organisationId: providerId, title: 'Always there', categoryId: old }) // an empty shelf would show what is near
  await nameAllOpenly(transaction)
  const shop = await aShop()
  await shop.open()
  for (let times = 0; !isReady() && times < 200; times++) {
    await shop.send({ method: 'GET', path: `/search?q=always+${String(times)}` })
    await pause(100)
  }
  const asked: Asked = {
    shop,
    paths: {
      words: '/search?q=falconry',
      old: `/search?category=cleaning-${round}`,
      fresh: `/search?category=going-out-${round}`,
      open: '/oruk/v3/services?search=falconry',
    },
  }
  const lines = [{ unit: 'hour', label: 'Any time', band: 'any', pence: 1567, vatBasisPoints: 0 } as const]
  const shelved = { councilId, listingId, categoryId: fresh, reason: 'People look for it there.' }
  const isThere = { isThere: true, price: '£15.67' }
  const gone = { isThere: false }

  const late = [
    await lateness(asked, (tx) => publishListing(tx, owner, { listingId }), {
      words: { isThere: true, price: '£12.34' },
      old: { isThere: true, price: '£12.34' },
      open: { isThere: true },
    }),
    await lateness(asked, (tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines }), {
      words: isThere,
      old: isThere,
    }),
    await lateness(asked, (tx) => pauseListing(tx, owner, { listingId }), { words: gone, old: gone, open: gone }),
    await lateness(asked, (tx) => publishListing(tx, owner, { listingId }), {
      words: isThere,
      old: isThere,
      open: { isThere: true },
    }),
    await lateness(asked, (tx) => putOnShelf(tx, officer, shelved), { words: isThere, old: gone, fresh: isThere }),
    await lateness(asked, (tx) => withdrawListing(tx, owner, { listingId }), { words: gone, fresh: gone, open: gone }),
  ]
  await shop.kill()
  shop.close()
  console.log(`last wrong after ${late.map((ms) => `${String(Math.round(ms))} ms`).join(', ')}`)
  for (const ms of late) expect(ms).toBeLessThan(mostLate)
}

/** A shelf with an address as people see them. */
async function aShelf(slug: string): Promise<string> {
  const id = await aCategory(slug)
  await transaction((tx) => tx.update(categories).set({ slug }).where(eq(categories.id, id)))
  return id
}

/** Milliseconds from the commit until the last page was asked for that was not right. */
async function lateness(asked: Asked, change: (tx: Tx) => Promise<unknown>, wanted: Wanted): Promise<number> {
  await transaction(change)
  const committed = performance.now()
  let late = 0
  for (let times = 0; times < 30; times++) {
    const at = performance.now() - committed
    if (await isRight(asked, wanted)) return late
    late = at
  }
  return Infinity
}

async function isRight({ shop, paths }: Asked, wanted: Wanted): Promise<boolean> {
  for (const name of ['words', 'old', 'fresh', 'open'] as const) {
    const want = wanted[name]
    if (!want) continue
    const { status, body } = await shop.send({ method: 'GET', path: paths[name] })
    expect([paths[name], status]).toEqual([paths[name], 200])
    const isThere = body.includes('Falconry mornings')
    if (isThere !== want.isThere || (want.price && !body.includes(want.price))) return false
  }
  return true
}
