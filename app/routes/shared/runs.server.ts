import type { Actor } from '#app/domain/shared/actor.ts'
import { isOverdue, overdueInWords, type Council } from '#app/domain/budgets/overdue.ts'
import { approveRun } from '#app/domain/payments/approve-run.server.ts'
import { checkRun } from '#app/domain/payments/check-run.server.ts'
import { payer } from '#app/domain/payments/payer.ts'
import { planOfPayer } from '#app/domain/payments/plan-of-payer.server.ts'
import type { ReleaseToCome } from '#app/domain/payments/plan-payments.ts'
import { runCsv } from '#app/domain/payments/run-csv.ts'
import { putRunAway } from '#app/domain/payments/put-run-away.server.ts'
import { returnPayment } from '#app/domain/payments/return-payment.server.ts'
import { canApproveRun, isApproved } from '#app/domain/payments/run.ts'
import { getRun, listRuns } from '#app/domain/payments/runs.server.ts'
import { sendRun } from '#app/domain/payments/send-run.server.ts'
import { settlePayment, settleRun } from '#app/domain/payments/settle-payment.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { dayInWords, instantInWords } from '#app/domain/shared/words.ts'
import { requireFreshSecondFactor } from '#app/auth/require-actor.server.ts'
import { found } from '#app/http/found.ts'
import { db, transaction } from '#db/client.ts'
import type { RunSteps } from './run-steps.ts'

/** What the list of runs shows: what could be paid now, what waits for which day, and the runs so far. */
export async function runsPage(organisationId: string, before: string | null) {
  const [plan, list] = await Promise.all([
    planOfPayer(db, { payer: payer.organisation(organisationId), throughBank: true }),
    listRuns(db, organisationId, { before }),
  ])
  const named = (providerId: string) => plan.providers.get(providerId)?.name ?? ''
  return {
    key: newId('key'),
    before,
    ready: {
      payments: plan.payments.length,
      lines: plan.payments.reduce((sum, { lines }) => sum + lines.filter(({ pence }) => pence > 0).length, 0),
      pence: plan.payments.reduce((sum, { pence }) => sum + pence, 0),
    },
    waits: plan.waits.slice(0, 50).map(({ line, release }) => ({
      id: line.lineId,
      words: `${named(line.providerId)}, ${line.number}: ${line.words}`,
      pence: line.pence,
      waitsFor: waitsFor(release, line.council),
    })),
    withoutBank: [...new Set(plan.withoutBank.map(({ providerId }) => named(providerId)))],
    rows: list.rows.map((run) => ({ ...run, madeAt: instantInWords(run.madeAt) })),
    olderKey: list.olderKey,
  }
}

function waitsFor(release: ReleaseToCome | null, council: Council): string {
  if (!release) return 'money that is not planned yet'
  return isOverdue(release) ? overdueInWords(release, council) : `the money of ${dayInWords(release.dueOn)}`
}

/** One run with what the reader may do next. */
export async function runPage(actor: Actor, about: { organisationId: string; runId: string }) {
  const run = found(await getRun(db, about))
  const { id, kind, number, state, payments, pence, madeBy, checkedBy, approvedBy, sentAt, approvedAt, madeAt } = run
  return {
    run: { id, kind, number, state, payments, pence, madeBy, checkedBy, approvedBy },
    madeAt: instantInWords(madeAt),
    approvedAt: approvedAt && instantInWords(approvedAt),
    sentAt: sentAt && instantInWords(sentAt),
    putAway: run.putAway && { ...run.putAway, at: instantInWords(run.putAway.at) },
    mayApprove: canApproveRun(actor.userId, run),
  }
}

/** The payments of a run as a file for the bank; until a second person has approved it, one that no bank can use. */
export async function runFile(about: { organisationId: string; runId: string }): Promise<Response> {
  const { number, state, payments } = found(await getRun(db, about))
  const forBank = isApproved(state)
  return new Response(runCsv(payments, { forBank }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${number}${forBank ? '' : '-not-approved'}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** One step of a run. Money leaves only with a second factor that was given a moment ago. */
export async function takeStep(request: Request, actor: Actor, input: RunSteps & { runId: string }): Promise<string> {
  const { runId } = input
  switch (input.step) {
    case 'check':
      await transaction((tx) => checkRun(tx, actor, { runId }))
      return 'It is checked. Now somebody who did not make it has to approve it.'
    case 'approve':
      await requireFreshSecondFactor(request, actor)
      await transaction((tx) => approveRun(tx, actor, { runId }))
      return 'It is approved. Now it can be sent to the bank.'
    case 'send':
      await requireFreshSecondFactor(request, actor)
      await transaction((tx) => sendRun(tx, actor, { runId }))
      return 'It is sent. When the bank has answered, say what has arrived.'
    case 'put-away':
      await transaction((tx) => putRunAway(tx, actor, { runId, reason: input.reason }))
      return 'It is put away. What was in it waits for the next run.'
    case 'settle':
      await transaction((tx) => settleRun(tx, actor, { runId }))
      return 'Everything that was on its way has arrived.'
    case 'settle-one':
      await transaction((tx) => settlePayment(tx, actor, { paymentId: input.paymentId }))
      return 'This payment has arrived.'
    case 'return-one':
      await transaction((tx) =>
        returnPayment(tx, actor, { paymentId: input.paymentId, reason: 'Sent back by the bank' }),
      )
      return 'This payment came back. What it was for is owed again.'
    default:
      return input satisfies never
  }
}
