import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/day.ts'
import { forecastOf } from './forecast.ts'

const year = { startsOn: '2026-04-01', endsOn: '2027-03-31', givenPence: 365_000, setAsidePence: 0 }

test('a budget that is used evenly lasts until its last day', () => {
  const spending = [{ day: '2026-04-05', pence: 10_000 }]
  const forecast = forecastOf({ ...year, today: '2026-04-10', leftPence: 355_000, spending })
  expect(forecast).toMatchObject({ perDayPence: 1000, endPence: 0, lasts: true, lastsUntil: null })
  expect(forecast?.points[0]).toEqual({ day: '2026-04-01', pence: 365_000, isExpected: false })
  expect(forecast?.points[1]).toEqual({ day: '2026-04-10', pence: 355_000, isExpected: false })
  expect(forecast?.points.at(-1)).toEqual({ day: '2027-03-31', pence: 0, isExpected: true })
})

test('a budget that is used too fast says until when it lasts', () => {
  const spending = [{ day: '2026-04-05', pence: 36_500 }]
  const forecast = forecastOf({ ...year, today: '2026-04-10', leftPence: 328_500, spending })
  expect(forecast).toMatchObject({ lasts: false, lastsUntil: '2026-07-09' })
})

test('a budget that begins today has nothing to forecast from but its days', () => {
  const forecast = forecastOf({ ...year, today: '2026-04-01', leftPence: 365_000, spending: [] })
  expect(forecast?.points[0]?.pence).toBe(365_000)
  expect(forecast?.endPence).toBe(365_000)
})

test('a budget that is over has no future, and what was agreed to after its last day is spent too', () => {
  const spending = [
    { day: '2026-12-10', pence: 100_000 },
    { day: '2027-04-05', pence: 20_000 },
  ]
  const forecast = forecastOf({ ...year, today: '2027-04-10', leftPence: 245_000, spending })
  expect(forecast).toMatchObject({ spentPence: 120_000, endPence: 245_000, lastsUntil: null })
  expect(forecast?.points.at(-2)).toEqual({ day: '2027-02-28', pence: 265_000, isExpected: false })
  expect(forecast?.points.at(-1)).toEqual({ day: '2027-03-31', pence: 245_000, isExpected: false })

  const overspent = [{ day: '2027-04-05', pence: 400_000 }]
  const tooMuch = forecastOf({ ...year, today: '2027-04-10', leftPence: 0, spending: overspent })
  expect(tooMuch?.lastsUntil, 'nothing is used up on a day to come').toBeNull()
})

test('what is held is spent too: who uses less than that keeps what is left today, and not more', () => {
  const spending = [{ day: '2026-04-05', pence: 1_000 }]
  const forecast = forecastOf({ ...year, today: '2026-04-10', leftPence: 300_000, spending })
  expect(forecast).toMatchObject({ perDayPence: 100, endPence: 300_000, lasts: true, isHeldEnough: true })
  expect(forecast?.points.at(-1)).toEqual({ day: '2027-03-31', pence: 300_000, isExpected: true })
})

test('what is set aside is not left to use: it neither lengthens the time nor counts at the end', () => {
  const spending = [{ day: '2026-04-05', pence: 10_000 }]
  const all = { ...year, today: '2026-04-10', setAsidePence: 35_500, leftPence: 319_500, spending }
  const forecast = forecastOf(all)
  expect(forecast).toMatchObject({ lasts: false, lastsUntil: '2027-02-23', endPence: 0 })
  expect(forecast?.points.at(-1)?.pence, 'it stays, not yet spent').toBe(35_500)
})

test('no forecast says that more will be left than there is today, and the picture never rises', () => {
  const pence = fc.integer({ min: 0, max: 2_000_000 })
  const sums = fc.record({ left: pence, held: pence, setAside: pence, spent: pence, shortfall: pence })
  const now = fc.integer({ min: 0, max: 380 })
  fc.assert(
    fc.property(sums, now, ({ left, held, setAside, spent, shortfall }, daysIn) => {
      const forecast = forecastOf({
        ...year,
        today: addDays(year.startsOn, daysIn),
        givenPence: left + held + setAside + spent - shortfall,
        setAsidePence: setAside,
        leftPence: left,
        spending: [{ day: year.startsOn, pence: spent }],
      })
      if (!forecast) return
      expect(forecast.endPence).toBeLessThanOrEqual(left)
      const expected = forecast.points.filter(({ isExpected }, at) => isExpected || forecast.points[at + 1]?.isExpected)
      const end = forecast.points.at(-1)
      if (end?.isExpected && forecast.lasts) expect(end.pence).toBe(forecast.endPence + setAside)
      if (shortfall === 0)
        for (const [at, { pence }] of expected.entries())
          expect(pence).toBeLessThanOrEqual(expected[at - 1]?.pence ?? pence)
    }),
  )
})
