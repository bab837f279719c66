import type { ReactNode } from 'react'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { QuotedPot } from '#app/domain/ordering/quote.ts'
import type { LineInBasket } from './basket-lines.tsx'
import { TillReceipt, type ReceiptPart } from './till-receipt.tsx'

/** What the basket costs, provider by provider, and what will be left in each pot until its last day. */
export function BasketReceipt(props: {
  lines: LineInBasket[]
  pots: QuotedPot[]
  totalPence: number
  children: ReactNode
}) {
  const { lines, pots, totalPence, children } = props
  const costs: ReceiptPart = {
    lines: [...byProvider(lines), { words: 'This order', amount: pounds(totalPence), look: 'total' }],
  }
  return (
    <TillReceipt heading="What will be left" parts={[costs, ...pots.map(partOf)]}>
      {children}
    </TillReceipt>
  )
}

function byProvider(lines: LineInBasket[]) {
  const sums = new Map<string, number>()
  for (const { providerName, costPence } of lines) sums.set(providerName, (sums.get(providerName) ?? 0) + costPence)
  return [...sums].map(([words, pence]) => ({ words, amount: pounds(pence) }))
}

function partOf({ name, endsOn, nowPence, holdsPence, afterPence, shortPence }: QuotedPot): ReceiptPart {
  const isShort = shortPence > 0
  return {
    heading: name,
    lines: [
      { words: 'Now', amount: pounds(nowPence) },
      { words: isShort ? 'This order needs' : 'This order holds', amount: `− ${pounds(holdsPence)}` },
      isShort
        ? { words: 'Short', amount: pounds(shortPence), look: 'short' }
        : { words: `Left until ${dayInWords(endsOn, { weekday: false })}`, amount: pounds(afterPence), look: 'left' },
    ],
  }
}
