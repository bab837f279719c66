import fc from 'fast-check'
import { expect, test } from 'vitest'
import { couldBuy, leastOrderPence, type PriceToOrder, type Sold } from './could-buy.ts'

const aPrice = (about: Partial<PriceToOrder>): PriceToOrder => ({
  ...{ pence: 1650, unit: 'hour', leastMinutes: null, leastQuantity: null, travel: null },
  ...about,
})
const visits: Sold = { lineKind: 'visits', deliveryPence: null, miles: null }
const brought: Sold = { lineKind: 'items', deliveryPence: 450, miles: null }
const visit = { kind: 'visit', pence: 350 } as const
const buys = (...asked: Parameters<typeof couldBuy>) => couldBuy(...asked)?.quantity ?? null

test('bringing things is paid before the first of them', () => {
  const item = aPrice({ unit: 'item', pence: 2400 })
  expect(buys(item, 5200, brought)).toBe(1)
  expect(buys(item, 5250, brought)).toBe(2)
  expect(buys(item, 2600, brought)).toBe(0)
  expect(buys(item, 5200, { ...brought, deliveryPence: null })).toBe(2)
  expect(buys(aPrice({}), 3300, { ...visits, deliveryPence: 450 })).toBe(2)
})

test('fewer than the least that can be ordered are none', () => {
  const session = aPrice({ unit: 'session', pence: 1800, leastQuantity: 10 })
  expect([buys(session, 10_000, visits), buys(session, 18_000, visits)]).toEqual([0, 10])
  const long = aPrice({ leastMinutes: 120 })
  expect([buys(long, 3299, visits), buys(long, 3300, visits)]).toEqual([0, 2])
  expect(buys(aPrice({ leastMinutes: 90 }), 3000, visits)).toBe(1.5)
  expect(leastOrderPence(session, visits)).toBe(18_000)
  expect(leastOrderPence(aPrice({ leastMinutes: 90 }), visits)).toBe(2475)
})

test('one visit is got to once, however many hours it has; each session is a visit of its own', () => {
  expect(buys(aPrice({ travel: visit }), 3300, visits)).toBe(1)
  expect(buys(aPrice({ travel: visit }), 3650, visits)).toBe(2)
  expect(buys(aPrice({ unit: 'session', travel: visit }), 3650, visits)).toBe(1)
  expect(buys(aPrice({ unit: 'session', travel: visit }), 4000, visits)).toBe(2)
  expect(buys(aPrice({ unit: 'item', travel: visit }), 3650, { ...brought, deliveryPence: null })).toBe(2)
})

test('a visit ends after a day at the latest, and the next one is got to again', () => {
  const far = aPrice({ pence: 2000, travel: { kind: 'visit', pence: 1000 } })
  expect(couldBuy(far, 49_000, visits)).toEqual({ quantity: 24, isAtMost: true })
  expect(couldBuy(far, 100_000, visits)).toEqual({ quantity: 48, isAtMost: true })
  expect(couldBuy(far, 101_000, visits)).toEqual({ quantity: 49, isAtMost: true })
  expect(couldBuy(aPrice({ pence: 2000 }), 100_000, visits)).toEqual({ quantity: 50, isAtMost: false })
})

test('travel by the mile counts there and back, and where nobody knows how far it is nothing is said', () => {
  const byMile = aPrice({ travel: { kind: 'mile', pence: 45 } })
  expect(buys(byMile, 3300, { ...visits, miles: 10 })).toBe(1)
  expect(buys(byMile, 3300, visits)).toBeNull()
  expect(leastOrderPence(byMile, visits)).toBeNull()
})

/** What so many cost, put together anew: things are brought once, and each visit of a day at most is got to. */
function costs({ pence, unit, travel }: PriceToOrder, quantity: number, { lineKind, deliveryPence, miles }: Sold) {
  if (lineKind === 'items') return quantity === 0 ? 0 : quantity * pence + (deliveryPence ?? 0)
  const perVisit = unit === 'hour' ? 24 : unit === 'half-hour' ? 48 : 1
  const journeyPence = travel === null ? 0 : travel.kind === 'visit' ? travel.pence : (miles ?? 0) * travel.pence
  return quantity * pence + Math.ceil(quantity / perVisit) * journeyPence
}

test('whatever is charged besides, as many as it says can be paid for, and one more cannot', () => {
  const travels = fc.constantFrom(null, visit, { kind: 'mile', pence: 45 } as const)
  const prices = fc.record({
    pence: fc.integer({ min: 1, max: 5000 }),
    unit: fc.constantFrom('hour' as const, 'half-hour' as const, 'session' as const, 'item' as const),
    leastMinutes: fc.constantFrom(null, 60, 120),
    leastQuantity: fc.constantFrom(null, 1, 3),
    travel: travels,
  })
  const sums = fc.integer({ min: 0, max: 30_000 })
  fc.assert(
    fc.property(prices, sums, fc.constantFrom(visits, brought), (price, leftPence, sold) => {
      const at = { ...sold, miles: 12 }
      const [some, least] = [buys(price, leftPence, at) ?? -1, leastOrderPence(price, at) ?? -1]
      expect(some > 0).toBe(leftPence >= least)
      expect(buys(price, least, at)).toBeGreaterThan(0)
      expect(buys(price, least - 1, at)).toBe(0)
      expect(buys(price, leftPence + price.pence + 540, at)).toBeGreaterThanOrEqual(some)
      expect(costs(price, some, at)).toBeLessThanOrEqual(leftPence)
      if (some > 0) expect(costs(price, some + 1, at)).toBeGreaterThan(leftPence)
    }),
  )
})
