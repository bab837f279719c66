import { expect, test } from 'vitest'
import type { Unit } from '#db/schema/catalogue.ts'
import { isLengthAsked, lengthOf } from './length-of-visit.ts'
import { visitsOf, visitsOnDates } from './wanted-visits.ts'

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
  expect(lengthOf({ unit: 'sleep-in', label: 'Any night' }, 60)).toBe(540)
  expect(lengthOf({ unit: 'hour', label: 'One hour' }, 150)).toBe(150)
})

test('a place or a session is as long as its price says, else as long as one asks', () => {
  const said = [
    ...[
      ['One hour', 60] as const,
      ['An hour', 60] as const,
      ['Half an hour', 30] as const,
      ['Two hours', 120] as const,
    ],
    ...[['Ninety minutes', 90] as const, ['45 minutes', 45] as const, ['An hour and a half', 90] as const],
    ...[['There and back', 75] as const, ['One hour or two', 75] as const, ['0 minutes', 75] as const],
  ]
  for (const [label, minutes] of said) expect(lengthOf({ unit: 'place', label }, 75), label).toBe(minutes)
})

test('nobody is asked how long where the price says it, or when the thing is on', () => {
  const asked = (unit: Unit, label: string, isDated = false) => isLengthAsked({ unit, label }, { isDated })
  expect([asked('hour', 'One hour'), asked('hour', 'With a coach', true), asked('place', 'Lunch')]).toEqual(
    Array.from({ length: 3 }, () => true),
  )
  expect([asked('place', 'One hour'), asked('session', 'A morning', true), asked('day', 'A day')]).toEqual(
    Array.from({ length: 3 }, () => false),
  )
})

test('a place in something with dates is as long as that, an hour of it as long as one asks', () => {
  const dates = [{ day: '2026-12-03', startsMinute: 600, endsMinute: 750 }]
  const visits = [{ day: '2026-12-03', startMinute: 600, minutes: 120 }]
  expect(visitsOnDates(visits, { unit: 'session', dates })).toEqual([{ ...visits[0], minutes: 150 }])
  expect(visitsOnDates(visits, { unit: 'hour', dates })).toEqual(visits)
})
