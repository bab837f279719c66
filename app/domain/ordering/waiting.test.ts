import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { anOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { pots } from '#db/schema/budgets.ts'
import { listings } from '#db/schema/catalogue.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { outbox } from '#db/schema/shared.ts'
import { verifyLedger } from '../ledger/verify.server.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { approveOrder } from './approve-order.server.ts'
import { endWaitingLines } from './end-waiting-lines.server.ts'

afterEach(() => moveClock(0))

/** Tom asks for Joan, who says yes or no herself. */
async function anOrderThatWaits() {
  const budget = await aBudget()
  const listing = await aListing()
  const tom = await aUser({ name: 'Tom' })
  await aMandate(budget.person, tom, ['see', 'shop'])
  const order = await anOrder({ budget, listing, by: tom, visits: 1, from: addDays(today(), 1) })
  const yes = () => transaction((tx) => approveOrder(tx, budget.person.actor, { orderId: order.orderId }))
  return { ...order, tom, yes }
}

test('there is no yes to what is not offered any more', async () => {
  const { listing, budget, yes } = await anOrderThatWaits()
  const gone = [
    { state: 'withdrawn' },
    { state: 'published', hiddenBecause: 'stale' },
    { hiddenBecause: null, isUnclaimed: true },
  ] as const
  for (const change of gone) {
    await transaction((tx) => tx.update(listings).set(change).where(eq(listings.id, listing.listingId)))
    await expect(yes()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('is not offered') })
  }
  expect((await balancesOfPot(budget.potId)).held).toBe(0)
})

test('there is no yes with a pot whose rules forbid it by now', async () => {
  const { budget, yes } = await anOrderThatWaits()
  await transaction((tx) =>
    tx
      .update(pots)
      .set({ mayBuyCategories: ['cat_none'] })
      .where(eq(pots.id, budget.potId)),
  )
  await expect(yes()).rejects.toMatchObject({ code: 'conflict' })
  await transaction((tx) => tx.update(pots).set({ mayBuyCategories: null }).where(eq(pots.id, budget.potId)))
  await yes()
  expect((await balancesOfPot(budget.potId)).held).toBe(3300)
})

test('there is no yes to an order whose first visit should have begun by now', async () => {
  const { budget, lineId, yes } = await anOrderThatWaits()
  const [visit] = await db.select().from(visits).where(eq(visits.lineId, lineId))
  const begins = instantOf(visit!.plannedDay, visit!.plannedStartMinute!).getTime()
  moveClock(begins - Date.now() + 1000)
  await expect(yes()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('first visit') })
  expect(await stateOf(lineId)).toBe('waiting for agreement')
  expect((await balancesOfPot(budget.potId)).held).toBe(0)
  moveClock(begins - Date.now() - 60_000)
  await yes()
  expect((await balancesOfPot(budget.potId)).held).toBe(3300)
})

test('an order that waited until its first day was over is cancelled in the night, and both who asked and who was asked are told', async () => {
  const { budget, lineId, tom } = await anOrderThatWaits()
  await transaction(endWaitingLines)
  expect(await stateOf(lineId)).toBe('waiting for agreement')
  goDaysOn(2)
  await transaction(endWaitingLines)
  await transaction(endWaitingLines)
  expect(await stateOf(lineId)).toBe('cancelled')
  const told = (await db.select({ key: outbox.key, payload: outbox.payload }).from(outbox)).filter(({ key }) =>
    key.includes(`waited-too-long:${lineId}`),
  )
  expect(told.map(({ payload }) => JSON.stringify(payload))).toEqual([
    expect.stringContaining(budget.person.actor.email),
    expect.stringContaining(tom.email),
  ])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

async function stateOf(lineId: string) {
  const [line] = await db.select({ state: orderLines.state }).from(orderLines).where(eq(orderLines.id, lineId))
  return line?.state
}
