import type { StateShown } from '#app/domain/invoicing/left-to-pay.ts'
import type { InvoiceLineState } from '#app/domain/payments/invoice-state.ts'
import type { PaymentState, RunState } from '#app/domain/payments/run.ts'
import type { Tone } from '../ui/status-tag.tsx'

export const invoiceTones = {
  draft: 'waiting',
  approved: 'going',
  'part paid': 'going',
  'on its way': 'going',
  paid: 'done',
  credited: 'stopped',
} as const satisfies Record<StateShown, Tone>

export const lineTones = {
  exception: 'waiting',
  approved: 'going',
  queried: 'trouble',
  'on its way': 'going',
  paid: 'done',
  credited: 'stopped',
} as const satisfies Record<InvoiceLineState, Tone>

export const runTones = {
  draft: 'waiting',
  checked: 'waiting',
  approved: 'going',
  sent: 'going',
  settled: 'done',
  'part returned': 'trouble',
  'put away': 'stopped',
} as const satisfies Record<RunState, Tone>

export const paymentTones = {
  planned: 'waiting',
  'on its way': 'going',
  confirmed: 'done',
  returned: 'trouble',
} as const satisfies Record<PaymentState, Tone>

export const runWords = {
  draft: 'To be checked',
  checked: 'To be approved',
  approved: 'To be sent',
  sent: 'Sent to the bank',
  settled: 'All has arrived',
  'part returned': 'Some came back',
  'put away': 'Put away',
} as const satisfies Record<RunState, string>

export const paymentWords = {
  planned: 'Planned',
  'on its way': 'On its way',
  confirmed: 'Arrived',
  returned: 'Came back',
} as const satisfies Record<PaymentState, string>
