import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costOf } from './cost.ts'
import { cheapestOf, isValidOn, menuOn, pricesOfLine } from './prices.ts'

type Row = Parameters<typeof menuOn>[0][number]
let made = 0
const aPrice = (row: Omit<Partial<Row>, 'createdAt'>): Row => ({
  ...{ id: `prc_${made++}`, councilId: null, unit: 'hour', label: 'Weekday', band: 'any', pence: 1800 },
  ...{ vatBasisPoints: 0, vatReason: null, groupSize: '1 to 1', leastMinutes: null, leastQuantity: null },
  ...{ travel: null, travelPence: null, createdAt: new Date(0) },
  ...{ validFrom: '2026-04-01', validTo: null, position: 0 },
  ...row,
})
const day = '2026-11-22'

test('people funded by the council pay its agreed rate, others the public price', () => {
  const rows = [aPrice({}), aPrice({ councilId: 'org_fernhill', pence: 1650 })]
  expect(menuOn(rows, { councilId: 'org_fernhill', day })).toMatchObject([
    { pence: 1650, isPrivate: true, publicPence: 1800 },
  ])
  expect(menuOn(rows, { councilId: null, day })).toMatchObject([{ pence: 1800, isPrivate: false, publicPence: null }])
  expect(menuOn(rows, { councilId: 'org_elsewhere', day })).toMatchObject([{ pence: 1800, isPrivate: false }])
})

