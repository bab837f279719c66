import fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeCare } from '#tests/factories/build-ups.ts'
import { capacityOf, workOut } from './activity.ts'
import { breakEvenInWords, breakEvenOf, usePointsOf } from './use-points.ts'
import { breakEvenUnits } from './what-if.ts'

function said(pricePence: number | null): string {
  const real = workOut(homeCare)!
  return breakEvenInWords({ unit: 'hour', pricePence, breakEven: breakEvenOf(homeCare, pricePence), real })
}

test('a price that is what an hour costs now, to the nearest penny, pays with the use of now and not three hours later', () => {
  expect(breakEvenUnits(homeCare, 3281)).toBe(41_187)
  expect(breakEvenOf(homeCare, 3281)).toEqual({ units: 41_184, isNow: true })
  expect(said(3281)).toBe(
    'Break-even: £32.81 is what an hour costs now, to the nearest penny. The price pays for the year with the use of now: 41,184 hours, 78 in every 100.',
  )
})

test('a lower price needs more use, a higher one less; one that never pays says so', () => {
  expect(breakEvenOf(homeCare, 2900)?.units).toBeGreaterThan(41_184)
  expect(breakEvenOf(homeCare, 3500)?.units).toBeLessThan(41_184)
  expect(said(2900)).toMatch(
    /^Break-even: at £29\.00 the price pays for the year from this use on: 4\d,\d{3} hours, [\d.]+ in every 100\.$/,
  )
  expect(said(1214)).toBe('At £12.14 the price does not pay for the year, however much is used.')
  expect(said(null)).toBe('There is no price for this yet.')
})

test('the points of the table go up in use, hold now once, and break-even where there is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: capacityOf(homeCare) }), fc.integer({ min: 1, max: 9000 }), (used, price) => {
      const year = { ...homeCare, usedUnits: used }
      const points = usePointsOf(year, price)
      const units = points.map((point) => point.units)
      expect(units).toEqual([...new Set(units)].sort((a, b) => a - b))
      expect(points.filter(({ isNow }) => isNow)).toMatchObject([{ units: used }])
      const meets = points.filter(({ isBreakEven }) => isBreakEven)
      expect(meets).toHaveLength(breakEvenOf(year, price) ? 1 : 0)
      for (const meet of meets) expect(meet.unitPence).toBeLessThanOrEqual(price)
    }),
  )
})
