import { expect, test } from 'vitest'
import type { PriceLine } from './price-columns.ts'
import { menuTyped, PricesForm } from './prices-form.ts'

const from = '2026-12-01'
const aLine = (about: Partial<PriceLine>): PriceLine => ({
  ...{ unit: 'hour', label: 'Weekday', band: 'weekday', pence: 1650, groupSize: '1 to 1' },
  ...{ vatBasisPoints: 0, vatReason: 'not registered', leastMinutes: null, leastQuantity: null },
  ...{ travel: null, travelPence: null },
  ...about,
})
const weekend = aLine({ label: 'Weekend', band: 'weekend', pence: 2050, travel: 'visit', travelPence: 500 })
const night = aLine({ label: 'Night', band: 'night', pence: 2400, travel: 'mile', travelPence: 45 })

/** The form as it stands for its provider, as it is sent; what is empty is not. */
const shown = (lines: PriceLine[]) => ({ ...menuTyped(lines, { from, moreLines: 2 }), to: undefined })

test('prices whose travel differs keep each its own when others change and the page is saved', () => {
  const menu = [aLine({}), weekend, night]
  const form = shown(menu)
  expect(form.travel).toBe('own')
  expect(PricesForm.parse(form).lines).toEqual(menu)
  const [weekday, ...others] = form.lines
  const dearer = PricesForm.parse({ ...form, lines: [{ ...weekday!, amount: '17.00' }, ...others] })
  expect(dearer.lines).toEqual([{ ...menu[0], pence: 1700 }, weekend, night])
})

test('a price that is added beside those has no travel, and one that is no visit any more loses it', () => {
  const form = shown([aLine({}), weekend])
  const [weekday, saturdays] = form.lines
  const lines = [weekday!, { ...saturdays!, unit: 'item' as const }, { unit: 'day' as const, amount: '90.00' }]
  expect(PricesForm.parse({ ...form, lines }).lines.map(({ travel, travelPence }) => [travel, travelPence])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ])
})

test('one travel that is chosen for all prices is that of every visit, whatever stood before', () => {
  const form = { ...shown([aLine({}), weekend]), travel: 'visit' as const }
  expect(PricesForm.safeParse(form).error?.issues.map(({ path }) => path)).toEqual([['travelAmount']])
  const all = PricesForm.parse({ ...form, travelAmount: '2.50' })
  expect(all.lines.map(({ travel, travelPence }) => [travel, travelPence])).toEqual([
    ['visit', 250],
    ['visit', 250],
  ])
  expect(PricesForm.parse({ ...form, travel: 'none' }).lines.every(({ travel }) => travel === null)).toBe(true)
})

test('where all visits have one travel, it stands in the form as one, and things beside them change nothing', () => {
  const each = { travel: 'visit', travelPence: 500 } as const
  const item = aLine({ unit: 'item', label: 'Kit', band: 'any' })
  const menu = [item, aLine(each), { ...weekend, ...each }]
  const form = shown(menu)
  expect(form).toMatchObject({ travel: 'visit', travelAmount: '5.00' })
  expect(PricesForm.parse(form).lines).toEqual(menu)
})
