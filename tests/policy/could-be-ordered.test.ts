import { afterAll, expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

type About = Parameters<typeof aListing>[0]
const rail = { lineKind: 'items', deliveryPence: 450, price: { unit: 'item', pence: 2400 } } satisfies About
const course = { price: { unit: 'session', pence: 1800, leastQuantity: 10 } } satisfies About
const walk = { price: { travel: 'visit', travelPence: 350 } } satisfies About

/** What the listing's page, the same in easy read, and side by side say to somebody who has so much left. */
async function pagesOf(about: About, pence: number) {
  const { person } = await aBudget({ pence })
  const slug = (await aListing(about)).listingId.toLowerCase()
  const cookie = await cookieOf(person.actor.userId)
  const read = async (path: string, more = '') => wordsOf((await answer(path, { cookie: `${cookie}${more}` })).text)
  const shop = paths.shopListing(person.personId, slug)
  const { headers } = await answer(paths.setReading('easyRead', 'on', shop), { cookie })
  const reading = /^set-cookie: ([^;]+)/im.exec(headers)?.[1] ?? ''
  return {
    page: await read(shop),
    easy: await read(shop, `; ${reading}`),
    beside: await read(paths.personCompare(person.personId, [slug])),
  }
}

test('where things are brought for a charge, each page says it, and no more than can be ordered with it', async () => {
  const two = await pagesOf(rail, 5200)
  expect(two.page).toContain('Could buy 1 item')
  expect(two.easy).toContain('You have enough money for 1 item.')
  expect(two.beside).toContain('you could buy 1 item.')
  for (const words of Object.values(two)) expect(words).toContain('Bringing it costs £4.50 for each delivery.')
  const one = await pagesOf(rail, 2600)
  expect(one.page).toContain('More than is left')
  expect(one.easy).toContain('You have not enough money for this.')
  expect(one.beside).toContain('The least that can be ordered costs £2.50 more than you have left.')
})

test('where less than the least could be paid, no page says that it could be ordered', async () => {
  const { page, easy, beside } = await pagesOf(course, 10_000)
  expect(page).toContain('More than is left')
  expect(easy).toContain('You have not enough money for this.')
  expect(beside).toContain('costs £80.00 more than you have left.')
})

test('where getting there is charged, it is taken off before the hours are counted', async () => {
  const { page, easy, beside } = await pagesOf(walk, 3300)
  expect(page).toContain('Could buy up to 1 hour')
  expect(easy).toContain('Getting to you costs £3.50 more for each visit.')
  expect(easy).toContain('You have enough money for up to 1 hour.')
  expect(beside).toContain('you could buy up to 1 hour.')
})
