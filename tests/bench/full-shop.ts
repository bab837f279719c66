import { verifyBooks } from '#app/domain/invoicing/verify-books.server.ts'
import { db } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { seedDemonstration } from '#db/seed/index.ts'
import { seedLarge } from '#db/seed/large/index.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { rebuild } from '#search/sync.ts'
import { figure } from './figures.ts'

/**
 * The demonstration council with 100,000 listings and 5,000 budgets beside it, and the search index of both. What is
 * measured is measured on this. Answers with the seconds for all but the demonstration. Fewer listings and budgets only
 * show that a measurement works.
 */
export async function seedFullShop([listings = 100_000, budgets = 5_000]: number[] = []): Promise<number> {
  await migrate()
  await seedDemonstration()
  const began = performance.now()
  await seedLarge({ listings, budgets }, () => {})
  await rebuild({ db, engine: searchEngine() })
  await closeSearch()
  const seconds = (performance.now() - began) / 1000
  const [things, given] = [listings, budgets].map((count) => count.toLocaleString('en-GB'))
  console.log(`  on a database with the demonstration council, ${things} listings and ${given} budgets beside it`)
  return seconds
}

/** Proves the books of what was seeded and done. */
export async function proveBooks(): Promise<void> {
  const verdict = await verifyBooks(db)
  figure({ name: 'books that do not balance', value: verdict.ok ? 0 : 1, atMost: 0 })
  if (!verdict.ok) console.log(`  ${verdict.first}`)
}
