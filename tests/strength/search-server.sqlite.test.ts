import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pauseListing, publishListing } from '#app/domain/catalogue/listing-states.server.ts'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/shared.ts'
import { ensureBuilt } from '#scripts/lib.mjs'
import { aListing } from '#tests/factories/catalogue.ts'
import { isContractHere } from '#tests/fakes/meilisearch/contract.ts'
import { startTwin, type Twin } from '#tests/fakes/meilisearch/server.ts'
import { aShop, type Shop } from './server.ts'

if (!isContractHere)
  console.warn('left out: pages while a search server comes and goes, because ../shared/data/meilisearch is missing')

const longest = 180_000 // milliseconds, on a busy machine
const visitors = 3
let shop: Shop
let twin: Twin

beforeAll(async () => {
  if (!isContractHere) return
  ensureBuilt()
  twin = await startTwin()
  process.env.MEILISEARCH_URL = twin.url
  process.env.MEILISEARCH_KEY = twin.key
  shop = await aShop()
}, 180_000)
afterAll(async () => {
  if (!isContractHere) return
  await shop.kill()
  shop.close()
  await twin.stop()
})

test.runIf(isContractHere)(
  'pages go on answering while the search server fails, hangs and comes back; afterwards its index is right',
  async () => {
    const shops = await Promise.all(Array.from({ length: 12 }, (_, at) => aListing({ title: `Garden mornings ${at}` })))
    await shop.open()
    await until(async () => (await inServer()).length === shops.length)

    const seen = { pages: 0, slowest: 0, wrong: [] as string[], isOver: false }
    const walks = Array.from({ length: visitors }, (_, who) => visit(who, seen))
    for (const trouble of ['refuses', null, 'hangs', null, 'errors', null] as const) {
      twin.settings.trouble = trouble
      for (const { listingId, owner } of shops.slice(0, 6)) await transaction((tx) => turned(tx, owner, listingId))
      await pause(trouble === 'hangs' ? 4000 : 1500)
    }
    seen.isOver = true
    await Promise.all(walks)
    console.log(`${seen.pages} pages, the slowest ${Math.round(seen.slowest)} ms`)

    expect(seen.wrong).toEqual([])
    expect(seen.pages).toBeGreaterThan(30)
    expect(seen.slowest).toBeLessThan(15_000)
    const published = await db.select({ id: listings.id }).from(listings).where(eq(listings.state, 'published'))
    const right = published.map(({ id }) => id).sort()
    await until(async () => (await waiting()) === 0 && JSON.stringify(await inServer()) === JSON.stringify(right))
    expect(await inServer()).toEqual(right)
    expect(twin.problems).toEqual([])
  },
  longest,
)

type Seen = { pages: number; slowest: number; wrong: string[]; isOver: boolean }

/** Each search is another one, so that no finished page is shown. */
async function visit(who: number, seen: Seen): Promise<void> {
  for (let times = 0; !seen.isOver; times++) {
    const began = performance.now()
    const path = `/search?q=garden+${who}x${times}`
    const { status, body } = await shop.send({ method: 'GET', path })
    seen.pages += 1
    seen.slowest = Math.max(seen.slowest, performance.now() - began)
    if (status !== 200 || /search server|went wrong/i.test(body)) seen.wrong.push(`${status} ${path}`)
    await pause(20)
  }
}

/** Paused when it was published, and the other way round. */
async function turned(
  ...[tx, owner, listingId]: [Parameters<typeof pauseListing>[0], Parameters<typeof pauseListing>[1], string]
) {
  const [listing] = await tx.select({ state: listings.state }).from(listings).where(eq(listings.id, listingId))
  await (listing?.state === 'published' ? pauseListing : publishListing)(tx, owner, { listingId })
}

async function inServer(): Promise<string[]> {
  await twin.settled()
  return [...new Set(twin.documentsOf('daybook').map(({ listing }) => String(listing)))].sort()
}

async function waiting(): Promise<number> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), eq(outbox.kind, 'search')))
  return rows.length
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 600; times++) {
    if (await isSo()) return
    await pause(100)
  }
}
