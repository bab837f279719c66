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
  expect(sumInWords({ unit: 'hour', prices: [price], visits: tuesdays, deliveryPence: 0, travelPence: 0 })).toBe(
    '2 hours × 12 visits = 24 hours, at £16.50 an hour',
  )
})

test('one visit is said with its day', () => {
  expect(whenInWords([visit('2026-12-01')])).toBe('Tuesday 1 December 2026, 10am to 12 noon.')
})

test('things are said with their number, price and delivery', () => {
  const items = [{ day: '2026-12-01', startMinute: null, minutes: null, quantity: 2, pence: 13_300 }]
  expect(whenInWords(items)).toBe('Needed by Tuesday 1 December 2026.')
  const prices = [{ ...price, unit: 'item' as const, pence: 6400 }]
  expect(sumInWords({ unit: 'item', prices, visits: items, deliveryPence: 500, travelPence: 0 })).toBe(
    '2 items, at £64.00 an item, and £5.00 to bring it',
  )
})
