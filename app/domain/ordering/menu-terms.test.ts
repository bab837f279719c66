import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { postcodeDistricts } from '#db/schema/catalogue.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anAcceptedOrder, aLine, anOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aPerson } from '#tests/factories/people.ts'
import { addDays, today, weekdayOf, type Day } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addWorkingDays, isBankHoliday } from '../shared/working-days.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { confirmVisit } from './confirm-visit.server.ts'
import { getOrder } from './orders.server.ts'
import { changePrices } from './price-changes/change-prices.server.ts'
import { sumInWords } from './schedule-words.ts'
import { milesForMenus } from './travel.server.ts'

test('a visit that is too short for its price is refused in the basket, in words', async () => {
  const budget = await aBudget()
  const listing = await aListing({ price: { leastMinutes: 120 } })
  const put = (minutes: number) =>
    transaction((tx) =>
      addToBasket(tx, budget.person.actor, {
        ...{ personId: budget.person.personId, key: newId('key'), potId: null },
        ...aLine(listing, budget, { minutes, from: addDays(today(), 1) }),
      }),
    )
  await expect(put(90)).rejects.toThrow('A visit of A walk and a chat is at least 2 hours at this price.')
  await put(120)
})

test('fewer things or sessions than the least are refused in words', async () => {
  const budget = await aBudget()
  const things = await aListing({ lineKind: 'items', price: { unit: 'item', pence: 100, leastQuantity: 5 } })
  const schedule = { kind: 'items' as const, quantity: 4, neededBy: null }
  const some = [aLine(things, budget, { unit: 'item', schedule })]
  await expect(anOrder({ budget, listing: things, lines: some })).rejects.toThrow('Order at least 5 items of')
  const sessions = await aListing({ price: { unit: 'session', leastQuantity: 3 } })
  const two = [aLine(sessions, budget, { unit: 'session', visits: 2 })]
  await expect(anOrder({ budget, listing: sessions, lines: two })).rejects.toThrow('Order at least 3 sessions of')
})

test('travel at a fixed amount is charged once for each visit, held and paid', async () => {
  const budget = await aBudget()
  const listing = await aListing({ price: { travel: 'visit', travelPence: 350 } })
  const order = await anAcceptedOrder({ budget, listing, visits: 2, minutes: 60 })
  expect((await balancesOfPot(budget.potId)).held).toBe(2 * (1650 + 350))
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId, { minutes: 30 })
  await transaction((tx) => confirmVisit(tx, budget.person.actor, { visitId }))
  expect((await balancesOfPot(budget.potId)).delivered).toBe(825 + 350)
})

test('travel by the mile is charged there and back; without knowing how far, nothing is ordered', async () => {
  const district = newId('d').slice(-6)
  await transaction((tx) =>
    tx.insert(postcodeDistricts).values({ district, latitude: 51.5, longitude: -1, source: 'test' }),
  )
  const person = await aPerson({ district })
  const budget = await aBudget({ person })
  // a tenth of a degree north: 6.9 miles, 13.8 there and back
  const place = { latitude: 51.6, longitude: -1, price: { travel: 'mile' as const, travelPence: 45 } }
  const listing = await aListing(place)
  const order = await anOrder({ budget, listing, visits: 1, minutes: 60 })
  expect(await db.select().from(orderLines).where(eq(orderLines.id, order.lineId))).toMatchObject([
    { travelPence: 14 * 45, costPence: 1650 + 630 },
  ])
  const shown = [{ id: listing.listingId, menu: [{ travel: { kind: 'mile' as const, pence: 45 } }] }]
  expect(await milesForMenus(db, { personId: person.personId, shown })).toEqual(new Map([[listing.listingId, 14]]))
  const nowhere = await aListing({ price: { travel: 'mile', travelPence: 45 } })
  await expect(anOrder({ budget, listing: nowhere, visits: 1 })).rejects.toThrow('do not know how far')
})

