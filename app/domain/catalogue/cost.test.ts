import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../shared/refusal.ts'
import { instantOf, minuteOf } from '../shared/day.ts'
import { bands, costOf, minutesThatPass, priceAt, slicesOf } from './cost.ts'

const hour = 'hour'
const all = [
  { band: 'weekday', pence: 1650 },
  { band: 'evening', pence: 1900 },
  { band: 'night', pence: 2200 },
  { band: 'weekend', pence: 2050 },
  { band: 'bank-holiday', pence: 3300 },
]

test('two hours on a Tuesday morning cost twice the hour', () => {
  expect(costOf({ day: '2026-11-24', startMinute: 600, minutes: 120 }, { unit: hour, prices: all })).toBe(3300)
})

test('a visit that runs into the evening pays each part at its price', () => {
  const cost = costOf({ day: '2026-11-24', startMinute: 17 * 60, minutes: 120 }, { unit: hour, prices: all })
  expect(cost).toBe(1650 + 1900)
})

test('the parts of a visit are rounded once, half up', () => {
  const prices = [
    { band: 'weekday', pence: 1001 },
    { band: 'evening', pence: 1001 },
  ]
  expect(costOf({ day: '2026-11-24', startMinute: 17 * 60 + 45, minutes: 30 }, { unit: hour, prices })).toBe(501)
})

test('Saturdays, bank holidays and nights have their own prices', () => {
  const at = (day: string, startMinute: number) =>
    costOf({ day, startMinute, minutes: 60 }, { unit: hour, prices: all })
  expect(at('2026-11-28', 600)).toBe(2050)
  expect(at('2026-12-25', 600)).toBe(3300)
  expect(at('2027-05-03', 600)).toBe(3300)
  expect(at('2026-11-24', 23 * 60)).toBe(2200)
})

test('a night that begins on Friday is paid as the night of a Friday', () => {
  const weekdayAndWeekend = [
    { band: 'weekday', pence: 1000 },
    { band: 'weekend', pence: 2000 },
  ]
  const friday = { day: '2026-11-27', startMinute: 22 * 60, minutes: 480 }
  expect(costOf(friday, { unit: hour, prices: weekdayAndWeekend })).toBe(8000)
})

test('minutes are those that really pass when the clocks change', () => {
  expect(minutesThatPass('2027-03-27', { startMinute: 22 * 60, endMinute: 7 * 60 })).toBe(480)
  expect(minutesThatPass('2026-10-24', { startMinute: 22 * 60, endMinute: 7 * 60 })).toBe(600)
  const night = { day: '2026-10-24', startMinute: 22 * 60, minutes: 600 }
  const prices = [
    { band: 'any', pence: 100 },
    { band: 'night', pence: 200 },
  ]
  expect(costOf(night, { unit: hour, prices })).toBe(2000)
  expect(slicesOf({ ...night, minutes: 660 }, prices).at(-1)).toEqual({ minutes: 60, price: prices[0] })
})

test('a sleep-in is one price, however long it is', () => {
  const prices = [{ band: 'any', pence: 9800 }]
  expect(costOf({ day: '2026-11-24', startMinute: 1320, minutes: 540 }, { unit: 'sleep-in', prices })).toBe(9800)
})

test('a time without a price is refused in words', () => {
  const prices = [{ band: 'weekend', pence: 2000 }]
  const visit = { day: '2026-11-24', startMinute: 600, minutes: 60 }
  expect(() => costOf(visit, { unit: hour, prices })).toThrow(Refusal)
  expect(() => costOf(visit, { unit: hour, prices })).toThrow('no price for Mondays to Fridays')
})

test('the cost of any visit is what counting it minute by minute says', () => {
  const priceList = fc
    .array(fc.record({ band: fc.constantFrom(...bands), pence: fc.integer({ min: 0, max: 20_000 }) }), { maxLength: 6 })
    .map((prices) => [...prices, { band: 'any', pence: 1234 }])
  const visits = fc.record({
    day: fc
      .integer({ min: 0, max: 800 })
      .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)),
    startMinute: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 1, max: 1500 }),
  })
  fc.assert(
    fc.property(visits, priceList, fc.constantFrom('hour' as const, 'half-hour' as const), (visit, prices, unit) => {
      const start = instantOf(visit.day, visit.startMinute).getTime()
      let sum = 0n
      for (let minute = 0; minute < visit.minutes; minute++) {
        const clock = minuteOf(new Date(start + minute * 60_000))
        sum += BigInt(priceAt(visit.day, clock, prices).pence)
      }
      const each = unit === 'hour' ? 60n : 30n
      expect(costOf(visit, { unit, prices })).toBe(Number((sum * 2n + each) / (each * 2n)))
    }),
    { numRuns: 40 },
  )
})
