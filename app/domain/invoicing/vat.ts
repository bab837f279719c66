import { divideHalfUp, splitByWeight } from '../shared/money.ts'
import type { InvoiceKind } from './invoice.ts'

export type GrossLine = { grossPence: number; vatBasisPoints: number }
export type VatOfRate = { basisPoints: number; grossPence: number; netPence: number; vatPence: number }

/**
 * VAT of an invoice, gross first: for each rate, gross × r / (100 + r) of the invoice's total, half up.
 * The lines share it by largest remainder, so that they add up to the total.
 */
export function vatOf(lines: GrossLine[]): { byRate: VatOfRate[]; lineVat: number[] } {
  const lineVat = lines.map(() => 0)
  const rates = [...new Set(lines.map(({ vatBasisPoints }) => vatBasisPoints))].sort((a, b) => b - a)
  const byRate = rates.map((basisPoints) => {
    const ofRate = lines.flatMap((line, position) =>
      line.vatBasisPoints === basisPoints ? [{ ...line, position }] : [],
    )
    const grossPence = ofRate.reduce((sum, line) => sum + line.grossPence, 0)
    const vatPence = divideHalfUp(grossPence * basisPoints, 10_000 + basisPoints)
    if (grossPence > 0) {
      const parts = splitByWeight(
        vatPence,
        ofRate.map((line) => line.grossPence),
      )
      ofRate.forEach(({ position }, part) => (lineVat[position] = parts[part] ?? 0))
    }
    return { basisPoints, grossPence, netPence: grossPence - vatPence, vatPence }
  })
  return { byRate, lineVat }
}

/**
 * What HMRC wants on a self-billed invoice that shows VAT, word for word: VAT Notice 700/62, section 4,
 * www.gov.uk/guidance/self-billing-notice-70062. Null: it is none, or shows none; the VAT of a credit note is due no longer.
 */
export function outputTaxWords({ kind, document, vatPence }: ToHmrc): string | null {
  const isDue = kind === 'invoice' && document.selfBilled && vatPence > 0
  return isDue ? 'The VAT shown is your output tax due to HMRC.' : null
}

type ToHmrc = { kind: InvoiceKind; document: { selfBilled?: string | null }; vatPence: number }

/** "20%", "5%", "17.5%". */
export function rateInWords(basisPoints: number): string {
  return `${basisPoints / 100}%`
}
