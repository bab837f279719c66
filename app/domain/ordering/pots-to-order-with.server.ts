import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import type { BudgetState } from '../budgets/budget.ts'
import type { PotRules } from '../budgets/may-buy.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'

/** A pot as it stands when something is ordered with it. */
export type OrderPot = PotRules & {
  id: string
  budgetState: BudgetState
  startsOn: string
  endsOn: string
  availablePence: number
  shortfallPence: number
}

/** The pots of a person's budgets that may be ordered with, in order, with what is left in each. */
export async function potsToOrderWith(db: Db, personId: string): Promise<OrderPot[]> {
  const rows = await potsOfPerson(db).execute({ personId })
  const balances = await balancesOf(
    db,
    rows.flatMap(({ id }) => [account.available(id).id, account.shortfall(id).id]),
  )
  return rows.map((row) => ({
    ...row,
    availablePence: balances.get(account.available(row.id).id) ?? 0,
    shortfallPence: balances.get(account.shortfall(row.id).id) ?? 0,
  }))
}

const potsOfPerson = kept((db: Db, name) =>
  db
    .select({
      id: pots.id,
      name: pots.name,
      heldAs: pots.heldAs,
      payerOrganisationId: pots.payerOrganisationId,
      mayBuyCategories: pots.mayBuyCategories,
      mayNotBuyCategories: pots.mayNotBuyCategories,
      mayBuyInHouse: pots.mayBuyInHouse,
      budgetState: budgets.state,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
    })
    .from(budgets)
    .innerJoin(pots, eq(pots.budgetId, budgets.id))
    .where(and(eq(budgets.personId, sql.placeholder('personId')), inArray(budgets.state, ['agreed', 'running'])))
    .orderBy(asc(budgets.startsOn), asc(pots.position))
    .prepare(name),
)
