import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { OrderLineCard } from '#app/components/order/order-line-card.tsx'
import { cancelVisit } from '#app/domain/ordering/cancel-visit.server.ts'
import { confirmVisit } from '#app/domain/ordering/confirm-visit.server.ts'
import { getOrder, listOrders } from '#app/domain/ordering/orders.server.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { settleQuery } from '#app/domain/ordering/settle-query.server.ts'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aMember } from '#tests/factories/people.ts'
import { anAcceptedOrder, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { orderLineShown } from './order-shown.ts'

afterEach(() => moveClock(0))

async function withOneCancelled(lateCancelPercent: number) {
  const listing = await aListing({ lateCancelHours: 100_000, lateCancelPercent })
  const order = await anAcceptedOrder({ listing, visits: 3, from: addDays(today(), 1) })
  const [visitId = ''] = order.visitIds
  await transaction((tx) => cancelVisit(tx, order.budget.person.actor, { visitId, reason: 'A cold' }))
  return order
}

async function cardOf({ orderId, budget }: TestOrder): Promise<string> {
  const order = await getOrder(db, { orderId, personId: budget.person.personId })
  const [line] = order?.lines ?? []
  if (!line) throw new Error('no line')
  const props = { mayCancel: true, whoseYes: 'your yes', storeHref: '/store', visitsHref: '/visits' } as const
  const card = <OrderLineCard line={orderLineShown(line)} {...props} />
  return renderToStaticMarkup(card).replace(/<[^>]+>/g, '|')
}

test('after a visit was cancelled an order says what it costs now and what it was, the fee among it', async () => {
  const order = await withOneCancelled(50)
  const [listed] = await listOrders(db, { personId: order.budget.person.personId, limit: 1 })
  expect(listed?.lines).toMatchObject([{ costPence: 9900, nowPence: 6600 + 1650 }])
  const card = await cardOf(order)
  expect(card).toContain(
    '£82.50, was £99.00: 2 hours × 2 visits = 4 hours, at £16.50 an hour, and £16.50 for cancelling late',
  )
})

test('fees are no days, and a cancelled day costs nothing', async () => {
  const card = await cardOf(await withOneCancelled(50))
  expect(card).toContain('See all 3 days')
  expect(card).toContain('£0.00, was £33.00')
  expect(card).toContain('fee for cancelling late')
})

test('an order of which nothing is left costs nothing, and one that is as ordered says one sum', async () => {
  const whole = await anAcceptedOrder({ visits: 2 })
  expect(await cardOf(whole)).toContain('|£66.00: 2 hours × 2 visits = 4 hours, at £16.50 an hour|')
  const single = await anAcceptedOrder({ visits: 1, from: addDays(today(), 1) })
  const [visitId = ''] = single.visitIds
  await transaction((tx) => cancelVisit(tx, single.budget.person.actor, { visitId, reason: 'A cold' }))
  expect(await cardOf(single)).toContain('|£0.00, was £33.00|')
})

test('more that was recorded costs nothing until it is agreed to, and is said apart; then the sum counts it', async () => {
  const order = await anAcceptedOrder({ visits: 3 })
  const { person } = order.budget
  const [visitId = ''] = order.visitIds
  moveClock(instantOf(today(), 15 * 60).getTime() - Date.now())
  await delivered(order, visitId, { minutes: 180 })
  const before = await cardOf(order)
  expect(before).toContain('|£99.00: 2 hours × 3 visits = 6 hours, at £16.50 an hour|')
  expect(before).toContain('|£16.50 more was written down and waits for your yes.|')
  expect(before).toContain('10am to 1pm, 3 hours')
  expect(before).toContain('|£33.00, £49.50 was written down|')
  const listed = async () => (await listOrders(db, { personId: person.personId, limit: 1 }))[0]?.lines[0]?.nowPence
  expect(await listed()).toBe(9900)

  await transaction((tx) => confirmVisit(tx, person.actor, { visitId }))
  const after = await cardOf(order)
  expect(after).toContain('|£115.50, was £99.00: 7 hours, at £16.50 an hour|')
  expect(after).not.toContain('more was written down')
  expect(after).toContain('|£49.50, was £33.00|')
  expect(await listed()).toBe(11_550)
})

test('less that was recorded is what it costs, and what the council decided is said apart', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const { person } = order.budget
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId, { minutes: 60 })
  expect(await cardOf(order)).toContain('|£49.50, was £66.00: 3 hours, at £16.50 an hour|')
  await transaction((tx) => queryVisit(tx, person.actor, { visitId, reason: null }))
  const officer = await aMember(person.councilId, 'finance')
  await transaction((tx) => settleQuery(tx, officer, { visitId, payPence: 1000, words: 'Half an hour, about.' }))
  expect(await cardOf(order)).toContain(
    '|£43.00, was £66.00: 2 hours, at £16.50 an hour, and £10.00 as the council decided|',
  )
})

test('a day whose visit has begun offers no cancelling, and the days after it do', async () => {
  const day = today()
  const order = await anAcceptedOrder({ visits: 2 })
  moveClock(instantOf(day, 15 * 60).getTime() - Date.now())
  const [line] = (await getOrder(db, { orderId: order.orderId, personId: order.budget.person.personId }))?.lines ?? []
  expect(line && orderLineShown(line).visits.map(({ canCancel }) => canCancel)).toEqual([false, true])
})
