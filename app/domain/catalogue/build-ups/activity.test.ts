import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BuildUpActivity } from '#db/schema/catalogue.ts'
import { homeCare } from '#tests/factories/build-ups.ts'
import { capacityOf, workOut } from './activity.ts'
import { gapInWords, gapOf, priceInWords, subsidyInWords } from './gap.ts'
import { altered, breakEvenUnits, fullUse, useOfHundred } from './what-if.ts'

/** Independent services of the published record: £11.65 to £12.64 an hour. */
const independents = { unit: 'hour', count: 6, lowestPence: 1165, middlePence: 1214, highestPence: 1264 } as const

test('the published case: in-house home care comes to £32.81 an hour, and the page says where it goes', () => {
  const worked = workOut(homeCare)
  expect(worked?.unitPence).toBe(3281)
  expect(worked && useOfHundred(worked)).toBe(78)
  expect(priceInWords('hour', worked?.parts ?? [])).toBe(
    '£32.81 an hour: £21.40 pays the worker, £1.13 pays for miles, £1.09 for other things that visits need and £9.19 for management, buildings and the office.',
  )
})

test('the published case: the page says the gap, and that more use alone cannot close it', () => {
  const gap = gapOf(homeCare, independents)
  expect(gap).toMatchObject({ pence: 3281 - 1214, neededUse: null })
  expect(gap?.ways.every(({ isEnough }) => !isEnough)).toBe(true)
  const [first, second, third] = gapInWords(homeCare, independents)
  expect(first).toBe('It costs £20.67 more an hour than the middle price nearby.')
  expect(second).toContain('More use alone cannot close the gap.')
  expect(third).toContain('The rest is what workers are paid: the time with you alone is £11.34 an hour.')
})

test('where more use could close the gap, the page says how much use', () => {
  const nearer = { ...independents, middlePence: 2900 }
  const { neededUse } = gapOf(homeCare, nearer) ?? {}
  const units = breakEvenUnits(homeCare, 2900) ?? 0
  expect(neededUse).toBe(Math.ceil((units * 100) / capacityOf(homeCare)))
  expect(neededUse).toBeGreaterThan(78)
  expect(gapInWords(homeCare, nearer)[1]).toBe(
    `More use could close the gap: ${neededUse} in every 100 would have to be used, and 78 are.`,
  )
})

test('where an hour would cost the middle price to the penny if all were used, full use is what closes the gap', () => {
  for (const share of [0, 50, 100]) {
    const year = altered(homeCare, { overheadsOfHundred: share })
    const middlePence = fullUse(year)?.unitPence ?? 0
    const [, second = ''] = gapInWords(year, { ...independents, middlePence })
    expect(second).toBe('More use could close the gap: 100 in every 100 would have to be used, and 78 are.')
  }
})

test('where one thing alone could close the gap, the page says which, and what an hour would cost then', () => {
  const said = (middlePence: number) => gapInWords(homeCare, { ...independents, middlePence }).slice(2)
  expect(said(3100)).toEqual([
    'Half the time on the way could close the gap: one hour would cost £30.17.',
    'Half the overheads could close the gap: one hour would cost £28.22.',
  ])
  expect(said(2900)).toEqual(['Half the overheads could close the gap: one hour would cost £28.22.'])
  expect(said(2400)).toEqual(['No overheads at all could close the gap: one hour would cost £23.62.'])
})

test('where only all of it together could close the gap, the page says that', () => {
  const [, second, ...rest] = gapInWords(homeCare, { ...independents, middlePence: 1721 })
  expect(second).toContain('More use alone cannot close the gap.')
  expect(rest).toEqual([
    'All together could close the gap: with full use, half the travel and no overheads one hour would cost £17.21.',
  ])
  expect(gapInWords(homeCare, { ...independents, middlePence: 1720 })[2]).toContain('it would still cost £0.01 more.')
})

test('a price below the cost says who pays the rest', () => {
  const about = { unit: 'hour' as const, unitPence: 3281, pricePence: 1800, subsidyWords: 'The council pays it.' }
  expect(subsidyInWords(about)).toBe('The price is £18.00 an hour, £14.81 less than it costs. The council pays it.')
  expect(subsidyInWords({ ...about, pricePence: 3281 })).toBeNull()
})

