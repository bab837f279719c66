import './scratch.ts'
import { Agent, get } from 'node:http'
import { asc, eq } from 'drizzle-orm'
import { close, db } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { listings } from '#db/schema/catalogue.ts'
import { seedDemonstration } from '#db/seed/index.ts'
import { aShop } from '#tests/strength/server.ts'
import { figure } from './figures.ts'

// Finished pages from the cache, packed, as a browser without a session asks for them; 16 at a time.
const goal = 4000
const atATime = 16
const requests = 20_000

await migrate()
await seedDemonstration()
const [listing] = await db
  .select({ slug: listings.slug })
  .from(listings)
  .where(eq(listings.state, 'published'))
  .orderBy(asc(listings.slug))
  .limit(1)
await close()

const shop = await aShop()
await shop.open()
const agent = new Agent({ keepAlive: true, maxSockets: atATime })
for (const path of ['/', `/listings/${listing?.slug}`, '/search?q=help+at+home&near=FH2&unit=hour']) {
  await ask(path, 500)
  const began = performance.now()
  await ask(path, requests)
  const each = requests / ((performance.now() - began) / 1000)
  figure({ name: `kept pages a second, ${path}`, value: each, atLeast: goal })
}
agent.destroy()
await shop.kill()
shop.close()

async function ask(path: string, count: number): Promise<void> {
  let left = count
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      while (left-- > 0) await one(path)
    }),
  )
}

function one(path: string): Promise<void> {
  return new Promise((done, failed) => {
    get(`${shop.origin}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      if (answer.statusCode !== 200 || answer.headers['content-encoding'] !== 'gzip')
        return failed(new Error(`${path} was answered with ${answer.statusCode}, not packed.`))
      answer.on('error', failed).on('end', done).resume()
    }).on('error', failed)
  })
}
