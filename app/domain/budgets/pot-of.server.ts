import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { requireCouncilRole } from '../people/access.server.ts'
import type { Role } from '../people/permissions.ts'
import type { Actor } from '../shared/actor.ts'
import { Refusal } from '../shared/refusal.ts'

/** A pot with its budget, for an officer of the person's council who is no part of the case. */
export async function requirePotOf(tx: Tx, actor: Actor, { potId, roles }: { potId: string; roles: readonly Role[] }) {
  const [row] = await tx
    .select({ pot: pots, budget: budgets })
    .from(pots)
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .where(eq(pots.id, potId))
  if (!row) throw new Refusal('not-found', 'There is no such pot.')
  await requireCouncilRole(tx, actor, { personId: row.budget.personId, roles })
  return row
}

/** Changes of amount are for budgets that are agreed and not yet over. */
export function requireOpen({ state }: { state: string }): void {
  if (state !== 'agreed' && state !== 'running' && state !== 'closing') {
    throw new Refusal('conflict', `This budget is ${state}, so its money cannot change. Nothing was changed.`)
  }
}
