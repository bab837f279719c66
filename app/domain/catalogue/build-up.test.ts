import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildUpOf } from './build-up.ts'

test('the in-house home care of the record comes to £32.81 an hour', () => {
  const parts = [
    { name: 'The worker', words: 'Pay, holidays, sick pay, pension and tax.', yearPence: 90_192_960 },
    { name: 'Getting to you', words: 'Travel, training, gloves, a phone.', yearPence: 14_043_744 },
    { name: 'The office', words: 'Planning, managers, buildings, computers.', yearPence: 30_888_000 },
  ]
  const buildUp = buildUpOf({ parts, capacityUnits: 52_800, usedUnits: 41_184 })
  expect(buildUp).toMatchObject({ yearPence: 135_124_704, unitPence: 3281, usedOfHundred: 78 })
  expect(buildUp?.parts.map(({ unitPence }) => unitPence)).toEqual([2190, 341, 750])
})

test('a service that delivered nothing has no unit price', () => {
  expect(buildUpOf({ parts: [{ name: 'a', words: '', yearPence: 5 }], capacityUnits: 5, usedUnits: 0 })).toBeNull()
})

test('the parts always add up to the price', () => {
  const part = fc.record({ name: fc.string(), words: fc.string(), yearPence: fc.integer({ min: 0, max: 1e10 }) })
  const units = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), units, units, (parts, capacityUnits, usedUnits) => {
      const buildUp = buildUpOf({ parts, capacityUnits, usedUnits })
      if (!buildUp) return
      const sum = (some: { unitPence: number }[]) => some.reduce((total, one) => total + one.unitPence, 0)
      expect(sum(buildUp.parts)).toBe(buildUp.unitPence)
    }),
  )
})
