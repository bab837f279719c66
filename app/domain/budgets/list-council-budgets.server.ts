import { and, asc, eq, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { organisations, persons, users } from '#db/schema/people.ts'

/** Budgets of a council that wait for a finance officer, the oldest first. The caller has asked whether the actor may see them. */
export async function listBudgetsToConfirm(db: Db, councilId: string) {
  return db
    .select({
      id: budgets.id,
      personName: persons.name,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
      draftedBy: users.name,
      pence: sum(pots.pence).mapWith(Number),
    })
    .from(budgets)
    .innerJoin(persons, eq(persons.id, budgets.personId))
    .innerJoin(users, eq(users.id, budgets.draftedByUserId))
    .leftJoin(pots, eq(pots.budgetId, budgets.id))
    .where(and(eq(budgets.councilId, councilId), eq(budgets.state, 'draft')))
    .groupBy(budgets.id, persons.name, budgets.startsOn, budgets.endsOn, users.name, budgets.createdAt)
    .orderBy(asc(budgets.createdAt))
    .limit(100)
}

/** A budget of a council with its pots as they were agreed. Null: there is none. The caller has asked who may see it. */
export async function getCouncilBudget(db: Db, { councilId, budgetId }: { councilId: string; budgetId: string }) {
  const [budget] = await db
    .select({
      id: budgets.id,
      state: budgets.state,
      personId: budgets.personId,
      personName: persons.name,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
      draftedByUserId: budgets.draftedByUserId,
      draftedBy: users.name,
    })
    .from(budgets)
    .innerJoin(persons, eq(persons.id, budgets.personId))
    .innerJoin(users, eq(users.id, budgets.draftedByUserId))
    .where(and(eq(budgets.id, budgetId), eq(budgets.councilId, councilId)))
  if (!budget) return null
  const itsPots = await db
    .select({
      id: pots.id,
      name: pots.name,
      stream: pots.stream,
      pence: pots.pence,
      heldAs: pots.heldAs,
      releasePattern: pots.releasePattern,
      payerOrganisation: organisations.name,
      payerUser: users.name,
    })
    .from(pots)
    .leftJoin(organisations, eq(organisations.id, pots.payerOrganisationId))
    .leftJoin(users, eq(users.id, pots.payerUserId))
    .where(eq(pots.budgetId, budgetId))
    .orderBy(asc(pots.position))
  return { ...budget, pots: itsPots }
}
