import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, daysBetween, instantOf, minuteOf, today, weekdayOf } from './day.ts'
import { pounds } from './money.ts'
import { dayInWords, instantInWords } from './words.ts'

const zone = 'Europe/London'
const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
const days = instants.map((at) => at.toISOString().slice(0, 10))
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })

function london(at: Date) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
}

test('a day and a minute of London are those of the calendar, at any instant', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const clock = london(at)
      expect(today(at)).toBe(clock.toPlainDate().toString())
      expect(minuteOf(at)).toBe(clock.hour * 60 + clock.minute)
    }),
  )
})

test('an instant is that of the calendar, on the days on which the clock changes too', () => {
  const changes = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31')
  fc.assert(
    fc.property(fc.oneof(days, changes), minutes, (day, minute) => {
      const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
      const expected = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime })
      expect(instantOf(day, minute).getTime()).toBe(expected.epochMilliseconds)
    }),
    { numRuns: 1000 },
  )
})

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
      const plain = Temporal.PlainDate.from(day)
      expect(addDays(day, count)).toBe(plain.add({ days: count }).toString())
      expect(daysBetween(day, addDays(day, count))).toBe(count)
      expect(weekdayOf(day)).toBe(plain.dayOfWeek)
    }),
  )
  expect(() => addDays('2026-13-01', 1)).toThrow()
})

test('days, instants and money in words', () => {
  expect(dayInWords('2026-11-24')).toBe('Tuesday 24 November 2026')
  expect(dayInWords('2026-11-01', { year: false })).toBe('Sunday 1 November')
  expect(dayInWords('2026-11-24', { weekday: false })).toBe('24 November 2026')
  expect(instantInWords(new Date('2026-07-01T18:12:00Z'))).toBe('Wednesday 1 July 2026 at 7:12pm')
  expect([0, 5, 120_450, -100_000_000].map(pounds)).toEqual(['£0.00', '£0.05', '£1,204.50', '−£1,000,000.00'])
})
