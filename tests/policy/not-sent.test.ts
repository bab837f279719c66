import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'
import { aWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(closeSearch)

const again = 'You are signed in again. What you pressed before was not sent.'

/** The cookies that an answer sets, as a browser sends them back. */
function cookiesIn(headers: string): string {
  return [...headers.matchAll(/^set-cookie: (unsent=[^;]*)/gim)].map(([, cookie]) => cookie).join('; ')
}

test('whoever was signed out when they pressed something is told that it was not sent: before they sign in, and once after', async () => {
  const page = paths.invoice(world.joan, world.invoiceId)
  const query = { intent: 'query', lineId: 'lin_1', reason: 'Nobody came on Monday' }
  const { status, location, headers } = await answer(page, { body: query })
  expect({ status, location }).toEqual({ status: 302, location: paths.signIn(page) })
  expect(headers, 'nothing of what was written is kept').not.toContain('Monday')
  const unsent = cookiesIn(headers)
  for (const time of ['first', 'second']) {
    const asked = wordsApartOf((await answer(location, { cookie: unsent })).text)
    expect(asked, time).toContain('You were signed out, so what you pressed was not sent. Sign in, then do it again.')
    expect(asked).not.toContain(again)
  }

  const signedIn = `${await cookieOf(world.users.joan.userId)}; ${unsent}`
  const back = await answer(page, { cookie: signedIn })
  expect(wordsApartOf(back.text)).toContain(again)
  expect(cookiesIn(back.headers)).toBe('unsent=')
})

test('whoever only opens a page is asked to sign in without a word about anything pressed', async () => {
  const { status, headers } = await answer(paths.person(world.joan))
  expect(status).toBe(302)
  expect(cookiesIn(headers)).toBe('')
  expect((await answer(paths.signIn())).text).not.toContain('not sent')
})

test('what was pressed without a fresh code was not sent either, and both pages say so', async () => {
  const run = `/council/${world.council}/payment-runs/${world.runId}`
  const session = await cookieOf(world.users.finance2.userId, 16)
  const { location, headers } = await answer(run, { cookie: session, body: { step: 'approve' } })
  const cookie = `${session}; ${cookiesIn(headers)}`
  const asked = await answer(location, { cookie })
  expect(wordsApartOf(asked.text)).toContain('because it needs a fresh code. Type your code, then do it again.')
  expect(cookiesIn(asked.headers), 'it is told again after the code').toBe('')
  expect(wordsApartOf((await answer(run, { cookie })).text)).toContain('What you pressed before was not sent.')
})
