import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { now } from '#app/domain/shared/clock.ts'
import { db, transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { anAcceptedOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

test('an order leads to the store of its provider, and only names it while the store is not there', async () => {
  const { budget, listing, orderId } = await anAcceptedOrder()
  const isTheirs = eq(organisations.id, listing.providerId)
  const [provider] = await db.select().from(organisations).where(isTheirs)
  const cookie = await cookieOf(budget.person.actor.userId)
  const read = async () => (await answer(`/people/${budget.person.personId}/orders/${orderId}`, { cookie })).text
  const store = `/stores/${provider?.slug}`
  expect(await read()).toContain(`href="${store}"`)
  await transaction((tx) => tx.update(organisations).set({ suspendedAt: now() }).where(isTheirs))
  expect((await answer(store)).status).toBe(404)
  expect(await read()).not.toContain(`href="${store}"`)
  expect(await read()).toContain(provider?.name)
})