test('a price counts from its first day to its last', () => {
  const price = { validFrom: '2026-04-01', validTo: '2026-11-22' }
  expect(['2026-03-31', '2026-04-01', '2026-11-22', '2026-11-23'].map((on) => isValidOn(price, on))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('the newest of two prices for one line counts', () => {
  const rows = [aPrice({ pence: 1900, validFrom: '2026-11-01' }), aPrice({ pence: 1800 })]
  expect(menuOn(rows, { councilId: null, day })).toMatchObject([{ pence: 1900 }])
})

test('who chose the weekday price and comes on a Sunday pays the Sunday price', () => {
  const menu = menuOn(
    [
      aPrice({ label: 'Weekday', band: 'weekday', pence: 1800 }),
      aPrice({ label: 'Weekend', band: 'weekend', pence: 2200 }),
      aPrice({ label: '2 to 1', band: 'any', pence: 3600 }),
      aPrice({ label: 'Weekday', band: 'weekday', unit: 'half-hour', pence: 1000 }),
    ],
    { councilId: null, day },
  )
  expect(pricesOfLine(menu, { unit: 'hour', label: 'Weekday' }).map(({ pence }) => pence)).toEqual([1800, 2200])
  expect(pricesOfLine(menu, { unit: 'hour', label: '2 to 1' }).map(({ pence }) => pence)).toEqual([3600])
  expect(pricesOfLine(menu, { unit: 'night', label: 'Weekday' })).toEqual([])
})

test('a price for any time takes along those for some times, and each of them takes it along', () => {
  const menu = menuOn(
    [
      aPrice({ label: 'Daytime', band: 'any', pence: 1980 }),
      aPrice({ label: 'Evening', band: 'evening', pence: 2150 }),
      aPrice({ label: 'Christmas', band: 'bank-holiday', pence: 3300 }),
      aPrice({ label: 'Christmas for two', band: 'bank-holiday', groupSize: '2 to 1', pence: 6600 }),
      aPrice({ label: 'Two workers', band: 'any', groupSize: '2 to 1', pence: 3900 }),
      aPrice({ label: 'Short', band: 'any', unit: 'half-hour', pence: 1000 }),
    ],
    { councilId: null, day },
  )
  const amounts = (label: string) => pricesOfLine(menu, { unit: 'hour', label }).map(({ pence }) => pence)
  expect(amounts('Daytime')).toEqual([1980, 2150, 3300])
  expect(amounts('Evening')).toEqual([2150, 1980, 3300])
  expect(amounts('Two workers')).toEqual([3900, 6600])
  const visit = { day: '2026-11-24', startMinute: 17 * 60, minutes: 120 }
  const costs = ['Daytime', 'Evening', 'Christmas'].map((label) =>
    costOf(visit, { unit: 'hour', prices: pricesOfLine(menu, { unit: 'hour', label }) }),
  )
  expect(costs).toEqual([4130, 4130, 4130])
})

test('several prices for any time are different things, and none of them comes along', () => {
  const rows = [
    aPrice({ label: 'One worker', band: 'any', pence: 1800 }),
    aPrice({ label: 'A nurse', band: 'any', pence: 3600 }),
    aPrice({ label: 'Weekend', band: 'weekend', pence: 2200 }),
    aPrice({ label: 'Night', band: 'night', pence: 2500 }),
  ]
  const menu = menuOn(rows, { councilId: null, day })
  const amounts = (label: string) => pricesOfLine(menu, { unit: 'hour', label }).map(({ pence }) => pence)
  expect(amounts('One worker')).toEqual([1800])
  expect(amounts('Weekend')).toEqual([2200, 2500])
})

test('beside a weekday price, one for any time is a thing of its own', () => {
  const rows = [
    aPrice({ label: 'Weekday', band: 'weekday', pence: 1800 }),
    aPrice({ label: 'Weekend', band: 'weekend', pence: 2200 }),
    aPrice({ label: 'A nurse', band: 'any', pence: 3600 }),
  ]
  const menu = menuOn(rows, { councilId: null, day })
  const amounts = (label: string) => pricesOfLine(menu, { unit: 'hour', label }).map(({ pence }) => pence)
  expect(amounts('A nurse')).toEqual([3600])
  expect(amounts('Weekend')).toEqual([2200, 1800])
})

test('of two prices for the same times the chosen one counts', () => {
  const rows = [
    aPrice({ label: 'Home', band: 'any', pence: 1800 }),
    aPrice({ label: 'Home', band: 'weekend', pence: 2200 }),
    aPrice({ label: 'Sunday', band: 'weekend', pence: 2300 }),
  ]
  const menu = menuOn(rows, { councilId: null, day })
  const amounts = (label: string) => pricesOfLine(menu, { unit: 'hour', label }).map(({ pence }) => pence)
  expect(amounts('Home')).toEqual([1800, 2200])
  expect(amounts('Sunday')).toEqual([2300, 1800])
})

test('a menu never shows two prices for one line, and never a rate agreed with another council', () => {
  const row = fc.record({
    councilId: fc.constantFrom(null, 'a', 'b'),
    unit: fc.constantFrom('hour' as const, 'day' as const),
    label: fc.constantFrom('Weekday', 'Weekend'),
    band: fc.constantFrom('any' as const, 'weekend' as const),
    pence: fc.integer({ min: 0, max: 9999 }),
    validFrom: fc.constantFrom('2026-01-01', '2026-11-22', '2026-12-01'),
    validTo: fc.constantFrom(null, '2026-11-21', '2027-01-01'),
  })
  fc.assert(
    fc.property(fc.array(row.map(aPrice), { maxLength: 12 }), (rows) => {
      const menu = menuOn(rows, { councilId: 'a', day })
      expect(new Set(menu.map(({ unit, label, band }) => `${unit}${label}${band}`)).size).toBe(menu.length)
      const allowed = rows.filter(({ councilId }) => councilId !== 'b').map(({ id }) => id)
      for (const price of menu) expect(allowed).toContain(price.id)
      for (const price of menu.filter(({ isPrivate }) => !isPrivate)) {
        const agreed = rows.some(
          (one) =>
            one.councilId === 'a' &&
            one.unit === price.unit &&
            one.label === price.label &&
            one.band === price.band &&
            isValidOn(one, day),
        )
        expect(agreed).toBe(false)
      }
      const cheapest = cheapestOf(menu)
      expect(cheapest?.pence ?? Infinity).toBe(Math.min(...menu.map(({ pence }) => pence)))
    }),
  )
})
