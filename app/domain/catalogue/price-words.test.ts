import { expect, test } from 'vitest'
import { forEverybody, menuNotes } from './price-words.ts'
import type { MenuPrice } from './prices.ts'

test('above a menu VAT is named where a price has some, and not where none has', () => {
  expect(forEverybody([{ vatBasisPoints: 0 }, { vatBasisPoints: 2000 }])).toBe('Prices for everybody, with VAT')
  expect(forEverybody([{ vatBasisPoints: 0 }])).toBe('Prices for everybody')
  expect(forEverybody([])).toBe('Prices for everybody')
})

const aLine = (line: Partial<MenuPrice>): MenuPrice => ({
  ...{ id: 'prc_1', unit: 'hour', label: 'Any time', band: 'any', pence: 1800, isPrivate: false, publicPence: null },
  ...{ vatBasisPoints: 0, vatReason: null, groupSize: '1 to 1', leastMinutes: null, leastQuantity: null },
  ...{ travel: null, validFrom: '2026-04-01' },
  ...line,
})
const visits = { lineKind: 'hours', deliveryPence: null }

test('where the price goes by the time of a visit the menu says so, and where one has to choose it does not', () => {
  const weekend = aLine({ label: 'Weekend', band: 'weekend', pence: 2200 })
  const byTime = 'You pay the price for the day and time of each visit, even if you chose another one.'
  expect(menuNotes([aLine({ label: 'Weekday', band: 'weekday' }), weekend], visits)).toEqual([byTime])
  expect(menuNotes([aLine({}), weekend], visits)).toEqual([byTime])
  expect(menuNotes([aLine({}), aLine({ label: 'A nurse', pence: 3600 })], visits)).toEqual([])
  expect(menuNotes([aLine({}), aLine({ label: 'Two workers', groupSize: '2 to 1' })], visits)).toEqual([])
  expect(menuNotes([aLine({})], visits)).toEqual([])
})
