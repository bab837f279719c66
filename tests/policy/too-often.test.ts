import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

test('who asks for a preview all the time gets a page that says to wait, and can work on', async () => {
  const { providerId, owner } = await aListing()
  const cookie = await cookieOf(owner.userId)
  const page = `/provider/${providerId}/listings/new`
  const ask = () => answer(page, { cookie, body: { intent: 'live', title: 'A walk' } })
  for (let time = 0; time < 60; time++) expect((await ask()).status).toBe(200)

  const { status, text } = await ask()
  expect(status).toBe(429)
  expect(text).toContain('That was a lot at once')
  expect(text).toContain('Nothing is lost. Try again in a few minutes.')
  expect((await answer(page, { cookie })).status).toBe(200)
})
