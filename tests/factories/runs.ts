import { eq } from 'drizzle-orm'
import { account } from '#app/domain/ledger/accounts.ts'
import { balancesOf } from '#app/domain/ledger/balances.server.ts'
import { makePaymentRun } from '#app/domain/payments/make-payment-run.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { payments, runs } from '#db/schema/payments.ts'

export const makeRun = (actor: Actor, organisationId: string, key = newId('key')) =>
  transaction((tx) => makePaymentRun(tx, actor, { organisationId, key }))

export const runOf = async (runId: string) => (await db.select().from(runs).where(eq(runs.id, runId)))[0]!

export const paymentsOf = (runId: string) => db.select().from(payments).where(eq(payments.runId, runId))

/** What the council's bank has paid, in pence. */
export async function councilCash({ councilId }: { councilId: string }) {
  const { id } = account.councilCash(councilId)
  return (await balancesOf(db, [id])).get(id)
}
