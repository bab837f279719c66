import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './compare.ts'

const side = (runs: ReturnType<typeof wordDifference>, without: 'before' | 'after') =>
  runs.flatMap((run) => (run.in === without ? [] : [run.text])).join('')

test('what was taken out and what was put in is marked, word by word', () => {
  expect(wordDifference('We walk in the park', 'We run in the park')).toEqual([
    { in: 'both', text: 'We ' },
    { in: 'before', text: 'walk ' },
    { in: 'after', text: 'run ' },
    { in: 'both', text: 'in the park' },
  ])
  expect(wordDifference('', 'New')).toEqual([{ in: 'after', text: 'New' }])
})

test('whatever two texts say, each can be read whole from its side, and what is the same is not marked', () => {
  const text = fc
    .array(fc.constantFrom('we', 'walk', 'talk ', '\n\n', 'to', ' you'), { maxLength: 20 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDifference(before, after)
      expect([side(runs, 'after'), side(runs, 'before')]).toEqual([before, after])
      if (before === after) expect(runs.every((run) => run.in === 'both')).toBe(true)
    }),
  )
})
