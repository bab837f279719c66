import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { counted } from '../shared/words.ts'
import { changeRun, paymentsOfRun, refuseOwnRun, requireRun } from './run-of.server.ts'
import { canApproveRun } from './run.ts'

/** A second person says yes: not who made the run, and nobody whom it pays. */
export async function approveRun(tx: Tx, actor: Actor, { runId }: { runId: string }): Promise<void> {
  const run = await requireRun(tx, actor, runId)
  if (run.state === 'approved' && run.approvedByUserId === actor.userId) return
  if (run.state === 'checked' && !canApproveRun(actor.userId, run)) {
    throw new Refusal('forbidden', 'You made this run, so a second person has to approve it.')
  }
  const some = await paymentsOfRun(tx, runId)
  if (some.length === 0) throw new Refusal('conflict', 'There is nothing left in this run to approve.')
  await refuseOwnRun(tx, actor, some)
  await changeRun(tx, run, { to: 'approved', set: { approvedByUserId: actor.userId, approvedAt: now() } })
  const pence = some.reduce((sum, payment) => sum + payment.pence, 0)
  await audit(tx, actor, {
    verb: 'approved a run',
    words: `Approved run ${run.number}: ${counted(some.length, 'payment')}, ${pounds(pence)}`,
    subject: { kind: 'run', id: runId },
    organisationId: run.organisationId,
  })
}
