import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesToTakeBack } from './lines-to-take-back.ts'

const lines = (...pence: number[]) => pence.map((one) => ({ pence: one }))

test('as many lines are owed again as bring what is missing, the first of them first', () => {
  expect(linesToTakeBack(lines(250, 100), 250)).toEqual(lines(250))
  expect(linesToTakeBack(lines(250, 100), 251)).toEqual(lines(250, 100))
  expect(linesToTakeBack(lines(250, 100), 0)).toEqual([])
})

test('a line without which there is enough stays paid', () => {
  expect(linesToTakeBack(lines(50, 300), 200)).toEqual(lines(300))
})

test('whatever was paid, what is owed again is enough and none of it could be left out', () => {
  const pence = fc.integer({ min: 1, max: 500 })
  fc.assert(
    fc.property(fc.array(pence, { maxLength: 12 }), fc.nat(3000), (paid, missing) => {
      const sum = (some: { pence: number }[]) => some.reduce((total, one) => total + one.pence, 0)
      const taken = linesToTakeBack(lines(...paid), missing)
      expect(sum(taken)).toBeGreaterThanOrEqual(Math.min(missing, sum(lines(...paid))))
      for (const one of taken) expect(sum(taken) - one.pence).toBeLessThan(missing)
    }),
  )
})
