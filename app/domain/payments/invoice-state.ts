import type { Transitions } from '../shared/states.ts'

export type InvoiceState = 'draft' | 'approved' | 'part paid' | 'paid' | 'credited'
export type InvoiceLineState = 'exception' | 'approved' | 'queried' | 'on its way' | 'paid' | 'credited'

export const invoiceLineStates: Transitions<InvoiceLineState> = {
  exception: ['approved', 'paid', 'credited'],
  approved: ['queried', 'on its way', 'paid', 'credited'],
  queried: ['approved', 'paid', 'credited'],
  'on its way': ['paid', 'approved', 'queried'],
  // owed again: a fund paid it from money that the bank sent back
  paid: ['credited', 'approved', 'queried'],
  credited: [],
}

/** What an invoice is follows from its lines, and from nothing else. */
export function invoiceStateOf(lines: InvoiceLineState[]): InvoiceState {
  const is = (...states: InvoiceLineState[]) => lines.every((state) => states.includes(state))
  if (is('credited')) return 'credited'
  if (is('paid', 'credited')) return 'paid'
  if (lines.includes('paid')) return 'part paid'
  if (is('exception', 'credited')) return 'draft'
  return 'approved'
}

/** What is still to pay of a line. */
export function unpaidOf(line: { grossPence: number; creditedPence: number; paidPence: number }): number {
  return line.grossPence - line.creditedPence - line.paidPence
}
