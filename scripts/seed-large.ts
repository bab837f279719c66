import { eq } from 'drizzle-orm'
import { getStamp } from '#app/domain/shared/stamps.server.ts'
import { close, db } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { organisations } from '#db/schema/people.ts'
import { seedDemonstration } from '#db/seed/index.ts'
import { seedLarge } from '#db/seed/large/index.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { syncAtBoot } from '#search/sync.ts'

// 100,000 listings and 5,000 budgets beside the demonstration, to measure with: `npm run seed:large [-- listings budgets]`
const [listings = 100_000, budgets = 5_000] = process.argv.slice(2).map(Number)
const began = Date.now()
const tell = (words: string) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${words}`)

await migrate()
const [anybody] = await db.select({ id: organisations.id }).from(organisations).limit(1)
const [large] = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, 'org_large_0'))
if (anybody && (await getStamp(db, 'demonstration')) === null) {
  refuse('This database holds a real council, so nothing was seeded. Choose an empty one with DATABASE_URL.')
} else if (large) {
  refuse('The large demonstration is there already. Choose an empty database with DATABASE_URL.')
} else {
  if (!anybody) await seedDemonstration(tell)
  await seedLarge({ listings, budgets }, tell)
  await fillIndex()
  tell('Ready. npm run ledger:verify proves the books.')
}
await closeSearch()
await close()

async function fillIndex(): Promise<void> {
  await syncAtBoot({ db, engine: searchEngine() }, (done) => {
    if (done % 10_000 === 0) tell(`${done.toLocaleString('en-GB')} listings in the search index`)
  })
}

function refuse(words: string): void {
  console.error(words)
  process.exitCode = 1
}
