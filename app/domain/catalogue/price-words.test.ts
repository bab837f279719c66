import { expect, test } from 'vitest'
import { alsoInWords, forEverybody, menuNotes } from './price-words.ts'
import type { MenuPrice } from './prices.ts'
import { whenWords } from './prices-form.ts'

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

test('where bank holidays have no price of their own the weekend price says that it counts on them', () => {
  const weekend = aLine({ label: 'Weekend', band: 'weekend', pence: 2200 })
  const holiday = aLine({ label: 'Bank holiday', band: 'bank-holiday', pence: 3300 })
  const weekday = aLine({ label: 'Weekday', band: 'weekday' })
  expect(alsoInWords(weekend, [weekday, weekend])).toBe('Saturday, Sunday and bank holidays')
  expect(alsoInWords(weekend, [weekday, weekend, holiday])).toBe('Saturday and Sunday')
  for (const ofOthers of [{ groupSize: '2 to 1' }, { unit: 'day' }] as const)
    expect(alsoInWords(weekend, [weekend, { ...holiday, ...ofOthers }])).toBe('Saturday, Sunday and bank holidays')
  expect(alsoInWords(weekday, [weekday, weekend])).toBe('Monday to Friday, 7am to 6pm')
  expect(alsoInWords(holiday, [weekend, holiday])).toBe('Bank holidays')
})

test('who sets a price reads its days and hours in the words that stand under it', () => {
  for (const band of ['weekday', 'evening', 'weekend', 'bank-holiday', 'night'] as const) {
    const price = aLine({ band })
    expect(whenWords[band]).toBe(alsoInWords(price, [price]))
  }
})
