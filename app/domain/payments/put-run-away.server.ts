import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { counted } from '../shared/words.ts'
import { changeRun, paymentsOfRun, requireRun } from './run-of.server.ts'

/**
 * Gives up a run that was not sent: whoever may make one sees that it is wrong. What it would have paid waits for the next
 * run, and what it would have paid out is planned for its day again. Its number is not used a second time.
 */
export async function putRunAway(
  tx: Tx,
  actor: Actor,
  { runId, reason }: { runId: string; reason: string },
): Promise<void> {
  const run = await requireRun(tx, actor, runId)
  if (run.state === 'put away') return
  const some = await paymentsOfRun(tx, runId)
  await changeRun(tx, run, { to: 'put away' })
  const ids = some.map(({ id }) => id)
  if (ids.length > 0) {
    await tx.delete(paymentLines).where(inArray(paymentLines.paymentId, ids))
    await tx.delete(payments).where(inArray(payments.id, ids))
  }
  await tx
    .update(releases)
    .set({ state: 'planned', runId: null })
    .where(and(eq(releases.runId, runId), eq(releases.state, 'in run')))
  const pence = some.reduce((sum, payment) => sum + payment.pence, 0)
  await audit(tx, actor, {
    verb: 'put a run away',
    words: `Put run ${run.number} away: ${counted(some.length, 'payment')}, ${pounds(pence)}, not sent`,
    reason,
    subject: { kind: 'run', id: runId },
    organisationId: run.organisationId,
  })
}
