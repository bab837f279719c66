import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { paymentLines, payments, runs } from '#db/schema/payments.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { pounds } from '../shared/money.ts'
import { nextNumber } from '../shared/number-series.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { counted } from '../shared/words.ts'
import { planOfPayer, type Payee } from './plan-of-payer.server.ts'
import type { PlannedPayment } from './plan-payments.ts'
import { payer } from './payer.ts'
import { runNumber } from './run.ts'

/** Who may make and send the runs of an organisation: a council's finance officers, and the people of a broker or trust. */
export const runRoles = ['finance', 'owner', 'staff'] as const

/** A payment run: one payment for each provider, only from money that is there. The same key again is the same run. */
export async function makePaymentRun(
  tx: Tx,
  actor: Actor,
  { organisationId, key }: { organisationId: string; key: string },
): Promise<{ runId: string; isNew: boolean }> {
  await requireMembership(tx, actor, { organisationId, roles: runRoles })
  const once = `payment:${organisationId}:${key}`
  const [before] = await tx.select({ id: runs.id }).from(runs).where(eq(runs.key, once))
  if (before) return { runId: before.id, isNew: false }

  const paidBy = payer.organisation(organisationId)
  const plan = await planOfPayer(tx, { payer: paidBy, throughBank: true })
  if (plan.payments.length === 0) {
    throw new Refusal('short', 'There is nothing to pay now. Lines that wait are listed below, each with its day.')
  }
  const runId = newId('run')
  const number = runNumber('payment', await nextNumber(tx, `payment-run:${organisationId}`))
  await tx.insert(runs).values({
    id: runId,
    kind: 'payment',
    number,
    organisationId,
    state: 'draft',
    madeByUserId: actor.userId,
    key: once,
    madeAt: now(),
  })
  for (const planned of plan.payments) {
    await writePayment(tx, { runId, number, payer: paidBy, planned, payee: plan.providers.get(planned.providerId) })
  }
  const pence = plan.payments.reduce((sum, payment) => sum + payment.pence, 0)
  await audit(tx, actor, {
    verb: 'made a payment run',
    words: `Made payment run ${number}: ${counted(plan.payments.length, 'payment')}, ${pounds(pence)}`,
    subject: { kind: 'run', id: runId },
    organisationId,
  })
  return { runId, isNew: true }
}

type NewPayment = {
  runId: string | null
  number: string
  payer: string
  planned: PlannedPayment
  payee: Payee | undefined
  key?: string
}

/** Writes one planned payment with its lines. */
export async function writePayment(tx: Tx, payment: NewPayment): Promise<string> {
  const { runId, number, planned, payee } = payment
  const paymentId = newId('pay')
  await tx.insert(payments).values({
    id: paymentId,
    runId,
    payer: payment.payer,
    payeeOrganisationId: planned.providerId,
    payeeName: payee?.name ?? 'Not known',
    sortCode: payee?.sortCode ?? null,
    account: payee?.account ?? null,
    pence: planned.pence,
    state: 'planned',
    reference: number,
    key: payment.key ?? `${runId}:${planned.providerId}`,
  })
  const lines = planned.lines.map((line) => ({ ...line, paymentId }))
  for (let from = 0; from < lines.length; from += 500)
    await tx.insert(paymentLines).values(lines.slice(from, from + 500))
  return paymentId
}
