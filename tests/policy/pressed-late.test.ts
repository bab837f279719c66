import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { prices } from '#db/schema/catalogue.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider } from '#tests/factories/checks.ts'
import { joins } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

test('whoever chose a price that is no more is asked to choose again, and what they typed comes back', async () => {
  const { person } = await aBudget()
  const { listingId } = await aListing({ title: 'Swimming' })
  const cookie = await cookieOf(person.actor.userId)
  const page = paths.shopListing(person.personId, listingId.toLowerCase())
  const { text } = await answer(page, { cookie })
  const hidden = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]+)"`).exec(text)?.[1] ?? ''
  const body = {
    ...{ key: hidden('key'), priceId: hidden('priceId'), firstDay: addDays(today(), 9), weekdays: '2' },
    ...{ startTime: '10:00', minutes: '60', weeks: '4', note: 'Ring twice, please' },
  }
  await transaction((tx) =>
    tx
      .update(prices)
      .set({ id: `${body.priceId}-new` })
      .where(eq(prices.id, body.priceId)),
  )

  const refused = await answer(page, { cookie, body })
  expect(refused.status).toBe(409)
  expect(wordsOf(refused.text)).toContain('The prices have changed. Choose again. Nothing is in the basket yet.')
  expect(refused.text).toContain('Ring twice, please')
  expect((await answer(page, { cookie, body: { ...body, priceId: `${body.priceId}-new` } })).status).toBe(302)
})

test('an invitation that is used or too old says so, and whom to ask', async () => {
  const page = paths.invitation('used')
  const read = await answer(page)
  expect(read.status).toBe((await answer('/confirm-email/used')).status)
  expect(wordsOf(read.text)).toContain('This link does not work any more')
  expect(wordsOf(read.text)).toContain('If not, ask whoever invited you for a new one.')
  const pressed = await answer(page, { body: { name: 'Ann', password: 'three small green boats' } })
  expect(wordsOf(pressed.text)).toContain('This link does not work any more')
})

test('whoever orders an empty basket, in a second window or with a second press, reads that nothing was ordered', async () => {
  const { person } = await aBudget()
  const cookie = await cookieOf(person.actor.userId)
  const page = paths.checkout(person.personId)
  const body = { intent: 'order', key: 'key_of_an_old_page', expectedPence: '1650' }
  const refused = await answer(page, { cookie, body })
  expect(refused.status).toBe(409)
  const words = wordsOf(refused.text)
  expect(words).toContain('It is ordered already, or out of the basket. Nothing was ordered now.')
  expect(words).not.toContain('£0.00')
  expect(refused.text).toContain(`href="${paths.basket(person.personId)}"`)
})

test('whoever stops new orders that a colleague has stopped, or at their own provider, reads why nothing was done', async () => {
  const { councilId, officer, providerId } = await aCheckedProvider()
  const cookie = await cookieOf(officer.userId)
  const page = paths.councilSuspend(councilId, providerId)
  const seen = /name="seen" value="([^"]*)"/.exec((await answer(page, { cookie })).text)?.[1] ?? ''
  const body = { reason: 'We could not reach anybody for two weeks.', seen }
  expect((await answer(page, { cookie, body })).status).toBe(302)
  const again = await answer(page, { cookie, body })
  expect(again.status).toBe(409)
  expect(wordsOf(again.text)).toContain('New orders from Bright Days are stopped already.')
  await joins(officer, providerId, 'staff')
  const own = await answer(page, { cookie, body })
  expect(own.status).toBe(403)
  expect(wordsOf(own.text)).toContain('You work at Bright Days yourself, so a colleague has to do this.')
  expect(own.text).not.toContain('name="reason"')
})

test('an officer whose shelf for a listing is refused reads why, though the form is gone', async () => {
  const { councilId, officer, providerId } = await aCheckedProvider()
  const { listingId } = await aListing({ organisationId: providerId })
  await joins(officer, providerId, 'staff')
  const page = `/council/${councilId}/providers/${providerId}/listings/${listingId}`
  const refused = await answer(page, {
    cookie: await cookieOf(officer.userId),
    body: { categoryId: await aCategory() },
  })
  expect(refused.status).toBe(403)
  expect(refused.text).toMatch(/role="alert"><h2[^>]*>You work for this provider, so a colleague decides\./)
})
