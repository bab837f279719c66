import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/day.ts'
import { planReleases, takeFromReleases } from './releases.ts'

const year = { startsOn: '2026-04-01', endsOn: '2027-03-31' }

test('money paid out at once comes on the first day', () => {
  expect(planReleases({ ...year, pence: 520000, pattern: 'at once' })).toEqual([{ dueOn: '2026-04-01', pence: 520000 }])
})

test('four-weekly money comes fourteen times, the last time for one day only', () => {
  const releases = planReleases({ ...year, pence: 365000, pattern: 'four-weekly' })
  expect(releases).toHaveLength(14)
  expect(releases[0]).toEqual({ dueOn: '2026-04-01', pence: 28000 })
  expect(releases[13]).toEqual({ dueOn: '2027-03-31', pence: 1000 })
})

test('monthly money comes on the same day of every month', () => {
  const releases = planReleases({ ...year, pence: 120000, pattern: 'monthly' })
  expect(releases).toHaveLength(12)
  expect(releases[1]?.dueOn).toBe('2026-05-01')
})

test('what is paid out adds up to the penny, whatever the amount and the period', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom('at once' as const, 'four-weekly' as const, 'monthly' as const),
      (pence, days, pattern) => {
        const endsOn = addDays(year.startsOn, days - 1)
        const releases = planReleases({ pence, pattern, startsOn: year.startsOn, endsOn })
        expect(releases.reduce((sum, release) => sum + release.pence, 0)).toBe(pence)
        expect(releases.every((release) => release.pence > 0 && release.dueOn <= endsOn)).toBe(true)
      },
    ),
  )
})

test('lowering takes from the last payment first and says what was paid out already', () => {
  const planned = [
    { dueOn: '2026-12-01', pence: 100 },
    { dueOn: '2027-01-01', pence: 50 },
  ]
  expect(takeFromReleases(planned, 70)).toEqual({
    changed: [
      { dueOn: '2027-01-01', pence: 0 },
      { dueOn: '2026-12-01', pence: 80 },
    ],
    missingPence: 0,
  })
  expect(takeFromReleases(planned, 200).missingPence).toBe(50)
})
