import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import { answer } from './site.ts'

afterAll(closeSearch)

const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]

test('a page whose form came back says so before its name, as the title is what is heard first', async () => {
  expect(titleOf((await answer('/sign-in')).text)).toBe('Sign in – Daybook')
  const { status, text } = await answer('/sign-in', { body: { email: '', password: '' } })
  expect(status).toBe(400)
  expect(titleOf(text)).toBe('Error: Sign in – Daybook')
})

test('a form that only grew or shrank is no error', async () => {
  const { text } = await answer('/sign-in', { body: { __intent__: '{"type":"validate","payload":{}}' } })
  expect(titleOf(text)).toBe('Sign in – Daybook')
})

test('a page is read in the English of this country: its dates, its pounds and its names', async () => {
  expect((await answer('/sign-in')).text).toContain('<html lang="en-GB"')
})
