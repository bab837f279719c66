import type { Transitions } from '../shared/states.ts'

export type RunKind = 'payment' | 'release'
export type RunState = 'draft' | 'checked' | 'approved' | 'sent' | 'settled' | 'part returned' | 'put away'
export type PaymentState = 'planned' | 'on its way' | 'confirmed' | 'returned'

export const runStates: Transitions<RunState> = {
  draft: ['checked', 'put away'],
  checked: ['approved', 'put away'],
  approved: ['sent', 'put away'],
  sent: ['settled', 'part returned'],
  settled: ['part returned'],
  'part returned': [],
  'put away': [],
}

export const paymentStates: Transitions<PaymentState> = {
  planned: ['on its way'],
  'on its way': ['confirmed', 'returned'],
  confirmed: [],
  returned: [],
}

/** What a run is once every payment has been answered by the bank. Null: some are still on their way. */
export function runStateOf(payments: PaymentState[]): 'settled' | 'part returned' | null {
  if (payments.some((state) => state === 'planned' || state === 'on its way')) return null
  return payments.includes('returned') ? 'part returned' : 'settled'
}

/** "PAY-0007", "REL-0003". */
export function runNumber(kind: RunKind, number: number): string {
  return `${kind === 'payment' ? 'PAY' : 'REL'}-${String(number).padStart(4, '0')}`
}

/**
 * A second person approves: not who made the run. Whoever has checked it may, so that two officers are always enough. The
 * button and the command ask this.
 */
export function canApproveRun(userId: string, run: { state: RunState; madeByUserId: string }): boolean {
  return run.state === 'checked' && run.madeByUserId !== userId
}

/** A second person has said yes to it, so the bank may be told. */
export function isApproved(state: RunState): boolean {
  return state === 'approved' || state === 'sent' || state === 'settled' || state === 'part returned'
}

/** The bank was not told of it yet, so it can still be given up. */
export function canPutRunAway(state: RunState): boolean {
  return runStates[state].includes('put away')
}

/** What a person said they paid and nobody's bank file holds: the provider says when it has come. */
export function isWaitingForReceipt(payment: { runId: string | null; state: PaymentState }): boolean {
  return payment.runId === null && payment.state === 'on its way'
}
