import { afterAll, expect, test } from 'vitest'
import { addToBasket } from '#app/domain/ordering/add-to-basket.server.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers } from '#tests/factories/invoicing.ts'
import { aLine, anAcceptedOrder, anOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aPerson } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

/** What a form on a page sends without a script: the hidden fields of the one that has such a field. */
function hiddenOf(page: string, field: string): Record<string, string[]> {
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`name="${field}"`)) ?? ''
  const sent: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    sent[name] = [...(sent[name] ?? []), value]
  }
  return sent
}

test('an order is paid from the pots that the checkout named, or it comes back and names them anew', async () => {
  const budget = await aBudget({
    pots: [
      { name: 'Day-to-day support', pence: 8000 },
      { name: 'Joan’s own money', pence: 50_000 },
    ],
  })
  const { actor, personId } = budget.person
  const listing = await aListing()
  for (const key of [newId('key'), newId('key')]) {
    const { listingId, unit, label, schedule } = aLine(listing, budget, { from: addDays(today(), 1) })
    const line = { personId, key, listingId, unit, label, schedule, potId: null, note: null }
    await transaction((tx) => addToBasket(tx, actor, line))
  }
  const cookie = await cookieOf(actor.userId)
  const at = paths.checkout(personId)
  const read = hiddenOf((await answer(at, { cookie })).text, 'expectedPence')
  await anOrder({ budget, listing, visits: 1 })

  const refused = await answer(at, { cookie, body: read })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('The pot that was to pay has changed. Nothing is ordered yet. Look at it again.')
  expect(refused.text).toContain('Joan’s own money')
  const ordered = await answer(at, { cookie, body: hiddenOf(refused.text, 'expectedPence') })
  expect([ordered.status, ordered.location]).toEqual([302, expect.stringContaining('/orders/')])
})

test('a yes to a visit is one to the cost that the page showed; written down anew, it is shown anew', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [visitId = ''] = order.visitIds
  const { person, potId } = order.budget
  const cookie = await cookieOf(person.actor.userId)
  const at = paths.visits(person.personId)
  const say = (page: string) => ({ cookie, body: { ...hiddenOf(page, 'expectedPence'), intent: 'confirm' } })
  await delivered(order, visitId, { minutes: 60 })
  const { text } = await answer(at, { cookie })
  await delivered(order, visitId, { minutes: 120 })

  const refused = await answer(at, say(text))
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('This was written down anew and costs £33.00 now. Nothing is agreed yet.')
  expect((await balancesOfPot(potId)).delivered).toBe(0)
  expect((await answer(at, say(refused.text))).status).toBe(302)
  expect((await balancesOfPot(potId)).delivered).toBe(3300)
})

test('an officer pays the sum that the page of a case showed; written down anew, it is shown anew', async () => {
  const { councilId, first } = await aCouncilWithOfficers()
  const person = await aPerson({ councilId })
  const order = await anAcceptedOrder({ budget: await aBudget({ person }), visits: 1 })
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId)
  await transaction((tx) => queryVisit(tx, person.actor, { visitId, reason: 'She left early' }))
  const cookie = await cookieOf(first.userId)
  const { text } = await answer(paths.councilExceptions(councilId), { cookie })
  const [, at = ''] = /<form[^>]* action="([^"]*\/exceptions\/[^"]+)"/.exec(text) ?? []
  const pay = (page: string) => ({
    cookie,
    body: { ...hiddenOf(page, 'expectedPence'), answer: 'pay-all', why: 'We asked both.' },
  })
  await delivered(order, visitId, { minutes: 480 })

  const refused = await answer(at, pay(text))
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('This was written down anew since you opened it and costs £132.00 now.')
  expect(refused.text).toContain('Pay £132.00')
  expect((await balancesOfPot(order.budget.potId)).delivered).toBe(0)
  expect((await answer(at, pay(refused.text))).status).toBe(302)
  expect((await balancesOfPot(order.budget.potId)).delivered).toBe(13_200)
})
