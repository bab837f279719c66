import { expect, test } from 'vitest'
import { hoursInWords, minuteOfTime, timeOfMinute } from './hours.ts'
import { isInSeason, lastOfMonth, seasonInWords } from './season.ts'

const at = (weekday: number, from = '09:00', to = '17:00') => ({
  weekday,
  startsMinute: minuteOfTime(from) ?? 0,
  endsMinute: minuteOfTime(to) ?? 0,
})

test('days with the same hours are said together', () => {
  expect(hoursInWords([1, 2, 3, 4, 5].map((day) => at(day)))).toEqual(['Monday to Friday, 9am to 5pm'])
  expect(hoursInWords([at(6, '10:00', '12:30'), at(1), at(2), at(4)])).toEqual([
    'Monday, Tuesday, Thursday, 9am to 5pm',
    'Saturday, 10am to 12:30pm',
  ])
})

test('a time is read and said back as it was', () => {
  expect(['09:30', '9.30', '24:00', 'noon', ''].map(minuteOfTime)).toEqual([570, 570, null, null, null])
  expect(timeOfMinute(570)).toBe('09:30')
})

test('a season comes back each year, over the turn of the year too', () => {
  const summer = { seasonFrom: '05-01', seasonTo: lastOfMonth(9) }
  expect(['2026-04-30', '2026-05-01', '2027-09-30', '2027-10-01'].map((day) => isInSeason(summer, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  const winter = { seasonFrom: '11-01', seasonTo: lastOfMonth(2) }
  expect(
    ['2026-10-31', '2026-12-31', '2027-01-01', '2028-02-29', '2028-03-01'].map((d) => isInSeason(winter, d)),
  ).toEqual([false, true, true, true, false])
  expect(seasonInWords(summer)).toBe('each year from 1 May to 30 September')
})

test('a season may be days, open at either end; without one it is always', () => {
  expect(isInSeason({ seasonFrom: '2026-12-01', seasonTo: null }, '2026-11-30')).toBe(false)
  expect(isInSeason({ seasonFrom: '2026-12-01', seasonTo: null }, '2030-01-01')).toBe(true)
  expect(isInSeason({ seasonFrom: null, seasonTo: '2026-12-24' }, '2026-12-25')).toBe(false)
  expect(isInSeason({ seasonFrom: null, seasonTo: null }, '2026-12-25')).toBe(true)
  expect(seasonInWords({ seasonFrom: '2026-12-01', seasonTo: '2026-12-24' })).toBe(
    'from 1 December 2026 until 24 December 2026',
  )
})
