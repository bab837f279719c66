import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { OrderLineCard } from '#app/components/order/order-line-card.tsx'
import { cancelVisit } from '#app/domain/ordering/cancel-visit.server.ts'
import { getOrder, listOrders } from '#app/domain/ordering/orders.server.ts'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anAcceptedOrder, type TestOrder } from '#tests/factories/ordering.ts'
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
  const card = <OrderLineCard line={orderLineShown(line)} mayCancel storeHref="/store" visitsHref="/visits" />
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

test('a day whose visit has begun offers no cancelling, and the days after it do', async () => {
  const day = today()
  const order = await anAcceptedOrder({ visits: 2 })
  moveClock(instantOf(day, 15 * 60).getTime() - Date.now())
  const [line] = (await getOrder(db, { orderId: order.orderId, personId: order.budget.person.personId }))?.lines ?? []
  expect(line && orderLineShown(line).visits.map(({ canCancel }) => canCancel)).toEqual([false, true])
})
