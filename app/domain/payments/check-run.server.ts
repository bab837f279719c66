import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { changeRun, paymentsOfRun, requireRun } from './run-of.server.ts'

/** Somebody has looked it over: whoever made it, or a colleague. */
export async function checkRun(tx: Tx, actor: Actor, { runId }: { runId: string }): Promise<void> {
  const run = await requireRun(tx, actor, runId)
  if (run.state === 'checked') return
  if ((await paymentsOfRun(tx, runId)).length === 0) {
    throw new Refusal('conflict', 'There is nothing left in this run. Make a new one when there is something to pay.')
  }
  await changeRun(tx, run, { to: 'checked', set: { checkedByUserId: actor.userId } })
  await audit(tx, actor, {
    verb: 'checked a run',
    words: `Checked run ${run.number}`,
    subject: { kind: 'run', id: runId },
    organisationId: run.organisationId,
  })
}
