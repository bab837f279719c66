import { expect, test } from 'vitest'
import { forEverybody } from './price-words.ts'

test('above a menu VAT is named where a price has some, and not where none has', () => {
  expect(forEverybody([{ vatBasisPoints: 0 }, { vatBasisPoints: 2000 }])).toBe('Prices for everybody, with VAT')
  expect(forEverybody([{ vatBasisPoints: 0 }])).toBe('Prices for everybody')
  expect(forEverybody([])).toBe('Prices for everybody')
})
