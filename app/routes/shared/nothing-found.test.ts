import { expect, test } from 'vitest'
import { notSaidWords } from './nothing-found.ts'

test('where another word than the typed one is shown, the page says that no listing has it', () => {
  expect(notSaidWords({ notSaid: ['coking'], total: 41 })).toBe('No listing says “coking”.')
  expect(notSaidWords({ notSaid: ['coking', 'gardning'], total: 1 })).toBe('No listing says “coking” or “gardning”.')
})

test('where nothing is shown, or just what was typed, it says no such thing', () => {
  expect(notSaidWords({ notSaid: ['coking'], total: 0 })).toBeNull()
  expect(notSaidWords({ notSaid: [], total: 3 })).toBeNull()
})
