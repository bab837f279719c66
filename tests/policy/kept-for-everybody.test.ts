import { afterAll, expect, test } from 'vitest'
import { createApp } from '#app/server.server.ts'
import { closeSearch } from '#search/current.ts'
import { askedToTheLetter, listening } from '#tests/factories/listening.ts'
import { aUser } from '#tests/factories/people.ts'
import { build, cookieOf } from './site.ts'

afterAll(closeSearch)

/** The whole server, asked as no browser would: addresses and headers go out to the letter. */
async function aServer() {
  const address = await listening(createApp(build))
  return (path: string, headers: Record<string, string> = {}) => askedToTheLetter(address, path, headers)
}

test('nobody can put words of their own into the page that everybody else gets', async () => {
  const get = await aServer()
  const words = 'Daybook+is+closed'
  await get(`/search??&q=${words}`)
  await get('/search', { host: `localhost/search?q=${words}&x=` })
  await get('/search', { host: `localhost/search?q=${words}#` })
  const plain = await get('/search')
  expect(plain.status).toBe(200)
  expect(plain.text).not.toContain('is closed')
})

test('a page is kept under what it was asked for, however oddly the address is written', async () => {
  const get = await aServer()
  for (const odd of ['/search??q=quillwort', '/search?#&q=quillwort', '/search?%3Fq=quillwort']) await get(odd)
  const found = await get('/search?q=quillwort')
  expect(found.text).toContain('quillwort')
})

test('a page that was made for somebody is kept for nobody, whichever way their cookie is spelled', async () => {
  const get = await aServer()
  const somebody = await aUser({ name: 'Zebedee Quill' })
  const cookie = await cookieOf(somebody.userId)
  for (const path of ['/', '/help']) {
    await get(path, { cookie: cookie.replace('session', '%73ession') })
    const page = await get(path)
    expect(page.text).toContain('Sign in')
    expect(page.text).not.toContain('Zebedee')
  }
})

test('a cookie of another site with a stray percent sign does no harm', async () => {
  const get = await aServer()
  const cookie = await cookieOf((await aUser()).userId)
  expect((await get('/account', { cookie: `consent=50%; ${cookie}` })).status).toBe(200)
  expect((await get('/', { cookie: 'consent=50%' })).status).toBe(200)
})
