import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BasketReceipt } from './basket-receipt.tsx'

const pot = { id: 'pot_1', name: 'Day-to-day support', endsOn: '2027-03-31', nowPence: 50_000 }

function read(sums: { holdsPence: number; afterPence: number; shortPence: number }): string {
  const receipt = (
    <BasketReceipt lines={[]} pots={[{ ...pot, ...sums }]} totalPence={sums.holdsPence}>
      {null}
    </BasketReceipt>
  )
  return renderToStaticMarkup(receipt)
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
