import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots, releases } from '#db/schema/budgets.ts'
import { organisations, users } from '#db/schema/people.ts'
import { noBalances, potBalances, sumOfPots } from '../ledger/balances.server.ts'
import { accessTo } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import type { BudgetState } from './budget.ts'
import { isOverdue } from './overdue.ts'

/** A person's budget with its pots: what stands in each now, what was paid out so far, and when more comes. */
export type Budget = NonNullable<Awaited<ReturnType<typeof getBudgetOf>>>

/**
 * The budget of a person that counts today: the running one, else the next, else the one that ended last. `budgetId`
 * picks another. Null: no budget yet, or none of the actor's business.
 */
export async function getBudgetOf(db: Db, actor: Actor, of: { personId: string; budgetId?: string }) {
  const access = await accessTo(db, actor, of.personId)
  if (!access?.powers.has('see')) return null
  const all = await db
    .select({
      id: budgets.id,
      state: budgets.state,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
      closingDays: budgets.closingDays,
      council: { name: organisations.name, phone: organisations.phone },
    })
    .from(budgets)
    .innerJoin(organisations, eq(organisations.id, budgets.councilId))
    .where(eq(budgets.personId, of.personId))
    .orderBy(desc(budgets.startsOn))
  const shown = all.filter(({ state }) => state !== 'draft' && state !== 'taken back')
  const budget = shown.find(({ id }) => id === of.budgetId) ?? current(shown)
  if (!budget) return null
  const itsPots = await potsOf(db, [budget.id])
  return {
    ...budget,
    personId: of.personId,
    // nothing more is paid out into a budget that is closed
    pots: budget.state === 'closed' ? itsPots.map((pot) => ({ ...pot, nextRelease: null })) : itsPots,
    sum: sumOfPots(itsPots.map(({ now }) => now)),
    others: shown.filter((one) => one !== budget),
  }
}

function current<One extends { state: BudgetState; startsOn: string }>(newestFirst: One[]): One | undefined {
  const oldestFirst = newestFirst.toReversed()
  return (
    oldestFirst.find(({ state }) => state === 'running') ??
    oldestFirst.find(({ state }) => state === 'agreed') ??
    newestFirst[0]
  )
}

export type PotNow = Awaited<ReturnType<typeof potsOf>>[number]

/** The pots of budgets, with their balances and releases. The caller has asked who may see them. */
export async function potsOf(db: Db, budgetIds: string[]) {
  const rows = await db
    .select({
      id: pots.id,
      budgetId: pots.budgetId,
      name: pots.name,
      stream: pots.stream,
      heldAs: pots.heldAs,
      agreedPence: pots.pence,
      releasePattern: pots.releasePattern,
      mayBuyCategories: pots.mayBuyCategories,
      mayNotBuyCategories: pots.mayNotBuyCategories,
      mayBuyInHouse: pots.mayBuyInHouse,
      payerOrganisationId: pots.payerOrganisationId,
      payerUserId: pots.payerUserId,
      organisationName: organisations.name,
      userName: users.name,
    })
    .from(pots)
    .leftJoin(organisations, eq(organisations.id, pots.payerOrganisationId))
    .leftJoin(users, eq(users.id, pots.payerUserId))
    .where(inArray(pots.budgetId, budgetIds))
    .orderBy(asc(pots.budgetId), asc(pots.position))
  const potIds = rows.map(({ id }) => id)
  const [balances, planned] = await Promise.all([potBalances(db, potIds), releasesOf(db, potIds)])
  return rows.map(({ organisationName, userName, ...row }) => ({
    ...row,
    payerName: row.heldAs === 'indirect payment' ? userName : organisationName,
    now: balances.get(row.id) ?? noBalances(),
    ...releasedOf(planned.filter(({ potId }) => potId === row.id)),
  }))
}

async function releasesOf(db: Db, potIds: string[]) {
  if (potIds.length === 0) return []
  return db
    .select({ potId: releases.potId, dueOn: releases.dueOn, pence: releases.pence, state: releases.state })
    .from(releases)
    .where(inArray(releases.potId, potIds))
    .orderBy(asc(releases.dueOn))
}

type Release = { dueOn: string; pence: number; state: string }

function releasedOf(planned: Release[]) {
  const releasedPence = planned.reduce((sum, { state, pence }) => sum + (state === 'released' ? pence : 0), 0)
  const next = planned.find(({ state }) => state === 'planned' || state === 'in run')
  return {
    releasedPence,
    nextRelease: next ? { dueOn: next.dueOn, pence: next.pence, isOverdue: isOverdue(next) } : null,
    /** false: the council keeps this pot's money, so nothing is paid out */
    isReleased: planned.length > 0,
  }
}
