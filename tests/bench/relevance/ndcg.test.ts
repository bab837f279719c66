import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradesOf } from './judgement.ts'
import { ndcg } from './ndcg.ts'

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 3],
  ['d', 0],
  ['e', 1],
  ['f', 2],
])

test('a known order has the known figure', () => {
  const [gained, ideal] = [
    7 + 3 / Math.log2(3) + 7 / 2 + 0 + 1 / Math.log2(6) + 3 / Math.log2(7),
    7 + 7 / Math.log2(3) + 3 / 2 + 3 / Math.log2(5) + 1 / Math.log2(6),
  ]
  expect(ndcg(['a', 'b', 'c', 'd', 'e', 'f'], grades)).toBeCloseTo(gained / ideal, 10)
  expect(ndcg(['a', 'b', 'c', 'd', 'e', 'f'], grades)).toBeCloseTo(0.949, 2)
})

test('the best order is 1, nothing right is 0, and what stands below the tenth place does not count', () => {
  expect(ndcg(['c', 'a', 'f', 'b', 'e'], grades)).toBe(1)
  expect(ndcg([], grades)).toBe(0)
  expect(ndcg(['x', 'd'], grades)).toBe(0)
  expect(ndcg(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'a'], grades)).toBe(0)
})

test('it lies between 0 and 1, and a better listing further up never makes it worse', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...grades.keys(), 'x', 'y']), fc.nat(20), (found, at) => {
      const value = ndcg(found, grades)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1 + 1e-12)
      const [upper, lower] = [found[at], found[at + 1]]
      if (!upper || !lower || (grades.get(upper) ?? 0) >= (grades.get(lower) ?? 0)) return
      const mended = found.toSpliced(at, 2, lower, upper)
      expect(ndcg(mended, grades)).toBeGreaterThanOrEqual(value)
    }),
  )
})

test('a listing that was judged twice has the better grade', () => {
  const judged = { text: 'tea', best: ['a'], good: ['a', 'b'], fair: ['b', 'c'] }
  expect([...gradesOf(judged)]).toEqual(
    expect.arrayContaining([
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ]),
  )
})
