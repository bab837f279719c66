import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planPayments, type Credit, type OwedLine } from './plan-payments.ts'

const line = (lineId: string, pence: number, potId = 'pot_a', providerId = 'org_x'): OwedLine => ({
  lineId,
  providerId,
  potId,
  pence,
})

test('one payment for each provider, from the money that is there', () => {
  const plan = planPayments({
    lines: [line('a', 3000), line('b', 2000), line('c', 500, 'pot_b', 'org_y')],
    credits: [],
    cash: new Map([
      ['pot_a', 5000],
      ['pot_b', null],
    ]),
    releases: new Map(),
  })
  expect(plan.payments.map(({ providerId, pence }) => [providerId, pence])).toEqual([
    ['org_x', 5000],
    ['org_y', 500],
  ])
  expect(plan.waits).toEqual([])
})

test('what the released money cannot pay waits, and says for which release day', () => {
  const plan = planPayments({
    lines: [line('a', 3000), line('b', 4000), line('c', 4000)],
    credits: [],
    cash: new Map([['pot_a', 3500]]),
    releases: new Map([
      [
        'pot_a',
        [
          { dueOn: '2027-01-01', pence: 4000 },
          { dueOn: '2026-12-01', pence: 4000 },
        ],
      ],
    ]),
  })
  expect(plan.payments[0]?.pence).toBe(3000)
  expect(
    plan.waits.map(({ line: { lineId }, missingPence, release }) => [lineId, missingPence, release?.dueOn]),
  ).toEqual([
    ['b', 3500, '2026-12-01'],
    ['c', 7500, '2027-01-01'],
  ])
})

test('what a provider owes back is taken off what the same pot pays it, and no other', () => {
  const plan = planPayments({
    lines: [line('a', 3000), line('b', 1000, 'pot_b')],
    credits: [{ lineId: 'credit', providerId: 'org_x', potId: 'pot_a', pence: 2000 }],
    cash: new Map([
      ['pot_a', 1000],
      ['pot_b', 1000],
    ]),
    releases: new Map(),
  })
  expect(plan.payments).toEqual([
    {
      providerId: 'org_x',
      pence: 2000,
      lines: [
        { itemId: 'a', potId: 'pot_a', pence: 3000 },
        { itemId: 'credit', potId: 'pot_a', pence: -2000 },
        { itemId: 'b', potId: 'pot_b', pence: 1000 },
      ],
    },
  ])
})

test('whatever is owed, the pence add up, no pot pays more than it has, and nothing is lost', () => {
  const pots = fc.constantFrom('pot_a', 'pot_b')
  const providers = fc.constantFrom('org_x', 'org_y')
  const amount = fc.integer({ min: 1, max: 5000 })
  const owed = fc.array(fc.record({ pence: amount, potId: pots, providerId: providers }), { maxLength: 12 })
  fc.assert(
    fc.property(owed, owed, fc.integer({ min: 0, max: 9000 }), (lineFacts, creditFacts, there) => {
      const lines = lineFacts.map((facts, position) => ({ ...facts, lineId: `line${position}` }))
      const credits: Credit[] = creditFacts.map((facts, position) => ({ ...facts, lineId: `credit${position}` }))
      const cash = new Map<string, number | null>([
        ['pot_a', there],
        ['pot_b', null],
      ])
      const { payments, waits } = planPayments({ lines, credits, cash, releases: new Map() })
      for (const payment of payments) {
        expect(payment.lines.reduce((sum, { pence }) => sum + pence, 0)).toBe(payment.pence)
        expect(payment.pence).toBeGreaterThanOrEqual(0)
      }
      const rows = payments.flatMap((payment) => payment.lines)
      const fromA = rows.filter(({ potId }) => potId === 'pot_a').reduce((sum, { pence }) => sum + pence, 0)
      expect(fromA).toBeLessThanOrEqual(there)
      expect(rows.filter(({ pence }) => pence > 0).length + waits.length).toBe(lines.length)
      for (const credit of credits) {
        const used = rows.filter(({ itemId }) => itemId === credit.lineId).reduce((sum, { pence }) => sum - pence, 0)
        expect(used).toBeLessThanOrEqual(credit.pence)
      }
    }),
  )
})