test('who cancels late pays no travel, for nobody travelled', async () => {
  const budget = await aBudget()
  const about = { lateCancelHours: 48, lateCancelPercent: 50 }
  const listing = await aListing({ ...about, price: { travel: 'visit', travelPence: 350 } })
  const order = await anAcceptedOrder({ budget, listing, visits: 1, minutes: 60, from: addDays(today(), 1) })
  const [visitId = ''] = order.visitIds
  const { feePence } = await transaction((tx) => cancelVisit(tx, budget.person.actor, { visitId, reason: 'Ill' }))
  expect(feePence).toBe(825)
})

test('getting there costs on each day what was announced for it, and for the rest of its life the visit keeps that', async () => {
  const budget = await aBudget()
  const listing = await aListing({
    ...{ lateCancelHours: 24 * 30, lateCancelPercent: 50 },
    price: { travel: 'visit', travelPence: 350 },
  })
  const line = { unit: 'hour', label: 'Any time', band: 'any', pence: 1650, vatBasisPoints: 0 } as const
  const dearer = { ...line, travel: 'visit' as const, travelPence: 500 }
  await announced(listing, { from: addDays(today(), 1), lines: [dearer] })
  await announced(listing, { from: addDays(today(), 3), lines: [line] })
  const order = await anAcceptedOrder({ budget, listing, visits: 4, minutes: 60 })
  const planned = await db.select().from(visits).where(eq(visits.lineId, order.lineId)).orderBy(visits.plannedDay)
  expect(planned.map(({ plannedPence }) => plannedPence)).toEqual([2000, 2150, 2150, 1650])
  expect(sumInWords(await theLine(order))).toBe(
    '1 hour × 4 visits = 4 hours, at £16.50 an hour, and £0.00 to £5.00 a visit for getting there',
  )
  await announced(listing, { from: today(), lines: [{ ...dearer, travelPence: 9900 }] })
  const [first = '', second = '', , last = ''] = planned.map(({ id }) => id)
  await delivered(order, first, { minutes: 30 })
  await transaction((tx) => confirmVisit(tx, budget.person.actor, { visitId: first }))
  expect((await balancesOfPot(budget.potId)).delivered).toBe(825 + 350)
  const cancelled = (visitId: string) =>
    transaction((tx) => cancelVisit(tx, budget.person.actor, { visitId, reason: 'Ill' }))
  expect((await cancelled(second)).feePence).toBe(825)
  expect((await cancelled(last)).feePence).toBe(825)
})

test('an order whose visits all come after a change pays the new travel, and the new least number counts', async () => {
  const budget = await aBudget()
  const listing = await aListing({ price: { unit: 'session', travel: 'visit', travelPence: 350 } })
  const line = { unit: 'session', label: 'Any time', band: 'any', pence: 1650, vatBasisPoints: 0 } as const
  const next = { ...line, travel: 'visit' as const, travelPence: 500, leastQuantity: 2 }
  await announced(listing, { from: addDays(today(), 1), lines: [next] })
  const from = addDays(today(), 1)
  const later = (count: number) => [aLine(listing, budget, { unit: 'session', visits: count, from })]
  await expect(anOrder({ budget, listing, lines: later(1) })).rejects.toThrow('Order at least 2 sessions')
  const order = await anOrder({ budget, listing, lines: later(2) })
  expect((await theLine(order)).costPence).toBe(2 * 2150)
  expect((await theLine(order)).travelPence).toBe(500)
})

test('travel that is another one on Sundays is paid on Sundays', async () => {
  const budget = await aBudget()
  const listing = await aListing({
    price: { label: 'Weekday', band: 'weekday', pence: 1000, travel: 'visit', travelPence: 100 },
    morePrices: [{ label: 'Weekend', band: 'weekend', pence: 1000, travel: 'visit', travelPence: 300 }],
  })
  const lines = [aLine(listing, budget, { label: 'Weekday', visits: 7, minutes: 60 })]
  const order = await anOrder({ budget, listing, lines })
  const rows = await db.select().from(visits).where(eq(visits.lineId, order.lineId))
  const isDear = (day: Day) => weekdayOf(day) > 5 || isBankHoliday(day)
  expect(rows).toHaveLength(7)
  for (const { plannedDay, plannedPence } of rows) expect(plannedPence).toBe(isDear(plannedDay) ? 1300 : 1100)
})

