import express from 'express'
import { afterAll, expect, test } from 'vitest'
import { finishedPages } from '#app/finished-pages.server.tsx'
import { closeSearch } from '#search/current.ts'
import { listening } from '#tests/factories/listening.ts'
import { answer, build } from './site.ts'
import { aWorld } from './world.ts'

afterAll(closeSearch)

/** Remix leaves an empty place at the end for the state that its own script would read. */
const withoutStream = (html: string) => html.replace(/<!--\$--><!--\/\$-->$/, '')

/** A server that finishes pages itself, and says so when it leaves one to Remix. */
async function aServer() {
  const app = express()
  const finished = finishedPages(build, () => ({ script: '', visitor: '127.0.0.1', mayKeep: true }))
  app.use((request, response, next) => {
    response.locals.pageKey = request.get('cookie')?.includes('session=') ? null : `test ${request.originalUrl}`
    next()
  })
  app.get('*', (request, response, next) => void finished(request, response, next))
  app.use((_, response) => response.status(418).send('left to Remix'))
  const address = await listening(app)
  return (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers })
}

test('a finished page is, letter for letter, the page that Remix would send', async () => {
  const world = await aWorld()
  const get = await aServer()
  for (const path of ['/', '/search?q=walk', `/listings/${world.listingSlug}`, '/community', '/help', '/privacy']) {
    const found = await get(path)
    expect(found.status, path).toBe(200)
    expect((await found.text()) === withoutStream((await answer(path)).text), path).toBe(true)
    const again = await get(path, { 'if-none-match': found.headers.get('etag') ?? '' })
    expect(again.status, path).toBe(304)
  }
  const easy = { cookie: 'reading=ImUi' }
  const easyPage = await (await get('/help', easy)).text()
  expect(easyPage).toContain('data-easy="yes"')
  expect(easyPage === withoutStream((await answer('/help', easy)).text)).toBe(true)

  for (const path of ['/listings/nothing-of-the-kind', '/nowhere']) expect((await get(path)).status, path).toBe(418)
  expect((await get('/help', { cookie: 'session=somebody' })).status).toBe(418)
})
