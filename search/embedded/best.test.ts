import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf, pointsFor } from './best.ts'
import { emptyBits, hasBit, setBit, sizeOf, slotsOf } from './bits.ts'
import { biggestRank, packedOf } from './ordered-slots.ts'

const capacity = 8192

function randomly(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function someBits(next: () => number, share: number) {
  const bits = emptyBits(capacity)
  for (let slot = 1; slot < capacity; slot++) if (next() < share) setBit(bits, slot)
  return bits
}

test('sets say what was put into them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: capacity - 1 })), (slots) => {
      const bits = emptyBits(capacity)
      for (const slot of slots) setBit(bits, slot)
      expect(sizeOf(bits)).toBe(slots.length)
      expect([...slotsOf(bits)]).toEqual([...slots].sort((a, b) => a - b))
    }),
  )
})

test('the best are found without looking at each: the same as when all are put in order', () => {
  const shares = fc.constantFrom(0.01, 0.2, 0.6, 0.95)
  fc.assert(
    fc.property(
      fc.integer({ min: 1 }),
      shares,
      shares,
      fc.integer({ min: 1, max: 60 }),
      (seed, many, share, wanted) => {
        const next = randomly(seed)
        const found = someBits(next, many)
        const features = [80, 25].map((most) => ({
          steps: [most, most / 2, most / 8].map((points) => ({ points, bits: someBits(next, share / 2) })),
        }))
        const points = Float32Array.from({ length: capacity }, () => Math.floor(next() * 4) * 3)
        const order = Float64Array.from(points, (own, slot) => packedOf(biggestRank * (1 - own / 10), slot)).sort()
        const total = sizeOf(found)
        const best = bestOf({ found, total, features, worth: { points, most: 10, order }, wanted })
        const sum = (slot: number) => features.reduce((all, one) => all + pointsFor(one, slot), 0) + (points[slot] ?? 0)
        const all = [...slotsOf(found)].sort((a, b) => sum(b) - sum(a) || a - b)
        expect([...best]).toEqual(all.slice(0, wanted))
        expect([...best].every((slot) => hasBit(found, slot))).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})
