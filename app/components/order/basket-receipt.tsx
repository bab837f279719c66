import type { ReactNode } from 'react'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { QuotedPot } from '#app/domain/ordering/quote.ts'
import type { LineInBasket } from './basket-lines.tsx'
import { TillReceipt, type ReceiptPart } from './till-receipt.tsx'

type Props = { lines: LineInBasket[]; pots: QuotedPot[]; mayApprove: boolean; children: ReactNode }

/**
 * What the order costs, provider by provider, what no pot can pay for and is not in it, and what will be left in each pot
 * until its last day.
 */
export function BasketReceipt({ lines, pots, mayApprove, children }: Props) {
  const paid = lines.filter(({ pot }) => pot !== null)
  const unpaid = lines.filter(({ pot }) => pot === null)
  const costs: ReceiptPart = {
    lines: [
      ...byProvider(paid),
      ...(paid.length > 0 ? [{ words: 'This order', amount: sumOf(paid), look: 'total' } as const] : []),
      ...(unpaid.length > 0 ? [{ words: 'No pot can pay for', amount: sumOf(unpaid), look: 'short' } as const] : []),
    ],
  }
  return (
    <TillReceipt heading="What will be left" parts={[costs, ...pots.map((pot) => partOf(pot, mayApprove))]}>
      {children}
    </TillReceipt>
  )
}

function sumOf(lines: LineInBasket[]): string {
  return pounds(lines.reduce((sum, { costPence }) => sum + costPence, 0))
}

function byProvider(lines: LineInBasket[]) {
  const sums = new Map<string, number>()
  for (const { providerName, costPence } of lines) sums.set(providerName, (sums.get(providerName) ?? 0) + costPence)
  return [...sums].map(([words, pence]) => ({ words, amount: pounds(pence) }))
}

function partOf(pot: QuotedPot, mayApprove: boolean): ReceiptPart {
  const { name, endsOn, nowPence, holdsPence, afterPence, shortPence } = pot
  const isShort = shortPence > 0
  const holds = mayApprove ? 'This order holds' : 'This order would hold'
  return {
    heading: name,
    lines: [
      { words: 'Now', amount: pounds(nowPence) },
      { words: isShort ? 'This order needs' : holds, amount: `− ${pounds(holdsPence)}` },
      isShort
        ? { words: 'Short', amount: pounds(shortPence), look: 'short' }
        : { words: `Left until ${dayInWords(endsOn, { weekday: false })}`, amount: pounds(afterPence), look: 'left' },
    ],
  }
}
