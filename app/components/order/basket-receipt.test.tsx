import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { aLineInBasket } from '#tests/factories/basket-shown.ts'
import type { LineInBasket } from './basket-lines.tsx'
import { BasketReceipt } from './basket-receipt.tsx'

const pot = { id: 'pot_1', name: 'Day-to-day support', endsOn: '2027-03-31', nowPence: 50_000 }
type Sums = { holdsPence: number; afterPence: number; shortPence: number }

function read(sums: Sums, lines: LineInBasket[] = [aLineInBasket({ costPence: sums.holdsPence })]): string {
  return readAs({ lines, pots: [{ ...pot, ...sums }], mayApprove: true })
}

function readAs(receipt: Omit<Parameters<typeof BasketReceipt>[0], 'children'>): string {
  return renderToStaticMarkup(<BasketReceipt {...receipt}>{null}</BasketReceipt>)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('before an order is confirmed its receipt says what will be left until the budget ends', () => {
  const words = read({ holdsPence: 9900, afterPence: 40_100, shortPence: 0 })
  expect(words).toContain('Now £500.00 This order holds − £99.00 Left until 31 March 2027 £401.00')
})

test('a receipt that comes to more than there is says by how much it is short, and nothing is left', () => {
  const words = read({ holdsPence: 60_000, afterPence: 0, shortPence: 10_000 })
  expect(words).toContain('This order needs − £600.00 Short £100.00')
  expect(words).not.toContain('Left until')
})

test('what no pot can pay for stands apart, so that an order is what it holds', () => {
  const lines = [aLineInBasket({ costPence: 9300 }), aLineInBasket({ costPence: 31_000, pot: null })]
  const words = read({ holdsPence: 9300, afterPence: 40_700, shortPence: 0 }, lines)
  expect(words).toContain('Two Sisters £93.00 This order £93.00 No pot can pay for £310.00 Day-to-day support')
  expect(words).toContain('This order holds − £93.00')

  const nothing = readAs({ lines: [aLineInBasket({ costPence: 31_000, pot: null })], pots: [], mayApprove: true })
  expect(nothing).not.toContain('This order')
  expect(nothing).toContain('No pot can pay for £310.00')
})