test('a day that four people share costs each a quarter of the worker', () => {
  const alone: BuildUpActivity = { ...homeCare, unitMinutes: 360, travelMinutes: 0, overheads: [], otherDirect: [] }
  const together = { ...alone, peopleTogether: 4 }
  expect(capacityOf(together)).toBeGreaterThanOrEqual(4 * capacityOf(alone))
  expect(capacityOf(together)).toBeLessThan(4 * capacityOf(alone) + 4)
})

test('what if use were 85 in 100, workers were paid more, or nobody drove', () => {
  const at85 = workOut(altered(homeCare, { useOfHundred: 85 }))
  expect(at85 && useOfHundred(at85)).toBe(85)
  expect(at85?.unitPence).toBeLessThan(3281)
  expect(workOut(altered(homeCare, { payPence: 1200 }))?.unitPence).toBeGreaterThan(3281)
  const still = altered(homeCare, { travelMinutes: 0 })
  expect(capacityOf(still)).toBeGreaterThan(capacityOf(homeCare))
  const [now, then] = [workOut(homeCare), workOut(still)]
  expect(now && then && Math.abs(useOfHundred(now) - useOfHundred(then))).toBeLessThanOrEqual(1)
})

test('nothing delivered has no price', () => {
  expect(workOut({ ...homeCare, usedUnits: 0 })).toBeNull()
})

const years: fc.Arbitrary<BuildUpActivity> = fc.record({
  workersHundredths: fc.integer({ min: 50, max: 20_000 }),
  paidMinutesWeek: fc.integer({ min: 300, max: 2_400 }),
  payPence: fc.integer({ min: 500, max: 4_000 }),
  onCostBasisPoints: fc.integer({ min: 0, max: 5_000 }),
  holidayDays: fc.integer({ min: 0, max: 40 }),
  sickDays: fc.integer({ min: 0, max: 30 }),
  trainingDays: fc.integer({ min: 0, max: 20 }),
  travelMinutes: fc.integer({ min: 0, max: 60 }),
  milesHundredths: fc.integer({ min: 0, max: 1_000 }),
  milePence: fc.integer({ min: 0, max: 70 }),
  unitMinutes: fc.constantFrom(30, 60, 360),
  peopleTogether: fc.integer({ min: 1, max: 8 }),
  usedUnits: fc.integer({ min: 1, max: 100_000 }),
  otherDirect: fc.array(fc.record({ name: fc.constant('Gloves'), yearPence: fc.integer({ min: 0, max: 1e8 }) }), {
    maxLength: 3,
  }),
  overheads: fc.array(
    fc.record({
      name: fc.constant('Premises'),
      basis: fc.constantFrom(
        'per cent of pay' as const,
        'per head' as const,
        'per square metre' as const,
        'a sum' as const,
      ),
      rate: fc.integer({ min: 0, max: 100_000 }),
      quantity: fc.integer({ min: 0, max: 1_000 }),
      words: fc.constant(''),
    }),
    { maxLength: 3 },
  ),
})

test('the parts add up to the shown price to the penny, at real use and at full use', () => {
  const sum = (parts: { unitPence: number }[]) => parts.reduce((total, { unitPence }) => total + unitPence, 0)
  fc.assert(
    fc.property(years, (year) => {
      for (const worked of [workOut(year), fullUse(year)]) {
        if (!worked) continue
        expect(sum(worked.parts)).toBe(worked.unitPence)
        expect(worked.parts.reduce((total, { yearPence }) => total + yearPence, 0)).toBe(worked.yearPence)
        expect(Math.abs(worked.unitPence * worked.usedUnits - worked.yearPence) * 2).toBeLessThanOrEqual(
          worked.usedUnits,
        )
      }
    }),
  )
})

test('at the break-even point the price pays for the year, and with one unit less it does not', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 20_000 }), (year, price) => {
      const units = breakEvenUnits(year, price)
      const cost = (usedUnits: number) => workOut({ ...year, usedUnits })?.yearPence ?? Infinity
      const capacity = capacityOf(year)
      if (units === null) {
        if (capacity > 0) expect(cost(capacity)).toBeGreaterThan(price * capacity)
        return
      }
      expect(cost(units)).toBeLessThanOrEqual(price * units)
      if (units > 1) expect(cost(units - 1)).toBeGreaterThan(price * (units - 1))
    }),
  )
})
