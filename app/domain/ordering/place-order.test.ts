import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aLine, anOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines, orders, visits } from '#db/schema/ordering.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { verifyLedger } from '../ledger/verify.server.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { placeOrder, type NewOrder } from './place-order.server.ts'

type Actor = Awaited<ReturnType<typeof aUser>>
const place = (actor: Actor, order: Partial<NewOrder> & Pick<NewOrder, 'personId' | 'lines'>) =>
  transaction((tx) => placeOrder(tx, actor, { key: newId('key'), aboutMeShared: [], ...order }))

test('an order holds exactly what its visits cost and takes nothing else', async () => {
  const budget = await aBudget({ pence: 50_000 })
  const order = await anOrder({ budget, visits: 3 })

  expect(await balancesOfPot(budget.potId)).toMatchObject({ given: 50_000, available: 40_100, held: 9900, spent: 0 })
  const lines = await db.select().from(orderLines).where(eq(orderLines.orderId, order.orderId))
  expect(lines).toMatchObject([{ state: 'placed', costPence: 9900, title: 'A walk and a chat' }])
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('the same form sent twice is one order', async () => {
  const budget = await aBudget()
  const listing = await aListing()
  const { actor, personId } = budget.person
  const order = { personId, key: newId('key'), lines: [aLine(listing, budget)] }
  const first = await place(actor, order)
  const second = await place(actor, order)

  expect(second).toEqual({ ...first, isNew: false })
  expect((await balancesOfPot(budget.potId)).held).toBe(3300)
  expect(await db.select().from(orders).where(eq(orders.key, order.key))).toHaveLength(1)
})

test('the key of one order does not open another person’s order', async () => {
  const [mine, theirs] = [await aBudget(), await aBudget()]
  const listing = await aListing()
  const key = newId('key')
  await place(mine.person.actor, { personId: mine.person.personId, key, lines: [aLine(listing, mine)] })
  const stolen = place(theirs.person.actor, { personId: theirs.person.personId, key, lines: [aLine(listing, theirs)] })
  await expect(stolen).rejects.toMatchObject({ code: 'conflict' })
})

test('an order above what is left is refused, with what is missing, and nothing is written', async () => {
  const budget = await aBudget({ pots: [{ name: 'Joan’s own money', pence: 16_000 }] })
  const listing = await aListing({ price: { unit: 'session', pence: 2808 } })
  const lines = [aLine(listing, budget, { visits: 10, unit: 'session' })]
  const refused = place(budget.person.actor, { personId: budget.person.personId, lines })

  await expect(refused).rejects.toMatchObject({ code: 'short', facts: { potId: budget.potId, pence: 12_080 } })
  await expect(refused).rejects.toThrow('Joan’s own money is £120.80 short')
  expect(await db.select().from(orders).where(eq(orders.personId, budget.person.personId))).toEqual([])
  expect((await balancesOfPot(budget.potId)).available).toBe(16_000)
})

test('two lines of one order cannot both have the last money of a pot', async () => {
  const budget = await aBudget({ pence: 5000 })
  const listing = await aListing()
  const lines = [aLine(listing, budget), aLine(listing, budget)]
  const refused = place(budget.person.actor, { personId: budget.person.personId, lines })
  await expect(refused).rejects.toMatchObject({ code: 'short', facts: { pence: 1600 } })
})

test('a stranger learns nothing of a person’s budget', async () => {
  const budget = await aBudget()
  const lines = [aLine(await aListing(), budget)]
  const refused = place(await aUser(), { personId: budget.person.personId, lines })
  await expect(refused).rejects.toMatchObject({ code: 'not-found' })
})

test('who has no permission to approve asks, and no money is held until somebody says yes', async () => {
  const budget = await aBudget()
  const relative = await aUser({ name: 'Tom Reeve' })
  await aMandate(budget.person, relative, ['see', 'shop'])
  const order = await anOrder({ budget, by: relative })

  expect(order.isWaiting).toBe(true)
  expect((await balancesOfPot(budget.potId)).held).toBe(0)
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, order.lineId))
  expect(line).toMatchObject({ state: 'waiting for agreement', placedAt: null })
})

