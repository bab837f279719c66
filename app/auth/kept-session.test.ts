import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aUser } from '#tests/factories/people.ts'
import { optionalActor } from './require-actor.server.ts'
import { beginSession, endSession } from './session.server.ts'

const aDay = 24 * 60 * 60_000

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

test('somebody who comes every week is still signed in after 60 days, and signs in anew after 400', async () => {
  const browser = await aBrowser()
  for (let days = 0; days < 63; days += 7) {
    letPass(7)
    expect(await browser.isSignedIn(), `${days + 7} days`).toBe(true)
  }
  for (let days = 63; days < 406; days += 7) {
    letPass(7)
    await browser.isSignedIn()
  }
  expect(await browser.isSignedIn()).toBe(false)
})

test('somebody who has not come for 30 days is signed out, though the browser has its cookie still', async () => {
  const browser = await aBrowser()
  letPass(31)
  expect(browser.hasCookie()).toBe(true)
  expect(await browser.isSignedIn()).toBe(false)
})

test('signing out takes the cookie from the browser', async () => {
  const { signedIn } = await aBrowser()
  expect((await endSession(page(signedIn))).get('Set-Cookie')).toMatch(/^session=;.*Max-Age=0/)
})

/** A browser in which somebody has just signed in. It drops the cookie when that has said it would end. */
async function aBrowser() {
  const signedIn = (await beginSession(page(''), await aUser())).get('Set-Cookie') ?? ''
  const seconds = Number(/Max-Age=(\d+)/.exec(signedIn)?.[1])
  const dropsAt = Date.now() + seconds * 1000
  const hasCookie = () => Date.now() < dropsAt
  return {
    signedIn,
    hasCookie,
    isSignedIn: async () => (await optionalActor(page(hasCookie() ? signedIn : ''))) !== null,
  }
}

function letPass(days: number): void {
  vi.setSystemTime(Date.now() + days * aDay)
}

function page(setCookie: string): Request {
  return new Request('http://localhost:3000/', { headers: { Cookie: setCookie.split(';')[0] ?? '' } })
}
