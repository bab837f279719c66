import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { searchTallies } from '#db/schema/catalogue.ts'
import { queryFromAddress } from '#search/address.ts'
import { searchEngine } from '#search/current.ts'
import { everything } from '#search/query.ts'
import { aDocument } from '#tests/factories/search.ts'
import { noteCachedSearch, noteSearch, writeSearchNotes } from './note-search.server.ts'

test('searches are counted later, in one go, with nothing in them that names somebody', async () => {
  const engine = searchEngine()
  await engine.putPlaces([{ district: 'FH2', latitude: 51, longitude: -1, name: null }])
  await engine.put([aDocument({ title: 'A walk' })])
  const search = async (words: string) => {
    const address = new URLSearchParams(words)
    const query = { ...everything, ...queryFromAddress(address) }
    noteSearch(query, await engine.search(query), '192.0.2.1')
  }
  await search('q=walk+smithson&near=FH2+4AB&free=yes')
  await search('q=walk&near=JOAN&category=joan-smith')
  await search('q=walk&page=2')
  noteCachedSearch('q=walk+smithson&near=FH2+4AB&free=yes', '192.0.2.2')
  noteCachedSearch('q=never+answered', '192.0.2.3')
  expect(await db.select().from(searchTallies)).toEqual([])
  await writeSearchNotes()
  const { words, filters, district, found, times } = searchTallies
  const rows = await db.select({ words, filters, district, found, times }).from(searchTallies).orderBy(filters)
  expect(rows).toEqual([
    { words: 'walk', filters: '', district: '', found: 0, times: 1 },
    { words: 'walk', filters: 'free=yes', district: 'FH2', found: 0, times: 2 },
  ])
})
