import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { paymentLines, payments, runs } from '#db/schema/payments.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { notHere } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { runRoles } from './make-payment-run.server.ts'
import { potsWithCouncil } from './owed-lines.server.ts'
import { refuseOwnCase } from './own-case.server.ts'
import { runStates, type RunState } from './run.ts'

/** A run, for those who may make the runs of its organisation. */
export async function requireRun(db: Db, actor: Actor, runId: string) {
  const [run] = await db.select().from(runs).where(eq(runs.id, runId))
  if (!run) throw notHere()
  const roles = run.kind === 'release' ? (['finance'] as const) : runRoles
  await requireMembership(db, actor, { organisationId: run.organisationId, roles })
  return run
}

export type Run = Awaited<ReturnType<typeof requireRun>>

/** Takes a run on by its table of states. */
export async function changeRun(
  tx: Tx,
  run: Run,
  { to, set = {} }: { to: RunState; set?: Partial<typeof runs.$inferInsert> },
): Promise<void> {
  requireTransition(runStates, { from: run.state, to, what: `Run ${run.number}` })
  await tx
    .update(runs)
    .set({ ...set, state: to })
    .where(eq(runs.id, run.id))
}

/** The payments of a run, each with its lines, and of each line what kind of line it is. */
export async function paymentsOfRun(db: Db, runId: string) {
  return withLines(db, await db.select().from(payments).where(eq(payments.runId, runId)))
}

export type PaymentWithLines = Awaited<ReturnType<typeof paymentsOfRun>>[number]

export async function withLines(db: Db, some: (typeof payments.$inferSelect)[]) {
  const ids = some.map(({ id }) => id)
  const lines = ids.length ? await db.select().from(paymentLines).where(inArray(paymentLines.paymentId, ids)) : []
  const byPayment = new Map<string, typeof lines>()
  for (const line of lines) byPayment.set(line.paymentId, [...(byPayment.get(line.paymentId) ?? []), line])
  return some.map((payment) => ({ ...payment, lines: byPayment.get(payment.id) ?? [] }))
}

/** Refuses somebody whom the run pays, for whose person it pays, or who gave the support. */
export async function refuseOwnRun(db: Db, actor: Actor, some: PaymentWithLines[]): Promise<void> {
  const pots = await potsWithCouncil(
    db,
    some.flatMap(({ lines }) => lines.map(({ potId }) => potId)),
  )
  await refuseOwnCase(db, actor, {
    personIds: [...new Set([...pots.values()].map(({ personId }) => personId))],
    providerIds: some.flatMap(({ payeeOrganisationId, payer }) =>
      payeeOrganisationId && payer !== `organisation:${payeeOrganisationId}` ? [payeeOrganisationId] : [],
    ),
  })
}

/** The invoice lines behind payment lines. */
export async function invoiceLinesOf(db: Db, some: PaymentWithLines[]) {
  const ids = some.flatMap(({ lines }) => lines.map(({ itemId }) => itemId))
  const found: (typeof invoiceLines.$inferSelect)[] = []
  for (let from = 0; from < ids.length; from += 500) {
    found.push(
      ...(await db
        .select()
        .from(invoiceLines)
        .where(inArray(invoiceLines.id, ids.slice(from, from + 500)))),
    )
  }
  return new Map(found.map((line) => [line.id, line]))
}
