import { desc, eq, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'

/** A person's budgets, the newest first, with what was agreed. The caller has asked whether the actor may see them. */
export async function listBudgetsOfPerson(db: Db, personId: string) {
  return db
    .select({
      id: budgets.id,
      state: budgets.state,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
      agreedPence: sum(pots.pence).mapWith(Number),
    })
    .from(budgets)
    .leftJoin(pots, eq(pots.budgetId, budgets.id))
    .where(eq(budgets.personId, personId))
    .groupBy(budgets.id, budgets.state, budgets.startsOn, budgets.endsOn)
    .orderBy(desc(budgets.startsOn))
}
