import { and, count, eq, or } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { whoIsChecked } from '#app/domain/catalogue/checks/who-is-checked.server.ts'
import { confirmBySilence } from '#app/domain/ordering/confirm-by-silence.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify.server.ts'
import { clockOffsetMs } from '#app/domain/shared/clock.ts'
import { db, transaction } from '../client.ts'
import { categories, listings } from '../schema/catalogue.ts'
import { orderLines, visits } from '../schema/ordering.ts'
import { persons } from '../schema/people.ts'
import { providers } from './data/providers.ts'
import { seedDemonstration } from './index.ts'
import { idOf } from './names.ts'

test('the demonstration is played through the domain, its books balance and its clock is right again', async () => {
  await seedDemonstration()
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
  expect(clockOffsetMs()).toBe(0)
  const [people] = await db.select({ found: count() }).from(persons)
  expect(people?.found).toBe(41)
  const states = await db.selectDistinct({ state: orderLines.state }).from(orderLines)
  expect(states.map(({ state }) => state).sort()).toEqual(
    ['accepted', 'cancelled', 'declined', 'ended', 'lapsed', 'placed', 'running', 'waiting for agreement'].sort(),
  )
  const [mine] = await db.select({ found: count() }).from(orderLines).where(eq(orderLines.personId, 'per_amina'))
  expect(mine?.found).toBeGreaterThan(8)
  const agreed = () => db.$count(visits, eq(visits.state, 'confirmed'))
  const before = await agreed()
  while (await transaction(confirmBySilence));
  expect(await agreed(), 'nothing waits for a day that is over').toBe(before)
  expect(await pricedAmongFree(), 'what stands on the shelf “Free near you” is free').toEqual([])
  const checked = await whoIsChecked(
    db,
    providers.map(({ slug }) => idOf('org', slug)),
  )
  const without = providers.filter(({ slug }) => !checked.has(idOf('org', slug))).map(({ slug }) => slug)
  expect(without.sort()).toEqual(['canal-companions', 'grace-adeyemi', 'tablet-tutor', 'tillys-tidy-homes'])
}, 240_000)

async function pricedAmongFree(): Promise<string[]> {
  const shelf = idOf('cat', 'free-near-you')
  const isFreeShelf = or(eq(categories.id, shelf), eq(categories.parentId, shelf))
  const rows = await db
    .select({ title: listings.title })
    .from(listings)
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(and(isFreeShelf, eq(listings.isFree, false)))
  return rows.map(({ title }) => title)
}
