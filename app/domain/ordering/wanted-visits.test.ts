import { expect, test } from 'vitest'
import { lengthOf, visitsOf } from './wanted-visits.ts'

test('two weekdays for three weeks are six visits, in order', () => {
  const visits = visitsOf({ firstDay: '2026-12-01', weekdays: [2, 4], weeks: 3, startMinute: 600, minutes: 120 })
  expect(visits.map(({ day }) => day)).toEqual([
    '2026-12-01',
    '2026-12-03',
    '2026-12-08',
    '2026-12-10',
    '2026-12-15',
    '2026-12-17',
  ])
})

test('without a weekday it is the weekday of the first day', () => {
  const visits = visitsOf({ firstDay: '2026-12-04', weekdays: [], weeks: 2, startMinute: 600, minutes: 60 })
  expect(visits.map(({ day }) => day)).toEqual(['2026-12-04', '2026-12-11'])
})

test('a weekday before the first day begins in the next week', () => {
  const visits = visitsOf({ firstDay: '2026-12-04', weekdays: [1], weeks: 1, startMinute: 600, minutes: 60 })
  expect(visits.map(({ day }) => day)).toEqual(['2026-12-07'])
})

test('a sleep-in is as long as it is, an hour as long as one asks', () => {
  expect(lengthOf('sleep-in', 60)).toBe(540)
  expect(lengthOf('hour', 150)).toBe(150)
})
