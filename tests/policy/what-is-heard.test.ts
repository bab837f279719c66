import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import { answer, cookieOf } from './site.ts'
import { aWorld } from './world.ts'

afterAll(closeSearch)

const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]

test('a page whose form came back says so before its name, as the title is what is heard first', async () => {
  expect(titleOf((await answer('/sign-in')).text)).toBe('Sign in – Daybook')
  const { status, text } = await answer('/sign-in', { body: { email: '', password: '' } })
  expect(status).toBe(400)
  expect(titleOf(text)).toBe('Error: Sign in – Daybook')
})

test('a form that only grew or shrank is no error', async () => {
  const { text } = await answer('/sign-in', { body: { __intent__: '{"type":"insert","payload":{"name":"pots"}}' } })
  expect(titleOf(text)).toBe('Sign in – Daybook')
})

test('a page is read in the English of this country: its dates, its pounds and its names', async () => {
  expect((await answer('/sign-in')).text).toContain('<html lang="en-GB"')
})

test('a press of an officer that changed nothing is said at once, at the top and in the title', async () => {
  const world = await aWorld()
  const cookie = await cookieOf(world.users.practitioner.userId)
  const body = { intent: 'resume', mandateId: world.tomsMandate, reason: 'No worry' } // it stands already
  const { status, text } = await answer(`/council/${world.council}/people/${world.joan}`, { cookie, body })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(text).toMatch(/<div class="govuk-error-summary"[^>]*><div role="alert"><h2[^>]*>[^<]+/)
  expect(titleOf(text)).toMatch(/^Error: /)
})
