import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { verifyBooks } from '#app/domain/invoicing/verify-books.server.ts'
import { db } from '#db/client.ts'
import { figure } from './figures.ts'

const seed = fileURLToPath(new URL('./seed-full-shop.ts', import.meta.url))

/**
 * The demonstration council with 100,000 listings and 5,000 budgets beside it, and the search index of both. What is
 * measured is measured on this. It is seeded by another process, as a shop is that opens with what it has. Answers with
 * the seconds for all but the demonstration. Fewer listings and budgets only show that a measurement works.
 */
export function seedFullShop([listings = 100_000, budgets = 5_000]: number[] = []): number {
  const run = spawnSync(process.execPath, ['--import', 'tsx', seed, String(listings), String(budgets)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error('The full shop could not be seeded.')
  const [things, given] = [listings, budgets].map((count) => count.toLocaleString('en-GB'))
  console.log(`  on a database with the demonstration council, ${things} listings and ${given} budgets beside it`)
  return Number(run.stdout.trim().split('\n').at(-1))
}

/** Proves the books of what was seeded and done. */
export async function proveBooks(): Promise<void> {
  const verdict = await verifyBooks(db)
  figure({ name: 'books that do not balance', value: verdict.ok ? 0 : 1, atMost: 0 })
  if (!verdict.ok) console.log(`  ${verdict.first}`)
}
