import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aLine, anAcceptedOrder, anOrder, balancesOfPot, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { outbox } from '#db/schema/shared.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { acceptLine } from './accept-line.server.ts'
import { approveOrder } from './approve-order.server.ts'
import { cancelLine } from './cancel-line.server.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { confirmVisit } from './confirm-visit.server.ts'
import { isStillToCome, mayCancelVisit } from './visit.ts'

const day = today()
const at = (minute: number) => moveClock(instantOf(day, minute).getTime() - Date.now())
const [early, afternoon] = [6 * 60, 15 * 60]
afterEach(() => moveClock(0))

const cancel = ({ budget }: TestOrder, visitId = '') =>
  transaction((tx) => cancelVisit(tx, budget.person.actor, { visitId, reason: 'A cold' }))
const end = ({ budget, lineId }: TestOrder) =>
  transaction((tx) => cancelLine(tx, budget.person.actor, { lineId, reason: 'Moving away' }))
const lineStateOf = async ({ lineId }: TestOrder) =>
  (await db.select({ state: orderLines.state }).from(orderLines).where(eq(orderLines.id, lineId)))[0]?.state
const visitStatesOf = async ({ lineId }: TestOrder) =>
  (await db.select().from(visits).where(eq(visits.lineId, lineId)).orderBy(visits.plannedDay)).map(({ state }) => state)
/** What the provider was told of what was cancelled. */
async function toldOf({ lineId, visitIds }: TestOrder): Promise<string> {
  const rows = await db.select({ key: outbox.key, payload: outbox.payload }).from(outbox)
  const its = [`line-cancelled:${lineId}`, ...visitIds.map((id) => `visit-cancelled:${id}`)]
  return JSON.stringify(
    rows.filter(({ key }) => its.some((start) => key.startsWith(start) && !key.endsWith(':person'))),
  )
}

test('a visit is still to come until the minute it begins; things without a time are as long as nobody brought them', () => {
  const visit = { state: 'planned', plannedDay: '2026-07-01', plannedStartMinute: 600 } as const
  const things = { state: 'planned', plannedDay: '2026-06-01', plannedStartMinute: null } as const
  const [before, begun] = [new Date('2026-07-01T08:59:00Z'), new Date('2026-07-01T09:00:00Z')]
  expect([before, begun].map((time) => isStillToCome(visit, time))).toEqual([true, false])
  expect(isStillToCome(things, begun)).toBe(true)
  expect(mayCancelVisit(visit, 'running', before)).toBe(true)
  expect(mayCancelVisit(visit, 'running', begun)).toBe(false)
  expect(mayCancelVisit(visit, 'placed', begun)).toBe(true)
  expect(mayCancelVisit(visit, 'waiting for agreement', before)).toBe(false)
  expect(mayCancelVisit({ ...visit, state: 'delivered' }, 'running', before)).toBe(false)
})

test('a visit that has begun is not cancelled any more: its money stays held, and it can be written down', async () => {
  at(early)
  const order = await anAcceptedOrder({ visits: 2 })
  const [first = '', second = ''] = order.visitIds
  at(afternoon)
  await expect(cancel(order, first)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('It has begun already'),
  })
  expect((await balancesOfPot(order.budget.potId)).held).toBe(6600)
  await delivered(order, first)
  await transaction((tx) => confirmVisit(tx, order.budget.person.actor, { visitId: first }))
  await cancel(order, second)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, delivered: 3300, available: 96_700 })
  await expectCleanBooks()
})

test('things that are overdue can be cancelled', async () => {
  const [budget, listing] = [
    await aBudget(),
    await aListing({ lineKind: 'items', price: { unit: 'item', pence: 500 } }),
  ]
  const schedule = { kind: 'items' as const, quantity: 2, neededBy: day }
  const lines = [aLine(listing, budget, { unit: 'item', schedule })]
  const order = await anAcceptedOrder({ budget, listing, lines })
  goDaysOn(3)
  expect(await cancel(order, order.visitIds[0])).toEqual({ backPence: 1000, feePence: 0 })
  expect(await lineStateOf(order)).toBe('ended')
})

test('things that were not brought in time cost nothing, nor do those that are ended within a notice nobody was told of', async () => {
  const [budget, listing] = [await aBudget(), await aRail()]
  const rail = (neededBy: string) => {
    const schedule = { kind: 'items' as const, quantity: 1, neededBy }
    return anAcceptedOrder({ budget, listing, lines: [aLine(listing, budget, { unit: 'item', schedule })] })
  }
  const [late, overdue, soon] = [await rail(day), await rail(day), await rail(addDays(day, 5))]
  expect(await termsOf(late)).toEqual(noTerms)
  for (const order of [late, overdue, soon]) await withOldTerms(order)
  goDaysOn(3)
  expect(await cancel(late, late.visitIds[0])).toEqual({ backPence: 4950, feePence: 0 })
  expect(await end(overdue)).toEqual({ backPence: 4950, feePence: 0 })
  expect(await end(soon)).toEqual({ backPence: 4950, feePence: 0 })
  expect(await Promise.all([overdue, soon].map(lineStateOf))).toEqual(['cancelled', 'cancelled'])
  expect(await toldOf(soon)).not.toContain('days still take place')
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  await expectCleanBooks()
})

