import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, isHalfDoubled, mistakesAllowed, vocabularyOf } from './spelling.ts'

test('one wrong letter from five letters on, two from nine, none in numbers', () => {
  expect(['help', 'shops', 'gardener', 'wheelchair', '12345', 'fh2'].map(mistakesAllowed)).toEqual([0, 1, 1, 2, 0, 0])
})

test('two letters that changed places are one mistake', () => {
  expect(editDistance('gradening', 'gardening', 2)).toBe(1)
})

test('a letter typed once instead of twice, and no other mistake', () => {
  expect(isHalfDoubled('coking', 'cooking')).toBe(true)
  expect(isHalfDoubled('diner', 'dinner')).toBe(true)
  expect(isHalfDoubled('mousse', 'mouse')).toBe(false)
  expect(isHalfDoubled('cokin', 'cooking')).toBe(false)
  expect(isHalfDoubled('diving', 'driving')).toBe(false)
  expect(isHalfDoubled('dinner', 'dinner')).toBe(false)
})

test('the nearest words are offered, the commonest first', () => {
  const vocabulary = vocabularyOf([
    ['garden', 3],
    ['harden', 9],
    ['gardens', 8],
    ['warden', 1],
  ])
  expect(vocabulary.near('gardn')).toEqual(['garden'])
  expect(vocabulary.near('gbrden')).toEqual(['garden'])
  expect(vocabulary.near('xxxxx')).toEqual([])
})

test('the quick way finds every word that the slow way finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 11 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, asked) => {
      const allowed = mistakesAllowed(asked)
      const distances = words.map((one) => ({ one, distance: slowDistance(asked, one) }))
      const least = Math.min(allowed, ...distances.map(({ distance }) => distance))
      const nearest = distances.filter(({ distance }) => distance === least && allowed > 0).map(({ one }) => one)
      const found = vocabularyOf(words.map((one) => [one, 1])).near(asked)
      expect(found.length).toBe(Math.min(4, nearest.length))
      for (const one of found) expect(nearest).toContain(one)
    }),
  )
})

/** Optimal string alignment by the book, with no limit. */
function slowDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1)
    }
  }
  return rows[a.length]![b.length]!
}
