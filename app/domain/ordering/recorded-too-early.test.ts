import { afterEach, expect, test } from 'vitest'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anAcceptedOrder, type TestOrder } from '#tests/factories/ordering.ts'
import { transaction } from '#db/client.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { recordAsPlanned } from './record-as-planned.server.ts'
import { recordDelivery } from './record-delivery.server.ts'

const day = today()
const at = (minute: number) => moveClock(instantOf(day, minute).getTime() - Date.now())
afterEach(() => moveClock(0))

function record({ listing, visitIds }: TestOrder, on: string, startMinute: number | null = 600) {
  const [visitId = ''] = visitIds
  const how = { startMinute, minutes: startMinute === null ? null : 120, quantity: 1, by: null, note: null }
  return transaction((tx) => recordDelivery(tx, listing.owner, { visitId, day: on, ...how }))
}

test('a visit is recorded from the minute at which it began, and not before, also by the one press', async () => {
  at(8 * 60)
  const order = await anAcceptedOrder({ visits: 1 })
  const [visitId = ''] = order.visitIds
  const toCome = { code: 'not-allowed', field: 'start', message: expect.stringContaining('still to come') }
  at(9 * 60 + 59)
  await expect(record(order, day)).rejects.toMatchObject(toCome)
  const onePress = () => transaction((tx) => recordAsPlanned(tx, order.listing.owner, { visitId }))
  await expect(onePress()).rejects.toMatchObject(toCome)
  at(10 * 60)
  await onePress()
  await expectCleanBooks()
})

test('nothing was given on a day before it was ordered; a visit that was moved ahead is recorded on its real day', async () => {
  at(12 * 60)
  const order = await anAcceptedOrder({ visits: 1, from: addDays(day, 3) })
  await expect(record(order, addDays(day, -1))).rejects.toMatchObject({
    ...{ code: 'not-allowed', field: 'day' },
    message: `It was ordered on ${dayInWords(day)}. Enter that day or a later one.`,
  })
  await record(order, day)
})

test('things that are needed by a day can be brought on any day from the order on', async () => {
  const [budget, listing] = [await aBudget(), await aListing({ lineKind: 'items', price: { unit: 'item', pence: 45 } })]
  const schedule = { kind: 'items', quantity: 1, neededBy: addDays(day, 9) } as const
  const lines = [aLine(listing, budget, { unit: 'item', schedule })]
  const order = await anAcceptedOrder({ budget, listing, lines })
  await expect(record(order, addDays(day, -1), null)).rejects.toMatchObject({ field: 'day' })
  await record(order, day, null)
})
