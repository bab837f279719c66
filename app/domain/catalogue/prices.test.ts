import fc from 'fast-check'
import { expect, test } from 'vitest'
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
