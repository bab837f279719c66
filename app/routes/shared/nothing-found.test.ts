import { expect, test } from 'vitest'
import { notLookedForWords, nothingQuiteWords, notSaidWords } from './nothing-found.ts'

test('where another word than the typed one is shown, the page says that no listing has it', () => {
  expect(notSaidWords({ notSaid: ['coking'], total: 41 })).toBe('No listing says “coking”.')
  expect(notSaidWords({ notSaid: ['coking', 'gardning'], total: 1 })).toBe('No listing says “coking” or “gardning”.')
})

test('where nothing is shown, or just what was typed, it says no such thing', () => {
  expect(notSaidWords({ notSaid: ['coking'], total: 0 })).toBeNull()
  expect(notSaidWords({ notSaid: [], total: 3 })).toBeNull()
})

test('where what is shown is only near to what was asked, the page says so and what to try', () => {
  const said = 'Nothing here is quite what you asked for. These come nearest.'
  const isNothingQuite = true
  expect(nothingQuiteWords({ text: 'a lift to bingo' }, { isNothingQuite })).toEqual({
    ...{ said, toTry: 'Try other words, or fewer.' },
  })
  expect(nothingQuiteWords({ text: 'bingo ' }, { isNothingQuite })).toEqual({ said, toTry: 'Try another word for it.' })
  expect(nothingQuiteWords({ text: 'bingo' }, { isNothingQuite: false })).toBeNull()
})

test('what could not be looked for is said with its reason, and what is shown instead where something is', () => {
  expect(notLookedForWords('no words', { total: 3 })).toBe(
    'We could not look for that: there is no letter and no number in it. Try a word for what would help you. Below is what the shop has without it.',
  )
  expect(notLookedForWords('too long', { total: 0 })).toBe(
    'We could not look for that: it is longer than 120 letters. Try a few of the words that matter most.',
  )
})