test('who chose one worker never pays the weekend price of two', async () => {
  const budget = await aBudget()
  const listing = await aListing({
    price: { label: 'Weekday', band: 'weekday', pence: 1000 },
    morePrices: [
      { label: 'Weekend, 2 to 1', band: 'weekend', pence: 5000, groupSize: '2 to 1' },
      { label: 'Weekend', band: 'weekend', pence: 2000, position: 2 },
    ],
  })
  const order = await anOrder({
    budget,
    listing,
    lines: [aLine(listing, budget, { label: 'Weekday', visits: 7, minutes: 60 })],
  })
  const rows = await db.select().from(visits).where(eq(visits.lineId, order.lineId))
  expect(rows.every(({ plannedPence }) => plannedPence === 1000 || plannedPence === 2000)).toBe(true)
  expect(rows.filter(({ plannedPence }) => plannedPence === 2000).length).toBeGreaterThanOrEqual(2)
})

test('a visit costs the same, whichever line of the menu was chosen', async () => {
  const budget = await aBudget()
  const evening = { label: 'Evening', band: 'evening' as const, pence: 2150 }
  const listing = await aListing({ price: { label: 'Daytime', pence: 1980 }, morePrices: [evening] })
  const costs = async (label: string, startMinute: number) => {
    const day = addWorkingDays(today(), 2)
    const schedule = { kind: 'visits' as const, visits: [{ day, startMinute, minutes: 120 }] }
    const order = await anOrder({ budget, listing, lines: [aLine(listing, budget, { label, schedule })] })
    return theLine(order)
  }
  expect((await costs('Daytime', 18 * 60)).costPence).toBe(4300)
  expect((await costs('Evening', 18 * 60)).costPence).toBe(4300)
  expect((await costs('Daytime', 17 * 60)).costPence).toBe(4130)
  const both = await costs('Evening', 17 * 60)
  expect(both.costPence).toBe(4130)
  expect(sumInWords(both)).toBe(
    '2 hours: 1 hour at £19.80 an hour, 1 hour at £21.50 an hour (evening). Other times have the price “Daytime”.',
  )
})

test('things are charged at the price that was chosen for them, whatever others stand beside it', async () => {
  const budget = await aBudget()
  const listing = await aListing({
    ...{ lineKind: 'items', price: { unit: 'item', pence: 500 } },
    morePrices: [{ unit: 'item', label: 'Weekend', band: 'weekend', pence: 900 }],
  })
  const schedule = { kind: 'items' as const, quantity: 2, neededBy: null }
  const order = await anOrder({ budget, listing, lines: [aLine(listing, budget, { unit: 'item', schedule })] })
  const line = await theLine(order)
  expect(line.costPence).toBe(1000)
  expect(line.prices.map(({ pence }) => pence)).toEqual([500])
})

type Listed = Awaited<ReturnType<typeof aListing>>
type Menu = Pick<Parameters<typeof changePrices>[2], 'from' | 'lines'>

function announced({ owner, listingId }: Listed, menu: Menu) {
  return transaction((tx) => changePrices(tx, owner, { listingId, ...menu }))
}

/** An order's line as its page says it. */
async function theLine({ orderId, budget }: Awaited<ReturnType<typeof anOrder>>) {
  const order = await getOrder(db, { orderId, personId: budget.person.personId })
  const [line] = order?.lines ?? []
  if (!line) throw new Error('no line')
  const planned = line.visits.map(({ plannedDay: day, plannedStartMinute: startMinute, plannedMinutes, quantity }) => {
    return { day, startMinute, minutes: plannedMinutes, quantity, pence: 0 }
  })
  return { ...line, visits: planned }
}
