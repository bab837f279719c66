import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { budgets, pots, releases } from '#db/schema/budgets.ts'
import { paymentLines, payments, runs } from '#db/schema/payments.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import type { Day } from '../shared/day.ts'
import { groupBy } from '../shared/group-by.ts'
import { newId } from '../shared/id.ts'
import { pounds } from '../shared/money.ts'
import { nextNumber } from '../shared/number-series.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { counted } from '../shared/words.ts'
import { payeesOf } from './payees.server.ts'
import { payer, payerOf } from './payer.ts'
import { runNumber } from './run.ts'

type Press = { councilId: string; dueBy: Day; key: string }

/** The council pays out what is due to payers: one payment for each payer. The same key again is the same run. */
export async function makeReleaseRun(
  tx: Tx,
  actor: Actor,
  { councilId, dueBy, key }: Press,
): Promise<{ runId: string; isNew: boolean }> {
  await requireMembership(tx, actor, { organisationId: councilId, kind: 'council', roles: ['finance'] })
  const once = `release:${councilId}:${dueBy}:${key}`
  const [before] = await tx.select({ id: runs.id }).from(runs).where(eq(runs.key, once))
  if (before) return { runId: before.id, isNew: false }
  const due = await listDueReleases(tx, { councilId, dueBy })
  const byPayer = groupBy(due, (release) => release.payer)
  if (byPayer.size === 0) throw new Refusal('short', 'No money is due to be paid out by that day.')

  const runId = newId('run')
  const number = runNumber('release', await nextNumber(tx, `release-run:${councilId}`))
  await tx.insert(runs).values({
    id: runId,
    kind: 'release',
    number,
    organisationId: councilId,
    state: 'draft',
    madeByUserId: actor.userId,
    key: once,
    madeAt: now(),
  })
  const payees = await payeesOf(tx, [...byPayer.keys()])
  for (const [text, its] of byPayer) {
    await writeReleases(tx, { runId, number, councilId, payer: text, payee: payees(text), releases: its })
  }
  const pence = due.reduce((sum, release) => sum + release.pence, 0)
  await audit(tx, actor, {
    verb: 'made a release run',
    words: `Made release run ${number}: ${counted(byPayer.size, 'payment')}, ${pounds(pence)}`,
    subject: { kind: 'run', id: runId },
    organisationId: councilId,
  })
  return { runId, isNew: true }
}

type Due = Awaited<ReturnType<typeof listDueReleases>>[number]
type NewPayment = {
  runId: string
  number: string
  councilId: string
  payer: string
  payee: ReturnType<Awaited<ReturnType<typeof payeesOf>>>
  releases: Due[]
}

async function writeReleases(tx: Tx, { runId, number, councilId, payer: text, payee, releases: its }: NewPayment) {
  const paymentId = newId('pay')
  await tx.insert(payments).values({
    id: paymentId,
    runId,
    payer: payer.organisation(councilId),
    ...payee,
    pence: its.reduce((sum, release) => sum + release.pence, 0),
    state: 'planned',
    reference: number,
    key: `${runId}:${text}`,
  })
  await tx.insert(paymentLines).values(its.map(({ id, potId, pence }) => ({ paymentId, itemId: id, potId, pence })))
  await tx
    .update(releases)
    .set({ state: 'in run', runId })
    .where(
      inArray(
        releases.id,
        its.map(({ id }) => id),
      ),
    )
}

/** Releases that are due, for pots of budgets that go on, each with who keeps the money. */
export async function listDueReleases(db: Db, { councilId, dueBy }: { councilId: string; dueBy: Day }) {
  const rows = await db
    .select({
      id: releases.id,
      potId: releases.potId,
      pence: releases.pence,
      dueOn: releases.dueOn,
      heldAs: pots.heldAs,
      payerUserId: pots.payerUserId,
      payerOrganisationId: pots.payerOrganisationId,
      personId: budgets.personId,
      councilId: budgets.councilId,
    })
    .from(releases)
    .innerJoin(pots, eq(pots.id, releases.potId))
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .where(
      and(
        eq(releases.state, 'planned'),
        lte(releases.dueOn, dueBy),
        eq(budgets.councilId, councilId),
        inArray(budgets.state, ['running', 'closing']),
      ),
    )
    .orderBy(asc(releases.dueOn), asc(releases.id))
  return rows.flatMap((row) => {
    const text = payerOf(row)
    return text && row.pence > 0 && row.heldAs !== 'council-managed' ? [{ ...row, payer: text }] : []
  })
}
