import { addDays, type Day } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Tx } from '../client.ts'
import { searchTallies } from '../schema/catalogue.ts'

/** Words, category and district of searches that found nothing in Fernhill, and how often. */
const missing = [
  ['hydrotherapy pool', 'category=things-to-do', 'FH3', 14],
  ['hydrotherapy pool', '', 'FH1', 9],
  ['night sitter', 'category=help-at-home&max-price=1500', 'FH5', 17],
  ['night sitter', 'category=help-at-home', 'FH9', 8],
  ['gujarati speaking', 'category=help-at-home', 'FH4', 12],
  ['gujarati speaking', '', 'FH2', 6],
  ['wheelchair rugby', 'category=things-to-do', 'FH6', 7],
  ['respite with dog', 'category=a-break-away', 'FH7', 9],
  ['driving lessons adapted car', 'category=learning-and-work', 'FH1', 11],
  ['sunday lunch delivered', 'category=food-and-cooking', 'FH8', 13],
  ['sensory room', 'category=things-to-do', 'FH2', 3],
] as const

/** Three months of searches that found nothing, so that a commissioner has something to read. */
export async function seedSearches(tx: Tx, today: Day): Promise<void> {
  const rows = missing.flatMap(([words, filters, district, times], at) =>
    [0, 1, 2].map((month) => ({
      id: newId('tly'),
      day: addDays(today, -(month * 30 + at + 1)),
      words: words.split(' ').sort().join(' '),
      filters,
      district,
      found: 0,
      times: Math.max(1, times - month * 2),
    })),
  )
  await tx.insert(searchTallies).values(rows)
}
