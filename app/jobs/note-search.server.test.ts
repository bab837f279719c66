import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { changeSearchSettings } from '#app/domain/catalogue/search-settings/change-search-settings.server.ts'
import { db, transaction } from '#db/client.ts'
import { searchTallies } from '#db/schema/catalogue.ts'
import { queryFromAddress } from '#search/address.ts'
import { searchEngine } from '#search/current.ts'
import { everything } from '#search/query.ts'
import { startingKept } from '#search/settings.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncil, aMember } from '#tests/factories/people.ts'
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
  const rows = await db.select({ words, filters, district, found, times }).from(searchTallies).orderBy(district)
  expect(rows).toEqual([
    { words: 'walk', filters: '', district: '', found: 0, times: 1 },
    { words: 'walk', filters: '', district: 'FH2', found: 0, times: 2 },
  ])
})

test('a filter is noted as having emptied a page only where something is found without it', async () => {
  const engine = searchEngine()
  await engine.put([aDocument({ title: 'Archery by the lake', kind: 'service', isFree: false })])
  for (const words of [
    'q=archery&free=yes', // without the filter there is some
    'q=archery&free=yes&provider-type=charity&kind=service', // one less is not enough
    'q=helicopters&free=yes&kind=activity', // nowhere at all
    'q=archery&kind=activity&provider-type=independent', // only the kind stands in the way
  ]) {
    const query = { ...everything, ...queryFromAddress(new URLSearchParams(words)) }
    noteSearch(query, await engine.search(query), '192.0.2.1')
    noteCachedSearch(words, '192.0.2.2')
  }
  await writeSearchNotes()
  const { words, filters, found, times } = searchTallies
  const about = and(eq(found, 0), eq(words, 'archery'))
  const rows = await db.select({ filters, times }).from(searchTallies).where(about).orderBy(filters)
  expect(rows).toEqual([
    { filters: '', times: 2 },
    { filters: 'free=yes', times: 2 },
    { filters: 'kind=activity', times: 2 },
  ])
  const nowhere = await db.select({ filters }).from(searchTallies).where(eq(words, ''))
  expect(nowhere).toEqual([{ filters: '' }])
})

test('one visitor who looks for the same thing again and again counts once a day, and is kept nowhere', async () => {
  await searchEngine().put([aDocument({ title: 'Falconry', kind: 'service', isFree: false })])
  const look = async (address: string, visitor: string) => {
    const query = { ...everything, ...queryFromAddress(new URLSearchParams(address)) }
    noteSearch(query, await searchEngine().search(query), visitor)
    await writeSearchNotes()
  }
  const timesOf = async (kept: string) => {
    const { words, times } = searchTallies
    const rows = await db.select({ times }).from(searchTallies).where(eq(words, kept))
    return rows.reduce((sum, row) => sum + row.times, 0)
  }
  for (const asked of ['q=falconry&free=yes', 'q=Falconry+&free=yes', 'q=the+falconry&free=yes&sort=name'])
    for (let again = 0; again < 3; again++) await look(asked, '192.0.2.9')
  expect(await timesOf('falconry')).toBe(1)
  await look('q=falconry&free=yes', '192.0.2.10')
  expect(await timesOf('falconry')).toBe(2)
  await look('q=falconry', '192.0.2.9') // and finds it: that is another row
  for (const filter of ['kind=service', 'sort=name']) await look(`q=falconry&${filter}`, '192.0.2.9')
  expect(await timesOf('falconry')).toBe(3)
  goDaysOn(1)
  await look('q=falconry&free=yes', '192.0.2.9')
  expect(await timesOf('falconry')).toBe(4)
})

test('what the council says does not count is not counted', async () => {
  const organisationId = await aCouncil()
  const settings = { ...startingKept, stopWords: 'by lovely' }
  const change = { organisationId, settings, before: startingKept }
  const commissioner = await aMember(organisationId, 'commissioner')
  await transaction((tx) => changeSearchSettings(tx, commissioner, change))
  const engine = searchEngine()
  await engine.put([aDocument({ title: 'A lovely evening with the falcons' })])
  const query = { ...everything, ...queryFromAddress(new URLSearchParams('q=lovely+evening+with+falcons')) }
  noteSearch(query, await engine.search(query), '192.0.2.1')
  await writeSearchNotes()
  const rows = await db.select({ words: searchTallies.words }).from(searchTallies)
  expect(rows.map(({ words }) => words)).toContain('evening falcons with')
})
