import { expect, test } from 'vitest'
import { forecastOf } from './forecast.ts'

const year = { startsOn: '2026-04-01', endsOn: '2027-03-31', givenPence: 365_000 }

test('a budget that is used evenly lasts until its last day', () => {
  const forecast = forecastOf({ ...year, today: '2026-04-10', spending: [{ day: '2026-04-05', pence: 10_000 }] })
  expect(forecast).toMatchObject({ perDayPence: 1000, endPence: 0, lasts: true, lastsUntil: null })
  expect(forecast?.points[0]).toEqual({ day: '2026-04-01', pence: 365_000, isExpected: false })
  expect(forecast?.points[1]).toEqual({ day: '2026-04-10', pence: 355_000, isExpected: false })
  expect(forecast?.points.at(-1)).toEqual({ day: '2027-03-31', pence: 0, isExpected: true })
})

test('a budget that is used too fast says until when it lasts', () => {
  const forecast = forecastOf({ ...year, today: '2026-04-10', spending: [{ day: '2026-04-05', pence: 36_500 }] })
  expect(forecast).toMatchObject({ lasts: false, lastsUntil: '2026-07-09' })
})

test('a budget that begins today has nothing to forecast from but its days', () => {
  const forecast = forecastOf({ ...year, today: '2026-04-01', spending: [] })
  expect(forecast?.points[0]?.pence).toBe(365_000)
  expect(forecast?.endPence).toBe(365_000)
})

test('a budget that is over has no future, and what was agreed to after its last day is spent too', () => {
  const spending = [
    { day: '2026-12-10', pence: 100_000 },
    { day: '2027-04-05', pence: 20_000 },
  ]
  const forecast = forecastOf({ ...year, today: '2027-04-10', spending })
  expect(forecast).toMatchObject({ spentPence: 120_000, endPence: 245_000, lastsUntil: null })
  expect(forecast?.points.at(-2)).toEqual({ day: '2027-02-28', pence: 265_000, isExpected: false })
  expect(forecast?.points.at(-1)).toEqual({ day: '2027-03-31', pence: 245_000, isExpected: false })

  const tooMuch = forecastOf({ ...year, today: '2027-04-10', spending: [{ day: '2027-04-05', pence: 400_000 }] })
  expect(tooMuch?.lastsUntil, 'nothing is used up on a day to come').toBeNull()
})
