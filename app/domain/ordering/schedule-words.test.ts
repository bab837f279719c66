import { expect, test } from 'vitest'
import { addDays } from '../shared/day.ts'
import { sumInWords, whenInWords } from './schedule-words.ts'

const price = {
  unit: 'hour' as const,
  label: 'Any',
  band: 'any',
  pence: 1650,
  vatBasisPoints: 0,
  fromDay: '',
  isPrivate: false,
  vatReason: null,
}
const visit = (day: string) => ({ day, startMinute: 600, minutes: 120, quantity: 1, pence: 3300 })
const tuesdays = Array.from({ length: 12 }, (_, week) => visit(addDays('2026-12-01', week * 7)))

test('weekly visits are said as every Tuesday, with their times and both ends', () => {
  expect(whenInWords(tuesdays)).toBe('Every Tuesday, 10am to 12 noon, from 1 December 2026 to 16 February 2027.')
  expect(
    sumInWords({ unit: 'hour', label: 'Any', prices: [price], visits: tuesdays, deliveryPence: 0, travelPence: 0 }),
  ).toBe('2 hours × 12 visits = 24 hours, at £16.50 an hour')
})

test('a few visits on different weekdays are said with the weekdays of both ends', () => {
  expect(whenInWords(['2026-11-26', '2026-11-27', '2026-11-28'].map(visit))).toBe(
    '3 visits, 10am to 12 noon, from Thursday 26 November 2026 to Saturday 28 November 2026.',
  )
})

test('one visit is said with its day', () => {
  expect(whenInWords([visit('2026-12-01')])).toBe('Tuesday 1 December 2026, 10am to 12 noon.')
})

test('things are said with their number, price and delivery', () => {
  const items = [{ day: '2026-12-01', startMinute: null, minutes: null, quantity: 2, pence: 13_300 }]
  expect(whenInWords(items)).toBe('Needed by Tuesday 1 December 2026.')
  const prices = [{ ...price, unit: 'item' as const, pence: 6400 }]
  expect(sumInWords({ unit: 'item', label: 'Any', prices, visits: items, deliveryPence: 500, travelPence: 0 })).toBe(
    '2 items, at £64.00 an item, and £5.00 to bring it',
  )
})

const menu = [
  { ...price, label: 'Weekday', band: 'weekday', pence: 1790 },
  { ...price, label: 'Weekend', band: 'weekend', pence: 2090 },
  { ...price, label: 'Bank holiday', band: 'bank-holiday', pence: 3150 },
]
const saying = (days: string[], label = 'Weekday') =>
  sumInWords({ unit: 'hour', label, prices: menu, visits: days.map(visit), deliveryPence: 0, travelPence: 0 })

test('a sum names the price that the visits really have, and why it is not the chosen one', () => {
  const sundays = Array.from({ length: 6 }, (_, week) => addDays('2026-11-29', week * 7))
  expect(saying(sundays)).toBe(
    '2 hours × 6 visits = 12 hours, at £20.90 an hour (weekend). Sundays have the weekend price.',
  )
  expect(saying(sundays, 'Weekend')).toBe('2 hours × 6 visits = 12 hours, at £20.90 an hour (weekend)')
})

test('where visits have several prices, each is named with its hours', () => {
  expect(saying(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-05', '2026-12-25'])).toBe(
    '2 hours × 5 visits = 10 hours: 6 hours at £17.90 an hour (weekday), 2 hours at £20.90 an hour (weekend), ' +
      '2 hours at £31.50 an hour (bank holiday). Saturdays have the weekend price. ' +
      'Bank holidays have the bank holiday price.',
  )
})

test('a visit that runs into the evening is named with both its prices', () => {
  const prices = [menu[0], { ...price, label: 'Evening', band: 'evening', pence: 1950 }].flatMap((one) => one ?? [])
  const visits = [{ day: '2026-12-01', startMinute: 17 * 60, minutes: 120, quantity: 1, pence: 3740 }]
  expect(sumInWords({ unit: 'hour', label: 'Weekday', prices, visits, deliveryPence: 0, travelPence: 0 })).toBe(
    '2 hours: 1 hour at £17.90 an hour (weekday), 1 hour at £19.50 an hour (evening). Evenings have the evening price.',
  )
})

test('a price that goes up while visits go on is named with the hours of each', () => {
  const prices = [price, { ...price, pence: 1700, fromDay: '2027-01-01' }]
  expect(sumInWords({ unit: 'hour', label: 'Any', prices, visits: tuesdays, deliveryPence: 0, travelPence: 0 })).toBe(
    '2 hours × 12 visits = 24 hours: 10 hours at £16.50 an hour, 14 hours at £17.00 an hour',
  )
})
