import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedOf, reordered } from './ordered-slots.ts'

const orderOf = (ranks: Map<number, number>) => Float64Array.from(ranks, ([slot, rank]) => packedOf(rank, slot)).sort()

test('an order after some changes is the order made anew, and the very same where nothing has moved', () => {
  const ranks = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 5 })), { maxLength: 40 })
  const change = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.option(fc.integer({ min: 0, max: 5 })))
  fc.assert(
    fc.property(ranks, fc.array(change, { maxLength: 8 }), (before, changes) => {
      const [was, is] = [new Map(before), new Map(before)]
      for (const [slot, rank] of changes) {
        if (rank === null) is.delete(slot)
        else is.set(slot, rank)
      }
      const changed = new Set(changes.map(([slot]) => slot))
      const fresh = [...changed].flatMap((slot) => (is.has(slot) ? [packedOf(is.get(slot) ?? 0, slot)] : []))
      expect([...reordered(orderOf(was), changed, fresh)]).toEqual([...orderOf(is)])
    }),
  )
  const order = orderOf(
    new Map([
      [1, 5],
      [2, 3],
      [3, 4],
    ]),
  )
  expect(reordered(order, new Set([2, 3]), [packedOf(4, 3), packedOf(3, 2)])).toBe(order)
})
