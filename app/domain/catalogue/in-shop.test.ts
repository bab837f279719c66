import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { now } from '../shared/clock.ts'
import { listCountedCategories } from './categories.server.ts'

test('what a suspended provider sells is not counted on the shelves', async () => {
  const { categoryId, providerId } = await aListing()
  await aListing({ categoryId })
  const counted = async () => (await listCountedCategories(db)).find(({ id }) => id === categoryId)?.listings
  expect(await counted()).toBe(2)
  await transaction((tx) =>
    tx.update(organisations).set({ suspendedAt: now() }).where(eq(organisations.id, providerId)),
  )
  expect(await counted()).toBe(1)
})
