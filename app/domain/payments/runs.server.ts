import { and, asc, count, desc, eq, inArray, lt, or, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { payments, runs } from '#db/schema/payments.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { users } from '#db/schema/people.ts'
import type { RunKind } from './run.ts'

const perPage = 20

/** Runs of an organisation, newest first, with how many payments and how much. */
export async function listRuns(db: Db, organisationId: string, about: { kind?: RunKind; before?: string | null } = {}) {
  const from = about.before ? await keyOf(db, about.before) : null
  const rows = await db
    .select({
      id: runs.id,
      kind: runs.kind,
      number: runs.number,
      state: runs.state,
      madeAt: runs.madeAt,
      madeBy: users.name,
    })
    .from(runs)
    .innerJoin(users, eq(users.id, runs.madeByUserId))
    .where(
      and(
        eq(runs.organisationId, organisationId),
        about.kind ? eq(runs.kind, about.kind) : undefined,
        from ? or(lt(runs.madeAt, from.madeAt), and(eq(runs.madeAt, from.madeAt), lt(runs.id, from.id))) : undefined,
      ),
    )
    .orderBy(desc(runs.madeAt), desc(runs.id))
    .limit(perPage + 1)
  const shown = rows.slice(0, perPage)
  const sums = await sumsOf(
    db,
    shown.map(({ id }) => id),
  )
  return {
    rows: shown.map((run) => ({ ...run, ...(sums.get(run.id) ?? { payments: 0, pence: 0 }) })),
    olderKey: rows.length > perPage ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** Runs that wait for a hand. */
export async function countOpenRuns(db: Db, organisationId: string): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(runs)
    .where(and(eq(runs.organisationId, organisationId), inArray(runs.state, ['draft', 'checked', 'approved', 'sent'])))
  return row?.open ?? 0
}

/** One run of an organisation with its payments. Null: not there, or another's. */
export async function getRun(db: Db, { organisationId, runId }: { organisationId: string; runId: string }) {
  const [run] = await db
    .select()
    .from(runs)
    .where(and(eq(runs.id, runId), eq(runs.organisationId, organisationId)))
  if (!run) return null
  const its = await db
    .select({
      id: payments.id,
      payeeName: payments.payeeName,
      sortCode: payments.sortCode,
      account: payments.account,
      pence: payments.pence,
      state: payments.state,
      reference: payments.reference,
    })
    .from(payments)
    .where(eq(payments.runId, runId))
    .orderBy(asc(payments.payeeName), asc(payments.id))
  const ids = [run.madeByUserId, run.checkedByUserId, run.approvedByUserId].filter((id) => id !== null)
  const names = new Map(
    (await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids))).map((user) => [
      user.id,
      user.name,
    ]),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return {
    ...run,
    madeBy: nameOf(run.madeByUserId),
    checkedBy: nameOf(run.checkedByUserId),
    approvedBy: nameOf(run.approvedByUserId),
    putAway: run.state === 'put away' ? await whyPutAway(db, runId) : null,
    payments: its,
    pence: its.reduce((total, payment) => total + payment.pence, 0),
  }
}

export type RunView = NonNullable<Awaited<ReturnType<typeof getRun>>>

/** Who put a run away, when and why. */
async function whyPutAway(db: Db, runId: string): Promise<{ at: Date; by: string; reason: string } | null> {
  const [event] = await db
    .select({ at: auditEvents.at, by: users.name, reason: auditEvents.reason })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.actorUserId))
    .where(
      and(eq(auditEvents.subjectKind, 'run'), eq(auditEvents.subjectId, runId), eq(auditEvents.verb, 'put a run away')),
    )
  return event ? { ...event, reason: event.reason ?? '' } : null
}

async function sumsOf(db: Db, runIds: string[]) {
  if (runIds.length === 0) return new Map<string, { payments: number; pence: number }>()
  const rows = await db
    .select({ runId: payments.runId, payments: count(), pence: sum(payments.pence).mapWith(Number) })
    .from(payments)
    .where(inArray(payments.runId, runIds))
    .groupBy(payments.runId)
  return new Map(rows.map((row) => [row.runId ?? '', { payments: row.payments, pence: row.pence }]))
}

async function keyOf(db: Db, id: string) {
  const [row] = await db.select({ id: runs.id, madeAt: runs.madeAt }).from(runs).where(eq(runs.id, id))
  return row ?? null
}
