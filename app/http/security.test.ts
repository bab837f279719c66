import express from 'express'
import { expect, test } from 'vitest'
import { env } from '#app/env.server.ts'
import { listening } from '#tests/factories/listening.ts'
import {
  keepPrivateRoomsPrivate,
  limitBodies,
  refuseBrokenAddresses,
  refuseForeignChanges,
  securityHeaders,
} from './security.server.ts'

async function aServer() {
  const app = express()
    .use(securityHeaders, refuseBrokenAddresses)
    .use(refuseForeignChanges, limitBodies, keepPrivateRoomsPrivate)
  app.all('*', (_request, response) => void response.send('done'))
  return listening(app)
}

const post = (url: string, headers: Record<string, string>, body = 'a=1') =>
  fetch(url, { method: 'POST', headers, body })

test('a form of our own page is let in', async () => {
  const address = await aServer()
  expect((await post(address, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  expect((await post(address, { origin: env.ORIGIN })).status).toBe(200)
})

const foreign: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example' },
]

test.each(foreign)('a form sent with %j is refused', async (headers) => {
  expect((await post(await aServer(), headers)).status).toBe(403)
})

test('an address that holds what no database takes is answered with a sentence', async () => {
  const address = await aServer()
  const answer = await fetch(`${address}/council/x/find?q=a%00b`)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('This address is broken')
  expect((await fetch(`${address}/search?q=100%25`)).status).toBe(200)
})

test('a form that is far too large is refused before it is read', async () => {
  const answer = await post(await aServer(), { 'sec-fetch-site': 'same-origin' }, 'a'.repeat(1_000_001))
  expect(answer.status).toBe(413)
})

test('a form with files is as large as files are only where files are taken: in the room of providers', async () => {
  const address = await aServer()
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
  const sent = async (path: string) => (await post(address + path, headers, 'a'.repeat(1_000_001))).status
  expect(await sent('/provider/org_1/sheets')).toBe(200)
  for (const path of ['/join/name', '/people/per_1', '/council/org_1', '/broker/org_1', '/claim/tea'])
    expect(await sent(path), path).toBe(413)
})

test('no page may run a script that is not ours, and private rooms are kept by nobody', async () => {
  const address = await aServer()
  const answer = await fetch(`${address}/people/per_1/budget`)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self'")
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect((await fetch(`${address}/help`)).headers.get('cache-control')).toBeNull()
})

test('nothing that is anybody’s own stands in a search engine; the shop does', async () => {
  const address = await aServer()
  const robots = async (path: string) => (await fetch(address + path)).headers.get('x-robots-tag')
  for (const path of [
    '/people/per_1/budget',
    '/council/org_1/feeds',
    '/account',
    '/sign-in',
    '/invitations/abc',
    '/shared/abc',
  ])
    expect(await robots(path), path).toBe('noindex, nofollow')
  for (const path of ['/', '/search', '/listings/tea', '/stores/bright-days', '/community', '/oruk/v3/services'])
    expect(await robots(path), path).toBeNull()
})

test('however its address is spelled, a private room is kept by no cache and found by no search engine', async () => {
  const address = await aServer()
  for (const path of ['/people/per_1/budget', '/People/per_1/budget', '/%70eople/per_1/budget']) {
    const { headers } = await fetch(address + path)
    expect(headers.get('cache-control'), path).toBe('no-store')
    expect(headers.get('x-robots-tag'), path).toContain('noindex')
  }
  expect((await fetch(`${address}/still-right/s3cret`)).headers.get('x-robots-tag')).toContain('noindex')
  expect((await fetch(`${address}/search`)).headers.get('x-robots-tag')).toBeNull()
})
