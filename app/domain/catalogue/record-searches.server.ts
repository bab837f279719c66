import { createHmac } from 'node:crypto'
import { count, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { searchTallies, searchWordSightings } from '#db/schema/catalogue.ts'
import { addDays, type Day } from '../shared/day.ts'
import { newId } from '../shared/id.ts'

/** A search as it is to be counted. The visitor is only used to tell one from five, and is never kept. */
export type SearchNote = {
  day: Day
  words: { word: string; isInIndex: boolean }[]
  /** canonical, without words and place: 'category=help-at-home&max-price=2000' */
  filters: string
  district: string
  found: number
  visitor: string
}

/** A word that is not in the index may be a name: it is kept from this many visitors on. */
const enoughVisitors = 5
const daysRemembered = 90

/** Counts searches by day, words, filters, district and number found. Kept are only words that name nobody. */
export async function recordSearches(tx: Tx, notes: SearchNote[], secret: string): Promise<void> {
  const keepable = await keepableWords(tx, notes, secret)
  const tallies = new Map<string, typeof searchTallies.$inferInsert>()
  for (const { day, words, filters, district, found } of notes) {
    const kept = words.filter(({ word, isInIndex }) => isInIndex || keepable.has(word)).map(({ word }) => word)
    const row = { day, words: [...new Set(kept)].sort().join(' '), filters, district, found }
    const key = JSON.stringify(row)
    const tally = tallies.get(key) ?? { ...row, id: newId('tly'), times: 0 }
    tallies.set(key, { ...tally, times: tally.times + 1 })
  }
  const { day, words, filters, district, found, times: counted } = searchTallies
  for (const tally of tallies.values()) {
    await tx
      .insert(searchTallies)
      .values(tally)
      .onConflictDoUpdate({
        target: [day, words, filters, district, found],
        set: { times: sql`${counted} + ${tally.times}` },
      })
  }
}

/** Sightings are for telling five visitors apart, not for keeping. */
export async function forgetOldSightings(tx: Tx, today: Day): Promise<void> {
  await tx.delete(searchWordSightings).where(lt(searchWordSightings.day, addDays(today, -daysRemembered)))
}

/** Of the words that are not in the index, those that five visitors have used by now. */
async function keepableWords(tx: Tx, notes: SearchNote[], secret: string): Promise<Set<string>> {
  const unknown = notes.flatMap(({ words, visitor, day }) =>
    words.filter(({ isInIndex }) => !isInIndex).map(({ word }) => ({ word, visitor, day })),
  )
  if (unknown.length === 0) return new Set()
  const hashOf = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  // The word stands in the visitor's hash too: nobody can be followed from one word to another.
  const rows = unknown.map(({ word, visitor, day }) => ({
    wordHash: hashOf(`word ${word}`),
    visitorHash: hashOf(`visitor ${word} ${visitor}`),
    day,
  }))
  await tx.insert(searchWordSightings).values(rows).onConflictDoNothing()
  const hashes = [...new Set(rows.map(({ wordHash }) => wordHash))]
  const seen = await tx
    .select({ wordHash: searchWordSightings.wordHash, visitors: count() })
    .from(searchWordSightings)
    .where(inArray(searchWordSightings.wordHash, hashes))
    .groupBy(searchWordSightings.wordHash)
  const enough = new Set(seen.filter(({ visitors }) => visitors >= enoughVisitors).map(({ wordHash }) => wordHash))
  return new Set(unknown.map(({ word }) => word).filter((word) => enough.has(hashOf(`word ${word}`))))
}
