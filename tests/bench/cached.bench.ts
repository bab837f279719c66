import './scratch.ts'
import autocannon from 'autocannon'
import { asc, eq } from 'drizzle-orm'
import { close, db } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { listings } from '#db/schema/catalogue.ts'
import { seedDemonstration } from '#db/seed/index.ts'
import { aShop } from '#tests/strength/server.ts'
import { figure } from './figures.ts'
import { through, where } from './one-core.ts'

// Finished pages from the cache, packed, as a browser without a session asks for them; 16 at a time.
const goal = 4000
const atATime = 16
const seconds = 5
const asked = { 'accept-encoding': 'gzip' }

await migrate()
await seedDemonstration()
const [listing] = await db
  .select({ slug: listings.slug })
  .from(listings)
  .where(eq(listings.state, 'published'))
  .orderBy(asc(listings.slug))
  .limit(1)
await close()

const shop = await aShop({ through })
await shop.open()
for (const path of ['/', `/listings/${listing?.slug}`, '/search?q=help+at+home&near=FH2&unit=hour']) {
  await requirePacked(path)
  await ask(path, 1)
  figure({ name: `kept pages a second, ${path}, ${where}`, value: await ask(path, seconds), atLeast: goal })
}
await shop.kill()
shop.close()

async function requirePacked(path: string): Promise<void> {
  const { status, headers } = await fetch(`${shop.origin}${path}`, { headers: asked })
  if (status !== 200 || headers.get('content-encoding') !== 'gzip')
    throw new Error(`${path} was answered with ${status}, not packed.`)
}

/** How many a second were answered. Autocannon asks: a client that takes as long as the server would measure itself. */
async function ask(path: string, duration: number): Promise<number> {
  const { requests, ...answered } = await autocannon({
    url: shop.origin + path,
    duration,
    connections: atATime,
    headers: asked,
  })
  if (answered.non2xx > 0 || answered.errors > 0) throw new Error(`${path} was not always answered with its page.`)
  return requests.average
}
