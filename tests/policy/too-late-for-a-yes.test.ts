import { afterAll, afterEach, expect, test } from 'vitest'
import { moveClock } from '#app/domain/shared/clock.ts'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { anOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterEach(() => moveClock(0))
afterAll(closeSearch)

const yes = 'Yes, we will do this'
const tooLate = 'No day of this order is left, so it is too late for a yes.'

test('once every day of an order is over its provider is offered no yes, reads why, and can still say no', async () => {
  const { listing, lineId } = await anOrder({ visits: 2 })
  const cookie = await cookieOf(listing.owner.userId)
  const page = paths.providerOrder(listing.providerId, lineId)
  const read = async () => wordsOf((await answer(page, { cookie })).text)
  goDaysOn(1)
  expect(await read()).toContain(yes)
  expect(await read()).not.toContain(tooLate)

  goDaysOn(2)
  const words = await read()
  expect(words).toContain(tooLate)
  expect(words).not.toContain(yes)
  const pressed = await answer(page, { cookie, body: { intent: 'accept' } })
  expect(pressed.status).toBe(409)
  expect(wordsOf(pressed.text)).toContain(`${tooLate} Nothing is paid for it, and the money goes back by itself.`)
  const declined = await answer(page, { cookie, body: { intent: 'decline', reason: 'We were away that week.' } })
  expect(declined.status).toBe(302)
})

test('a day that is not over yet can be agreed to', async () => {
  const { listing, lineId } = await anOrder({ visits: 1 })
  const cookie = await cookieOf(listing.owner.userId)
  const page = paths.providerOrder(listing.providerId, lineId)
  expect((await answer(page, { cookie, body: { intent: 'accept' } })).status).toBe(302)
})
