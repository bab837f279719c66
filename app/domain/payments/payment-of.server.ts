import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { payments } from '#db/schema/payments.ts'
import type { Actor } from '../shared/actor.ts'
import { notHere } from '../shared/refusal.ts'
import { requireRun, withLines } from './run-of.server.ts'

export async function paymentWithLines(tx: Tx, paymentId: string) {
  const [payment] = await withLines(tx, await tx.select().from(payments).where(eq(payments.id, paymentId)))
  if (!payment) throw notHere()
  return payment
}

/** A payment of a run, for those who may make the runs of its organisation. */
export async function paymentInRun(tx: Tx, actor: Actor, paymentId: string) {
  const payment = await paymentWithLines(tx, paymentId)
  if (!payment.runId) throw notHere()
  return { payment, run: await requireRun(tx, actor, payment.runId) }
}
