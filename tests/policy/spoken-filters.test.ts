import { afterAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '#app/server.server.ts'
import { writeSearchNotes } from '#app/jobs/note-search.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { postcodeDistricts, searchTallies } from '#db/schema/catalogue.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { rebuild } from '#search/sync.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { askedToTheLetter, listening } from '#tests/factories/listening.ts'
import { aPerson } from '#tests/factories/people.ts'
import { build, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)
beforeEach(async () => {
  const place = { latitude: 51, longitude: -1, name: null, source: 'test' }
  const districts = ['FH1', 'FH2'].map((district) => ({ district, ...place }))
  await transaction((tx) => tx.insert(postcodeDistricts).values(districts).onConflictDoNothing())
})

/** The whole server; answers where an address leads and what stands there in the end. */
async function aServer() {
  const address = await listening(createApp(build))
  const ask = (path: string, cookie?: string) => askedToTheLetter(address, path, cookie ? { cookie } : {})
  return async (path: string, cookie?: string) => {
    const first = await ask(path, cookie)
    if (first.status !== 302) return { location: null, first, page: first }
    const location = first.headers.location ?? ''
    return { location, first, page: await ask(location, cookie) }
  }
}

const typed = (q: string, rest = '') => `?q=${encodeURIComponent(q).replaceAll('%20', '+')}${rest}`

test('a price and a place that were typed are filters, in the shop for everybody and in one person’s', async () => {
  await aListing({ title: 'Quillwort tidying', district: 'FH1', price: { pence: 1800 } })
  await aListing({ title: 'Quillwort scrubbing', district: 'FH1', price: { pence: 2600 } })
  await rebuild({ db, engine: searchEngine() })
  const get = await aServer()
  const ben = await aPerson({ name: 'Ben Marlow' })
  const cookie = await cookieOf(ben.actor.userId)
  for (const [base, who] of [
    [paths.search(), undefined],
    [paths.shop(ben.personId), cookie],
  ] as const) {
    const { location, page } = await get(base + typed('quillwort near fh1 2ab under £20 an hour', '&page=3'), who)
    expect(location).toBe(`${base}?q=quillwort&max-price=2000&unit=hour&near=FH1`)
    expect(page.status).toBe(200)
    const words = wordsOf(page.text)
    expect(words).toContain('“quillwort” near FH1')
    expect(words).toContain('Up to £20 an hour')
    expect(words).toContain('tidying')
    expect(words).not.toContain('scrubbing')
    expect(page.text).not.toMatch(/2ab/i)
  }
  const { location, first } = await get(`${paths.search()}${typed('£20')}`)
  expect(location).toBe('/search?max-price=2000')
  expect(first.headers['cache-control'] ?? '').not.toMatch(/max-age|public/)
})

test('a choice that was made counts, and what is no price or known place stays a word', async () => {
  const get = await aServer()
  const there = async (q: string, rest = '') => (await get(paths.search() + typed(q, rest))).location
  expect(await there('cleaner £15', '&max-price=2000')).toBeNull()
  expect(await there('cleaner £15 near FH1', '&max-price=2000&near=FH2')).toBeNull()
  expect(await there('cleaner £15 near FH1', '&max-price=2000&sort=price')).toBe(
    '/search?q=cleaner+%C2%A315&max-price=2000&sort=price&near=FH1',
  )
  expect(await there('cleaner £15', '&max-price=1500&unit=hour&unit=day&free=yes')).toBe(
    '/search?q=cleaner&max-price=1500&unit=hour&unit=day&free=yes',
  )
  expect(await there('cleaner near FH1', '&near=FH1+2AB')).toBe('/search?q=cleaner&near=FH1+2AB')
  for (const words of ['clubs under 18', 'over 50s', '24 hour care', 'cleaner near ZZ9', 'help at home'])
    expect(await there(words), words).toBeNull()
})

test('where “under 20” finds nothing, it is offered as money: it may be an age', async () => {
  const { location, page } = await (await aServer())(paths.search() + typed('zugzwang under 20'))
  expect(location).toBeNull()
  expect(page.text).toContain(`href="/search?q=${encodeURIComponent('zugzwang under £20')}"`)
  expect(wordsOf(page.text)).toContain('look for “zugzwang under £20”')
})

test('it leads to the same page of this site only', async () => {
  const get = await aServer()
  const words = typed('https://elsewhere.example £15')
  for (const path of ['/search', '/SEARCH', '/search/'])
    expect((await get(path + words)).location, path).toMatch(/^\/search\/?\?q=https/i)
  for (const path of ['//search', '//elsewhere.example/search', '/search//elsewhere.example'])
    expect((await get(path + words)).location, path).toBeNull()
})

test('what was typed so is counted once, by the words that are left', async () => {
  await aListing({ title: 'Quillwort tidying', district: 'FH1', price: { pence: 1800 } })
  await rebuild({ db, engine: searchEngine() })
  const get = await aServer()
  await writeSearchNotes()
  await transaction((tx) => tx.delete(searchTallies))
  await get(paths.search() + typed('tidying near FH1 2AB under £21 an hour'))
  await writeSearchNotes()
  const { words, filters, district, times } = searchTallies
  expect(await db.select({ words, filters, district, times }).from(searchTallies)).toEqual([
    { words: 'tidying', filters: 'max-price=2100&unit=hour', district: 'FH1', times: 1 },
  ])
})
