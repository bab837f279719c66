import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { basketLines, baskets, orderLines } from '#db/schema/ordering.ts'
import { mandates } from '#db/schema/people.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import { accessTo } from '../people/access.server.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { endMandate } from './end-mandate.server.ts'
import { endMandatesPastTheirDay } from './end-mandates-past-their-day.server.ts'

test('one press ends a mandate, empties the basket and ends what waited for a yes; what was agreed goes on', async () => {
  const joan = await aPerson()
  const budget = await aBudget({ person: joan })
  const listing = await aListing()
  const tom = await aUser()
  const { mandateId } = await aMandate(joan, tom)
  const agreed = await anOrder({ budget, listing })
  const waiting = await anOrder({ budget, listing, by: tom })
  expect(waiting.isWaiting).toBe(true)
  const basketId = newId('bsk')
  const at = new Date()
  await transaction(async (tx) => {
    await tx.insert(baskets).values({ id: basketId, userId: tom.userId, personId: joan.personId, createdAt: at })
    await tx.insert(basketLines).values({
      id: newId('bln'),
      basketId,
      listingId: listing.listingId,
      unit: 'hour',
      label: 'Any time',
      schedule: { kind: 'items', quantity: 1, neededBy: null },
      position: 1,
      createdAt: at,
    })
  })
  const before = await balancesOfPot(budget.potId)

  await transaction((tx) => endMandate(tx, joan.actor, { mandateId }))
  await transaction((tx) => endMandate(tx, joan.actor, { mandateId }))

  expect(await accessTo(db, tom, joan.personId)).toBeNull()
  expect(await db.select().from(baskets).where(eq(baskets.id, basketId))).toEqual([])
  expect(await stateOf(waiting.lineId)).toBe('cancelled')
  expect(await stateOf(agreed.lineId)).toBe('placed')
  expect(await balancesOfPot(budget.potId)).toEqual(before)
})

test('a mandate whose last day is over ends in the night', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const { mandateId } = await aMandate(joan, tom)
  await transaction((tx) => tx.update(mandates).set({ endsOn: today() }).where(eq(mandates.id, mandateId)))
  await transaction(endMandatesPastTheirDay)
  expect(await accessTo(db, tom, joan.personId)).not.toBeNull()
  moveClock(new Date(`${addDays(today(), 1)}T03:00:00Z`).getTime() - Date.now())
  expect(await accessTo(db, tom, joan.personId)).toBeNull()
  await transaction(endMandatesPastTheirDay)
  moveClock(0)
  const [mandate] = await db.select({ state: mandates.state }).from(mandates).where(eq(mandates.id, mandateId))
  expect(mandate?.state).toBe('ended')
})

async function stateOf(lineId: string) {
  const [line] = await db.select({ state: orderLines.state }).from(orderLines).where(eq(orderLines.id, lineId))
  return line?.state
}
