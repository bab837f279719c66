import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { changeRun, paymentsOfRun, refuseOwnRun, requireRun } from './run-of.server.ts'
import { sendPayment } from './send-payment.server.ts'
import { sendReleases } from './send-releases.server.ts'
import { settleRunIfAnswered } from './settle-payment.server.ts'

/** An approved run goes to the bank. The same press again changes nothing. */
export async function sendRun(tx: Tx, actor: Actor, { runId }: { runId: string }): Promise<void> {
  const run = await requireRun(tx, actor, runId)
  if (run.sentAt) return
  const some = await paymentsOfRun(tx, runId)
  await refuseOwnRun(tx, actor, some)
  await changeRun(tx, run, { to: 'sent', set: { sentAt: now() } })
  for (const payment of some) {
    if (run.kind === 'payment') await sendPayment(tx, actor, payment)
    else await sendReleases(tx, actor, payment)
  }
  await settleRunIfAnswered(tx, runId)
  await audit(tx, actor, {
    verb: 'sent a run',
    words: `Sent run ${run.number} to the bank`,
    subject: { kind: 'run', id: runId },
    organisationId: run.organisationId,
  })
}
