import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { Refusal } from '../shared/refusal.ts'

/** Refuses what would charge, credit or reopen something in a budget that is closed. `potIds`: what it is paid from. */
export async function refuseClosedBudget(tx: Tx, potIds: string[]): Promise<void> {
  if (!(await isBudgetClosed(tx, potIds))) return
  throw new Refusal('conflict', 'The budget for this is closed, so it cannot be changed any more. Nothing was changed.')
}

/** True when one of these pots is of a budget that is closed. */
export async function isBudgetClosed(db: Db, potIds: string[]): Promise<boolean> {
  if (potIds.length === 0) return false
  const [closed] = await db
    .select({ id: budgets.id })
    .from(pots)
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .where(and(inArray(pots.id, potIds), eq(budgets.state, 'closed')))
    .limit(1)
  return closed !== undefined
}
