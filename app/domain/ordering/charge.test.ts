import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chargeVisit, type ShareOfVisit } from './charge.ts'
import { splitAll } from './split.ts'

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)

function aLine(weights: number[], planned: number[]) {
  const shares = weights.map((weight, at) => ({ id: `s${at}`, potId: `p${at}`, weight }))
  const parts = splitAll(planned, weights)
  const visits: ShareOfVisit[] = planned.flatMap((_, visitAt) =>
    shares.map(({ id }, at) => ({
      visitId: `v${visitAt}`,
      shareId: id,
      heldPence: parts[visitAt]?.[at] ?? 0,
      chargedPence: 0,
    })),
  )
  return { shares, visits }
}

function after(visits: ShareOfVisit[], changed: ShareOfVisit[]): ShareOfVisit[] {
  const byKey = new Map(changed.map((row) => [`${row.visitId} ${row.shareId}`, row]))
  return visits.map((row) => byKey.get(`${row.visitId} ${row.shareId}`) ?? row)
}

test('a visit on one pot charges its cost and leaves the others alone', () => {
  const line = aLine([1], [3300, 3300])
  const { moves, changed } = chargeVisit(line, 'v0', 2475)
  expect(moves).toEqual([{ potId: 'p0', shareId: 's0', heldPence: 3300, costPence: 2475 }])
  expect(changed).toEqual([{ visitId: 'v0', shareId: 's0', heldPence: 0, chargedPence: 2475 }])
})

test('whatever the order of the visits, holds and charges add up to the penny, and each pot bears its part', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.record({ pence: fc.integer({ min: 1, max: 5000 }), less: fc.integer({ min: 0, max: 100 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.infiniteStream(fc.nat()),
      (weights, planned, random) => {
        const { shares, ...line } = aLine(
          weights,
          planned.map(({ pence }) => pence),
        )
        let visits = line.visits
        const open = planned.map((_, at) => at)
        let charged = 0
        while (open.length > 0) {
          const [at = 0] = open.splice((random.next().value ?? 0) % open.length, 1)
          const { pence = 0, less = 0 } = planned[at] ?? {}
          const cost = Math.max(0, pence - less)
          const before = sum(visits.map(({ heldPence }) => heldPence))
          const { moves, changed } = chargeVisit({ shares, visits }, `v${at}`, cost)
          visits = after(visits, changed)
          charged += cost

          expect(sum(moves.map(({ costPence }) => costPence))).toBe(cost)
          expect(sum(moves.map(({ heldPence }) => heldPence))).toBe(pence)
          expect(before - sum(visits.map(({ heldPence }) => heldPence))).toBe(pence)
          expect(visits.every(({ heldPence, chargedPence }) => heldPence >= 0 && chargedPence >= 0)).toBe(true)
        }
        weights.forEach((weight, at) => {
          const borne = sum(visits.filter(({ shareId }) => shareId === `s${at}`).map((row) => row.chargedPence))
          expect(Math.abs(borne - (charged * weight) / sum(weights))).toBeLessThan(2)
        })
      },
    ),
  )
})

test('visits that cost what was planned need nothing that is not held, in whatever order they are agreed to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
      fc.array(fc.integer({ min: 100, max: 5000 }), { minLength: 2, maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      (weights, planned, random) => {
        const { shares, ...line } = aLine(weights, planned)
        const total = planned.map((_, at) => at)
        const held = shares.map(({ id }) =>
          sum(line.visits.filter(({ shareId }) => shareId === id).map(({ heldPence }) => heldPence)),
        )
        let visits = line.visits
        while (total.length > 0) {
          const [at = 0] = total.splice((random.next().value ?? 0) % total.length, 1)
          visits = after(visits, chargeVisit({ shares, visits }, `v${at}`, planned[at] ?? 0).changed)
        }
        shares.forEach(({ id }, at) => {
          const borne = sum(visits.filter(({ shareId }) => shareId === id).map((row) => row.chargedPence))
          expect(Math.abs(borne - (held[at] ?? 0))).toBeLessThanOrEqual(1)
        })
      },
    ),
  )
})
