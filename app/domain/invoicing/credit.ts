import {
  creditedAfterPayment,
  creditedUnpaid,
  creditedWhileQueried,
  creditRefunded,
  rechargeTakenBack,
  type Transfer,
} from '../ledger/events.ts'
import type { InvoiceLineState } from '../payments/invoice-state.ts'
import type { InvoiceKind } from './invoice.ts'

type Credit = {
  state: InvoiceLineState
  kind: InvoiceKind
  potId: string
  providerId: string
  costCentre: string
  pence: number
}

/** What a credit moves, by where the line's money is. A line that was never approved has moved nothing yet. */
export function creditTransfers({ state, kind, costCentre, ...line }: Credit): Transfer[] {
  switch (state) {
    case 'exception':
    case 'credited':
      return []
    case 'approved':
      return creditedUnpaid(line)
    case 'queried':
      return creditedWhileQueried(line)
    case 'on its way':
      throw new Error('Money on its way cannot be credited')
    case 'paid':
      return [...creditedAfterPayment(line), ...putRight(kind, costCentre, line)]
    default:
      return state satisfies never
  }
}

/** No bank was asked for these, so none has to give back: the fund or the cost centre has it again. */
function putRight(
  kind: InvoiceKind,
  costCentre: string,
  line: { potId: string; providerId: string; pence: number },
): Transfer[] {
  if (kind === 'statement') return creditRefunded({ ...line, councilId: null })
  return kind === 'recharge note' ? rechargeTakenBack({ ...line, costCentre }) : []
}
