import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { ensureBuilt } from '#scripts/lib.mjs'
import { aListing } from '#tests/factories/catalogue.ts'
import { aShop } from './server.ts'

const changes = 150
const lowest = 1001

test('no page shows a price that had been replaced before the page was asked for', async () => {
  ensureBuilt()
  const { listingId, owner, providerId } = await aListing({ title: 'Kite flying', price: { pence: lowest } })
  const [store] = await db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.id, providerId))
  const pages = [`/listings/${listingId.toLowerCase()}`, `/stores/${store?.slug}`, '/search?q=kite', '/search?q=kites']
  const shop = await aShop()
  await shop.open()

  let committed = lowest
  let isOver = false
  const seen = { asked: 0, stale: 0, prices: new Set<number>() }
  async function read(path: string): Promise<void> {
    while (!isOver) {
      const before = committed
      const { status, body } = await shop.send({ method: 'GET', path })
      const [, pounds, pence] = /£(\d+)\.(\d\d)/.exec(body.slice(body.indexOf('<main'))) ?? []
      const shown = Number(pounds) * 100 + Number(pence)
      expect({ path, status, isAPrice: shown >= lowest }).toEqual({ path, status: 200, isAPrice: true })
      seen.asked++
      if (shown < before) seen.stale++
      seen.prices.add(shown)
    }
  }
  async function change(): Promise<void> {
    for (let pence = lowest + 1; pence <= lowest + changes; pence++) {
      const lines = [{ unit: 'hour', label: 'Any time', band: 'any', pence, vatBasisPoints: 0 } as const]
      await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines }))
      committed = pence
      await new Promise((done) => setTimeout(done, pence % 3 === 0 ? 25 : 2))
    }
    isOver = true
  }
  await Promise.all([change(), ...[...pages, ...pages].map(read)])
  await shop.kill()
  shop.close()
  console.log(`${seen.asked} pages asked for during ${changes} changes of price, ${seen.prices.size} prices seen`)
  expect(seen.stale).toBe(0)
  expect(seen.prices.size).toBeGreaterThan(changes / 5)
}, 120_000)
