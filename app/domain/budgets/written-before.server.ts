import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'

type Of = { personId: string; budgetId: string }

/**
 * What was written down once for this person, as the form of a new budget takes it. Null: there is no such budget of
 * theirs. The caller has asked who may see it.
 */
export async function writtenBefore(db: Db, { personId, budgetId }: Of) {
  const [budget] = await db
    .select({ startsOn: budgets.startsOn, endsOn: budgets.endsOn })
    .from(budgets)
    .where(and(eq(budgets.id, budgetId), eq(budgets.personId, personId)))
  if (!budget) return null
  const itsPots = await db.select().from(pots).where(eq(pots.budgetId, budgetId)).orderBy(asc(pots.position))
  return { ...budget, pots: itsPots.map(asTyped) }
}

function asTyped(pot: typeof pots.$inferSelect) {
  const keeper = pot.payerOrganisationId ?? undefined
  return {
    name: pot.name,
    amount: (pot.pence / 100).toFixed(2),
    stream: pot.stream,
    heldAs: pot.heldAs,
    payerUserId: pot.payerUserId ?? undefined,
    payerTrustId: pot.heldAs === 'trust' || pot.heldAs === 'managed account' ? keeper : undefined,
    payerProviderId: pot.heldAs === 'individual service fund' ? keeper : undefined,
    releasePattern: pot.releasePattern,
    onlyCategories: pot.mayBuyCategories ?? [],
    notCategories: pot.mayNotBuyCategories,
    mayBuyInHouse: pot.mayBuyInHouse ? ('on' as const) : undefined,
  }
}
