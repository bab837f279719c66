import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAll, splitNext } from './split.ts'

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)

test('three who share £10.00 fifty-two times bear £173.34, £173.33 and £173.33', () => {
  const parts = splitAll(Array<number>(52).fill(1000), [1, 1, 1])
  expect([0, 1, 2].map((share) => sum(parts.map((part) => part[share] ?? 0)))).toEqual([17334, 17333, 17333])
})

test('one share bears everything', () => {
  expect(splitAll([1000, 1, 0], [7])).toEqual([[1000], [1], [0]])
})

test('a share that had borne too much does not get money back by the next charge', () => {
  const parts = splitNext([5, 0], [1, 1], 1)
  expect(parts).toEqual([0, 1])
})

test('the parts of every charge add up to it, none is below 0, and no share strays from its part by more than a penny or two', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
      (charges, weights) => {
        const parts = splitAll(charges, weights)
        parts.forEach((part, position) => {
          expect(sum(part)).toBe(charges[position])
          expect(part.every((pence) => pence >= 0)).toBe(true)
        })
        const total = sum(charges)
        weights.forEach((weight, share) => {
          const borne = sum(parts.map((part) => part[share] ?? 0))
          expect(Math.abs(borne - (total * weight) / sum(weights))).toBeLessThan(2)
        })
      },
    ),
  )
})
