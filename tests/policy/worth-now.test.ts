import { afterAll, expect, test } from 'vitest'
import { cancelVisit } from '#app/domain/ordering/cancel-visit.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anAcceptedOrder } from '#tests/factories/ordering.ts'
import { aMember } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'

afterAll(closeSearch)

test('after a visit is cancelled the provider and the council read what an order is worth now, and what it was', async () => {
  const [budget, listing] = [await aBudget(), await aListing()]
  const lines = [aLine(listing, budget, { visits: 3, from: addDays(today(), 20) })]
  const order = await anAcceptedOrder({ budget, listing, lines })
  const { actor, councilId } = budget.person
  const provider = await cookieOf(listing.owner.userId)
  const council = await cookieOf((await aMember(councilId, 'practitioner')).userId)
  const read = async (path: string, cookie: string) => wordsApartOf((await answer(path, { cookie })).text)
  const onProviders = () => read(`/provider/${listing.providerId}/orders/${order.lineId}`, provider)
  const onCouncils = () => read(`/council/${councilId}/orders/${order.orderId}`, council)
  const inList = () => read(`/provider/${listing.providerId}/orders?show=going`, provider)
  expect(await onProviders()).toContain('It is worth £99.00 ')
  expect(await inList()).toMatch(/£99\.00 (?!, was)/)
  expect(await onCouncils()).toContain('Ordered for £99.00.')

  await transaction((tx) => cancelVisit(tx, actor, { visitId: order.visitIds[0] ?? '', reason: 'We are away' }))
  expect(await onProviders()).toContain('It is worth £66.00, was £99.00 ')
  expect(await inList()).toContain('£66.00, was £99.00')
  expect(await onProviders()).toContain('£0.00, was £33.00')
  expect(await onCouncils()).toContain('Worth £66.00 now. It was ordered for £99.00.')
  expect(await onCouncils()).toContain('£0.00, was £33.00')
})
