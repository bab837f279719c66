import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { payments, runs } from '#db/schema/payments.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { pounds } from '../shared/money.ts'
import { counted } from '../shared/words.ts'
import { confirmPayment } from './confirm-payment.server.ts'
import { paymentInRun } from './payment-of.server.ts'
import { requireRun, withLines } from './run-of.server.ts'
import { runStateOf } from './run.ts'

/** The bank says that a payment has arrived. */
export async function settlePayment(tx: Tx, actor: Actor, { paymentId }: { paymentId: string }): Promise<void> {
  const { payment, run } = await paymentInRun(tx, actor, paymentId)
  if (payment.state === 'confirmed') return
  await confirmPayment(tx, actor, payment)
  await settleRunIfAnswered(tx, run.id)
  await audit(tx, actor, {
    verb: 'settled a payment',
    words: `The bank paid ${pounds(payment.pence)} to ${payment.payeeName}`,
    subject: { kind: 'run', id: run.id },
    organisationId: run.organisationId,
  })
}

/** The bank says that everything that was still on its way has arrived. */
export async function settleRun(tx: Tx, actor: Actor, { runId }: { runId: string }): Promise<void> {
  const run = await requireRun(tx, actor, runId)
  const waiting = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.runId, runId), eq(payments.state, 'on its way')))
  for (const payment of await withLines(tx, waiting)) await confirmPayment(tx, actor, payment)
  await settleRunIfAnswered(tx, runId)
  if (waiting.length === 0) return
  await audit(tx, actor, {
    verb: 'settled a run',
    words: `The bank paid ${counted(waiting.length, 'payment')} of run ${run.number}`,
    subject: { kind: 'run', id: runId },
    organisationId: run.organisationId,
  })
}

/** A run is settled, or part returned, once the bank has answered for each of its payments. */
export async function settleRunIfAnswered(tx: Tx, runId: string): Promise<void> {
  const states = await tx.select({ state: payments.state }).from(payments).where(eq(payments.runId, runId))
  const state = runStateOf(states.map((payment) => payment.state))
  if (state) await tx.update(runs).set({ state, settledAt: now() }).where(eq(runs.id, runId))
}