test('an order for somebody else is written down with both names, and both sides are told', async () => {
  const budget = await aBudget()
  const broker = await aUser({ name: 'Kofi Mensah' })
  await aMandate(budget.person, broker, ['see', 'shop', 'approve'])
  const order = await anOrder({ budget, by: broker })

  const [event] = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, order.orderId))
  expect(event).toMatchObject({ actorUserId: broker.userId, personId: budget.person.personId })
  expect(event?.mandateId).not.toBeNull()
  expect(event?.words).toBe('Ordered A walk and a chat from Bright Days: £99.00')
  const mails = await db.select({ key: outbox.key, payload: outbox.payload }).from(outbox)
  const about = mails.filter(({ key }) => key.includes(order.orderId)).map(({ payload }) => payload.subject)
  expect(about.sort()).toEqual(['Kofi Mensah ordered for you', 'Somebody wants to order from you'])
})

test('a line may be paid from two pots, each with its part to the penny', async () => {
  const budget = await aBudget({ pots: [{ pence: 50_000 }, { pence: 50_000 }] })
  const [first = '', second = ''] = budget.potIds
  const listing = await aListing({ price: { unit: 'session', pence: 1001 } })
  const shares = [
    { potId: first, weight: 1 },
    { potId: second, weight: 1 },
  ]
  await anOrder({ budget, listing, lines: [aLine(listing, budget, { visits: 3, unit: 'session', shares })] })

  expect((await balancesOfPot(first)).held).toBe(1502)
  expect((await balancesOfPot(second)).held).toBe(1501)
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('a pot refuses what its rules do not allow', async () => {
  const food = await aCategory('Food')
  const budget = await aBudget({ pots: [{ name: 'Help at home', mayNotBuyCategories: [food] }] })
  const lines = [aLine(await aListing({ categoryId: food }), budget)]
  const refused = place(budget.person.actor, { personId: budget.person.personId, lines })
  await expect(refused).rejects.toThrow('Help at home cannot pay for food.')
})

test('somebody else’s pot pays for nothing', async () => {
  const [mine, theirs] = [await aBudget(), await aBudget()]
  const lines = [aLine(await aListing(), theirs)]
  const refused = place(mine.person.actor, { personId: mine.person.personId, lines })
  await expect(refused).rejects.toMatchObject({ code: 'not-allowed' })
})

test('days that are over, or after the budget ends, are refused', async () => {
  const budget = await aBudget({ endsOn: addDays(today(), 5) })
  const listing = await aListing()
  const { personId, actor } = budget.person
  const yesterday = aLine(listing, budget, { from: addDays(today(), -1) })
  await expect(place(actor, { personId, lines: [yesterday] })).rejects.toThrow('is over')
  const tooLate = aLine(listing, budget, { from: addDays(today(), 6) })
  await expect(place(actor, { personId, lines: [tooLate] })).rejects.toThrow('is for support from')
})

test('things cost their number and one delivery', async () => {
  const budget = await aBudget()
  const listing = await aListing({ lineKind: 'items', deliveryPence: 500, price: { unit: 'item', pence: 6400 } })
  const schedule = { kind: 'items' as const, quantity: 2, neededBy: null }
  const order = await anOrder({ budget, listing, lines: [aLine(listing, budget, { unit: 'item', schedule })] })
  const rows = await db.select().from(visits).where(eq(visits.lineId, order.lineId))
  expect(rows).toMatchObject([{ quantity: 2, plannedPence: 13_300, plannedMinutes: null }])
})

test('the council’s agreed rate is what its people pay', async () => {
  const budget = await aBudget()
  const listing = await aListing({ morePrices: [{ pence: 1500, councilId: budget.person.councilId }] })
  await anOrder({ budget, listing, visits: 1 })
  expect((await balancesOfPot(budget.potId)).held).toBe(3000)
})
