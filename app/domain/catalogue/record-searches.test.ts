import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { searchTallies, searchWordSightings } from '#db/schema/catalogue.ts'
import { forgetOldSightings, recordSearches, type SearchNote } from './record-searches.server.ts'

const aNote = (about: Partial<SearchNote> = {}): SearchNote => ({
  ...{ day: '2026-11-22', words: [], filters: '', district: 'FH2', found: 0, visitor: 'somebody' },
  ...about,
})
const record = (...notes: SearchNote[]) => transaction((tx) => recordSearches(tx, notes, 'a secret'))
const talliesOf = (district: string) => db.select().from(searchTallies).where(eq(searchTallies.district, district))

test('the same search on one day is one row with a number of times', async () => {
  const words = [
    { word: 'walking', isInIndex: true },
    { word: 'dog', isInIndex: true },
  ]
  await record(aNote({ words, district: 'A' }), aNote({ words: [...words].reverse(), district: 'A', visitor: 'other' }))
  await record(aNote({ words, district: 'A' }), aNote({ words, district: 'A', found: 3 }))
  expect(await talliesOf('A')).toMatchObject([
    { words: 'dog walking', found: 0, times: 3, day: '2026-11-22' },
    { words: 'dog walking', found: 3, times: 1 },
  ])
})

test('a word that is not in the index is kept only from the fifth visitor on', async () => {
  const note = (visitor: string) => aNote({ words: [{ word: 'falconry', isInIndex: false }], district: 'B', visitor })
  for (const visitor of ['1', '2', '3', '4', '4', '4']) await record(note(visitor))
  expect(await talliesOf('B')).toMatchObject([{ words: '', times: 6 }])
  await record(note('5'))
  expect((await talliesOf('B')).map(({ words, times }) => [words, times]).sort()).toEqual([
    ['', 6],
    ['falconry', 1],
  ])
})

test('nothing that is kept names a visitor or a word before its time', async () => {
  await record(aNote({ words: [{ word: 'smithson', isInIndex: false }], district: 'C', visitor: '192.0.2.7' }))
  const everything = JSON.stringify([
    await db.select().from(searchTallies),
    await db.select().from(searchWordSightings),
  ])
  expect(everything).not.toContain('smithson')
  expect(everything).not.toContain('192.0.2.7')
})

test('sightings are forgotten after ninety days', async () => {
  await record(aNote({ day: '2026-01-01', words: [{ word: 'oldword', isInIndex: false }] }))
  await transaction((tx) => forgetOldSightings(tx, '2026-11-22'))
  const days = (await db.select({ day: searchWordSightings.day }).from(searchWordSightings)).map(({ day }) => day)
  expect(days).not.toContain('2026-01-01')
})
