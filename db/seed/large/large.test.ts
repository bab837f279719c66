import { and, eq, isNull, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { agreements } from '../../schema/joining.ts'
import { organisations, users } from '../../schema/people.ts'
import { seedLarge } from './index.ts'

test('every provider of the large catalogue has agreed that its invoices are written, so that a press makes them', async () => {
  const told: string[] = []
  await seedLarge({ listings: 0, budgets: 0 }, (words) => told.push(words))
  const isLarge = like(organisations.id, 'org_large_%')
  const all = await db.select({ id: organisations.id }).from(organisations).where(isLarge)
  expect(all.length).toBe(4000)
  const without = await db
    .select({ id: organisations.id })
    .from(organisations)
    .leftJoin(agreements, and(eq(agreements.organisationId, organisations.id), eq(agreements.kind, 'self-billing')))
    .where(and(isLarge, isNull(agreements.id)))
  expect(without).toEqual([])
  const [somebody] = await db.select().from(users).where(eq(users.id, 'usr_large'))
  expect(somebody?.passwordHash).toBe('none')
})
