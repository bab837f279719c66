import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { Refusal } from '../shared/refusal.ts'

/** Refuses what would charge, credit or reopen something in a budget that is closed. `potIds`: what it is paid from. */
export async function refuseClosedBudget(tx: Tx, potIds: string[]): Promise<void> {
  if (potIds.length === 0) return
  const [closed] = await tx
    .select({ id: budgets.id })
    .from(pots)
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .where(and(inArray(pots.id, potIds), eq(budgets.state, 'closed')))
    .limit(1)
  if (!closed) return
  throw new Refusal('conflict', 'The budget for this is closed, so it cannot be changed any more. Nothing was changed.')
}
