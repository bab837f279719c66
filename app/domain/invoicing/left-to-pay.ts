import { unpaidOf, type InvoiceLineState, type InvoiceState } from '../payments/invoice-state.ts'

/** What a reader is told of a document, which says more than its state: its payment may be on its way. */
export type StateShown = InvoiceState | 'on its way'

/**
 * Approved, but with nothing left to pay today: its payment is on its way, or what is left waits for an answer.
 * `lines` are the states of the lines that the reader sees.
 */
export function stateShown(state: InvoiceState, lines: readonly InvoiceLineState[]): StateShown {
  if ((state !== 'approved' && state !== 'part paid') || lines.includes('approved')) return state
  if (lines.includes('on its way')) return 'on its way'
  return state === 'approved' && lines.includes('queried') ? 'draft' : state
}

type Line = { state: InvoiceLineState; grossPence: number; creditedPence: number; paidPence: number }

export type LeftToPay = ReturnType<typeof leftToPay>

/** Where the money of some lines is, in pence. Only `stillToPay` is to be paid by somebody now. */
export function leftToPay(lines: readonly Line[]) {
  const unpaid = (state: InvoiceLineState) =>
    lines.filter((line) => line.state === state).reduce((sum, line) => sum + unpaidOf(line), 0)
  return {
    takenBack: lines.reduce((sum, { creditedPence }) => sum + creditedPence, 0),
    paid: lines.reduce((sum, { paidPence }) => sum + paidPence, 0),
    onItsWay: unpaid('on its way'),
    inQuestion: unpaid('queried'),
    waiting: unpaid('exception'),
    stillToPay: unpaid('approved'),
  }
}