test('an order that is ended in the afternoon keeps this morning’s visit to be written down, and ends with it', async () => {
  at(early)
  const order = await anAcceptedOrder({ visits: 3 })
  const [first = ''] = order.visitIds
  at(afternoon)
  expect(await end(order)).toEqual({ backPence: 6600, feePence: 0 })
  expect(await visitStatesOf(order)).toEqual(['planned', 'cancelled', 'cancelled'])
  expect(await lineStateOf(order)).toBe('ending')
  expect((await balancesOfPot(order.budget.potId)).held).toBe(3300)
  expect(await toldOf(order)).toContain('What has begun already can still be written down and paid.')
  await delivered(order, first)
  await transaction((tx) => confirmVisit(tx, order.budget.person.actor, { visitId: first }))
  expect(await lineStateOf(order)).toBe('ended')
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, delivered: 3300, available: 96_700 })
  await expectCleanBooks()
})

test('an order that is ended before its first visit begins is cancelled whole', async () => {
  at(early)
  const order = await anAcceptedOrder({ visits: 2 })
  expect((await end(order)).backPence).toBe(6600)
  expect(await toldOf(order)).not.toContain('What has begun already')
  expect(await lineStateOf(order)).toBe('cancelled')
  await expect(end(order)).rejects.toMatchObject({
    message: expect.stringMatching(/^A walk and a chat is over or end/),
  })
  const later = await anOrder({ visits: 1, from: addDays(day, 1) })
  expect((await end(later)).backPence).toBe(3300)
})

test('before its yes a provider reads no name of whoever cancels a day, and after it the name', async () => {
  const [budget, listing] = [await aBudget({ person: await aPerson({ name: 'Joan Reeve' }) }), await aListing()]
  const placed = await anOrder({ budget, listing, visits: 2 })
  expect(await cancel(placed, placed.visitIds[0])).toEqual({ backPence: 3300, feePence: 0 })
  expect(await toldOf(placed)).toContain('is not needed any more.')
  expect(await toldOf(placed)).not.toContain('Joan')
  expect(await lineStateOf(placed)).toBe('placed')
  await transaction((tx) => acceptLine(tx, listing.owner, { lineId: placed.lineId }))

  const accepted = await anAcceptedOrder({ budget, listing, visits: 2, from: addDays(day, 1) })
  await cancel(accepted, accepted.visitIds[0])
  expect(await toldOf(accepted)).toContain('Joan Reeve does not need')
})

test('with its last day an order that nobody has answered is cancelled, and nobody can say yes to it', async () => {
  const order = await anOrder({ visits: 2 })
  for (const visitId of order.visitIds) await cancel(order, visitId)
  expect(await lineStateOf(order)).toBe('cancelled')
  expect(await toldOf(order)).toContain('was cancelled.')
  expect(await toldOf(order)).not.toContain(order.budget.person.name)
  const yes = transaction((tx) => acceptLine(tx, order.listing.owner, { lineId: order.lineId }))
  await expect(yes).rejects.toMatchObject({ code: 'conflict' })
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  await expectCleanBooks()
})

test('there is no yes to an order of which no day stands', async () => {
  const order = await anOrder({ visits: 1 })
  await withoutVisits(order.lineId)
  const yes = transaction((tx) => acceptLine(tx, order.listing.owner, { lineId: order.lineId }))
  await expect(yes).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Every day of this order was cancelled'),
  })
})

test('one day of an order that waits for a yes is not cancelled alone, and no money is held for a day that does not stand', async () => {
  const budget = await aBudget()
  const tom = await aUser({ name: 'Tom' })
  await aMandate(budget.person, tom, ['see', 'shop'])
  const order = await anOrder({ budget, by: tom, visits: 2, from: addDays(day, 1) })
  const [first = ''] = order.visitIds
  const refused = expect.stringContaining('still waits for a yes')
  await expect(cancel(order, first)).rejects.toMatchObject({ code: 'conflict', message: refused })
  expect(await visitStatesOf(order)).toEqual(['planned', 'planned'])

  await transaction((tx) => tx.update(visits).set({ state: 'cancelled' }).where(eq(visits.id, first)))
  await transaction((tx) => approveOrder(tx, budget.person.actor, { orderId: order.orderId }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 3300, available: 96_700 })
})

/** As orders stand whose days were all cancelled one by one. */
const withoutVisits = (lineId: string) =>
  transaction((tx) => tx.update(visits).set({ state: 'cancelled' }).where(eq(visits.lineId, lineId)))

const oldTerms = { noticeDays: 7, lateCancelHours: 24, lateCancelPercent: 50 }
const noTerms = { noticeDays: 0, lateCancelHours: 0, lateCancelPercent: 0 }
/** A thing whose listing was once sold by the hour: the terms of that time stand in it still. */
const aRail = () =>
  aListing({ ...oldTerms, lineKind: 'items', deliveryPence: 450, price: { unit: 'item', pence: 4500 } })
const termsOf = async ({ lineId }: TestOrder) => {
  const { noticeDays, lateCancelHours, lateCancelPercent } = orderLines
  const rows = db.select({ noticeDays, lateCancelHours, lateCancelPercent }).from(orderLines)
  return (await rows.where(eq(orderLines.id, lineId)))[0]
}
/** As lines of things stand that were ordered when the terms of their listing were copied. */
const withOldTerms = ({ lineId }: TestOrder) =>
  transaction((tx) => tx.update(orderLines).set(oldTerms).where(eq(orderLines.id, lineId)))
