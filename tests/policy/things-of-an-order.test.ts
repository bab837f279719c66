import { afterAll, expect, test } from 'vitest'
import { declineLine } from '#app/domain/ordering/decline-line.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anOrder } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

/** One order of three things, one of which its provider said no to; and a reader of the pages of whoever ordered it. */
async function anOrderOfThree() {
  const budget = await aBudget()
  const listing = await aListing()
  const line = aLine(listing, budget, { visits: 1 })
  const order = await anOrder({ budget, listing, lines: [line, line, line] })
  await transaction((tx) => declineLine(tx, listing.owner, { lineId: order.lineId, reason: 'No free mornings.' }))
  const read = async (path: string, userId: string) => {
    const { text } = await answer(path, { cookie: await cookieOf(userId) })
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main'))
    return wordsOf(main)
  }
  return { ...budget, ...order, read }
}

test('a thing that was ordered is called by its name where it is cancelled, for the rest of its order stays', async () => {
  const { person, orderId, read } = await anOrderOfThree()
  const page = await read(paths.order(person.personId, orderId), person.actor.userId)
  expect(page.match(/Cancel A walk and a chat/g)).toHaveLength(2)
  expect(page).not.toContain('this order')
})

test('what is counted thing by thing is not called orders', async () => {
  const { person, read } = await anOrderOfThree()
  expect(await read(paths.budget(person.personId), person.actor.userId)).toContain('kept for 2 things ordered')
  expect(await read(paths.person(person.personId), person.actor.userId)).toContain('1 thing that was not accepted')
  const relative = await aUser()
  await aMandate(person, relative)
  expect(await read(paths.actingFor(), relative.userId)).toContain('1 thing that was not accepted')
})
