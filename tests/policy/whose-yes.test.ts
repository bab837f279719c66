import { afterAll, expect, test } from 'vitest'
import { addToBasket } from '#app/domain/ordering/add-to-basket.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import type { Power } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anOrder } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'

afterAll(closeSearch)

/** A budget for which somebody else has asked for two things in one order, and a helper with these powers who reads. */
async function aReader(powers: Power[]) {
  const { person, ...budget } = await aBudget()
  const [asker, helper] = [await aUser(), await aUser()]
  await aMandate(person, asker, ['see', 'shop'])
  await aMandate(person, helper, powers)
  const listing = await aListing()
  const line = aLine(listing, budget, { visits: 1, from: addDays(today(), 1) })
  await anOrder({ budget: { ...budget, person }, listing, by: asker, lines: [line, line] })
  const { personId } = person
  const { listingId, unit, label, schedule } = line
  const wanted = { personId, key: newId('key'), listingId, unit, label, schedule, potId: null, note: null }
  await transaction((tx) => addToBasket(tx, helper, wanted))
  const cookie = await cookieOf(helper.userId)
  return {
    personId,
    read: async (path: string) => {
      const { text } = await answer(path, { cookie })
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main'))
      return wordsApartOf(main)
    },
  }
}

test('an order waits for who may say yes to it; whoever may not reads that it waits for somebody else', async () => {
  const approver = await aReader(['see', 'shop', 'approve'])
  expect(await approver.read(paths.actingFor())).toMatch(/ 1 order that waits for your yes /)
  const helper = await aReader(['see', 'shop'])
  const page = await helper.read(paths.actingFor())
  expect(page).toMatch(/ 1 order that waits for somebody else’s yes /)
  expect(page).not.toContain('What waits for you')
})

test('who may not say yes reads what an order would hold, and not that it holds it', async () => {
  const approver = await aReader(['see', 'shop', 'approve'])
  const helper = await aReader(['see', 'shop'])
  for (const pathOf of [paths.basket, paths.checkout]) {
    expect(await approver.read(pathOf(approver.personId))).toContain('This order holds')
    const page = await helper.read(pathOf(helper.personId))
    expect(page).toContain('This order would hold')
    expect(page).not.toContain('This order holds')
  }
})
