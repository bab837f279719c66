import { nameAllOpenly } from '#app/domain/catalogue/open/open-ids.server.ts'
import { close, db, transaction } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { seedDemonstration } from '#db/seed/index.ts'
import { seedLarge } from '#db/seed/large/index.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { rebuild } from '#search/sync.ts'

// Fills the database and the search index that the environment names, as full-shop.ts asks for it: so many listings and
// budgets. The last line is the seconds for all but the demonstration.
const [listings = 0, budgets = 0] = process.argv.slice(2).map(Number)

await migrate()
await seedDemonstration()
const began = performance.now()
await seedLarge({ listings, budgets }, () => {})
await rebuild({ db, engine: searchEngine() })
await nameAllOpenly(transaction)
await closeSearch()
await close()
console.log((performance.now() - began) / 1000)
