import { and, desc, eq } from 'drizzle-orm'
import { approveRun } from '#app/domain/payments/approve-run.server.ts'
import { checkRun } from '#app/domain/payments/check-run.server.ts'
import { makePaymentRun } from '#app/domain/payments/make-payment-run.server.ts'
import { makeReleaseRun } from '#app/domain/payments/make-release-run.server.ts'
import { sendRun } from '#app/domain/payments/send-run.server.ts'
import { settleRun } from '#app/domain/payments/settle-payment.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import type { Tx } from '../client.ts'
import { runs } from '../schema/payments.ts'
import { councilId } from './accounts.ts'
import { actorOf } from './actors.ts'

type Paying = { organisationId: string; by: string; second: string; key: string }

/** What is due goes out to those who keep the money. */
export async function releaseMoney(tx: Tx, key: string): Promise<void> {
  const made = await unlessNothing(() => makeReleaseRun(tx, actorOf('usr_anil'), { councilId, dueBy: today(), key }))
  if (made) await sendOut(tx, { runId: made.runId, by: 'usr_anil', second: 'usr_helen' })
}

/** What is approved and can be paid goes to the providers. */
export async function payProviders(tx: Tx, { organisationId, by, second, key }: Paying): Promise<void> {
  const made = await unlessNothing(() =>
    makePaymentRun(tx, actorOf(by), { organisationId, key: `${key} ${organisationId}` }),
  )
  if (made) await sendOut(tx, { runId: made.runId, by, second })
}

/** The bank has paid all of it. */
export async function settleLastRun(
  tx: Tx,
  { organisationId, kind, by }: { organisationId: string; kind: 'payment' | 'release'; by: string },
): Promise<void> {
  const [last] = await tx
    .select({ id: runs.id, state: runs.state })
    .from(runs)
    .where(and(eq(runs.organisationId, organisationId), eq(runs.kind, kind)))
    .orderBy(desc(runs.madeAt))
    .limit(1)
  if (last?.state === 'sent') await settleRun(tx, actorOf(by), { runId: last.id })
}

async function sendOut(tx: Tx, { runId, by, second }: { runId: string; by: string; second: string }): Promise<void> {
  await checkRun(tx, actorOf(by), { runId })
  await approveRun(tx, actorOf(second), { runId })
  await sendRun(tx, actorOf(by), { runId })
}

/** A run of nothing is refused, which is no trouble: then there is none. */
async function unlessNothing<T>(make: () => Promise<T>): Promise<T | null> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'short') return null
    throw error
  }
}
