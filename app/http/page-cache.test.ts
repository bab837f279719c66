import { gunzipSync } from 'node:zlib'
import express from 'express'
import { expect, test } from 'vitest'
import { askedToTheLetter, listening } from '#tests/factories/listening.ts'
import { acceptsGzip, isPublicPath, keepPage, packed, pageOf, pageCache } from './page-cache.server.ts'

/** A server that renders a count, so that a page made anew differs from a kept one. */
async function aServer() {
  const state: { version: string | null; rendered: number } = { version: '1', rendered: 0 }
  const app = express()
  app.use(pageCache(async () => state.version ?? Promise.reject(new Error('The database does not answer.'))))
  app.use((request, response) => {
    const html = `page ${++state.rendered}`
    if (response.locals.pageKey) keepPage(response.locals.pageKey, pageOf(html))
    response.send(html)
  })
  const address = await listening(app)
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(address + path, { headers, redirect: 'manual' })
  return {
    state,
    get,
    toTheLetter: (path: string) => askedToTheLetter(address, path),
    text: async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text(),
  }
}

test('a public page is made once, and again when the catalogue has changed', async () => {
  const { state, text } = await aServer()
  expect(await text('/listings/a')).toBe('page 1')
  expect(await text('/listings/a')).toBe('page 1')
  state.version = '2'
  expect(await text('/listings/a')).toBe('page 2')
})

test('while the database does not answer, pages are left to whoever makes them, and nothing is kept', async () => {
  const { state, text } = await aServer()
  state.version = null
  expect(await text('/listings/c')).toBe('page 1')
  expect(await text('/listings/c')).toBe('page 2')
})

test('a signed-in visitor never gets a kept page and never leaves one', async () => {
  const { text } = await aServer()
  expect(await text('/listings/b', { cookie: 'session=abc' })).toBe('page 1')
  expect(await text('/listings/b')).toBe('page 2')
  expect(await text('/listings/b', { cookie: 'a=1; session=abc' })).toBe('page 3')
})

test('the order of parameters makes no new page', async () => {
  const { text } = await aServer()
  expect(await text('/search?q=walk&category=out')).toBe('page 1')
  expect(await text('/search?category=out&q=walk')).toBe('page 1')
  expect(await text('/search?q=talk&category=out')).toBe('page 2')
})

test('parameters that no page reads are dropped', async () => {
  const { get } = await aServer()
  expect((await get('/search?category=out&utm_source=x&q=walk')).headers.get('location')).toBe(
    '/search?category=out&q=walk',
  )
  expect((await get('/help?x=1')).headers.get('location')).toBe('/help')
})

test('an address that leads out of the public rooms is never shortened and never kept', async () => {
  const { state, toTheLetter } = await aServer()
  for (const path of ['/listings/..//evil.example?x=1', '/listings/../people/mina?x=1', '/stores/%2e%2e/account']) {
    const made = state.rendered
    expect((await toTheLetter(path)).headers.location).toBeUndefined()
    await toTheLetter(path)
    expect(state.rendered).toBe(made + 2)
  }
})

test('a page that somebody has already is not sent again', async () => {
  const { get } = await aServer()
  await get('/help')
  const etag = (await get('/help')).headers.get('etag') ?? ''
  expect((await get('/help', { 'if-none-match': etag })).status).toBe(304)
})

test('what is kept packed is the same page, and is packed once', () => {
  const page = pageOf('<p>hello</p>')
  expect(page.gzip).toBeNull()
  expect(packed(page)).toBe(packed(page))
  expect(gunzipSync(packed(page)).toString()).toBe('<p>hello</p>')
})

test('rooms of people, providers and councils are not public', () => {
  expect(['/', '/search', '/listings/x', '/stores/x', '/community'].every(isPublicPath)).toBe(true)
  expect(['/people/x', '/account', '/searching', '/council/x', '/sign-in'].some(isPublicPath)).toBe(false)
})

test('gzip is sent only to those who take it', () => {
  expect(acceptsGzip('gzip, deflate, br')).toBe(true)
  expect(acceptsGzip('br, gzip;q=0')).toBe(false)
  expect(acceptsGzip(null)).toBe(false)
})
