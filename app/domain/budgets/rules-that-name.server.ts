import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'

/** How many pots of a council's running budgets have a rule that names one of these categories. */
export async function countRulesThatName(
  db: Db,
  { councilId, categoryIds }: { councilId: string; categoryIds: readonly string[] },
): Promise<number> {
  const rows = await db
    .select({ may: pots.mayBuyCategories, mayNot: pots.mayNotBuyCategories })
    .from(pots)
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .where(and(eq(budgets.councilId, councilId), inArray(budgets.state, ['draft', 'agreed', 'running', 'closing'])))
  return rows.filter(({ may, mayNot }) => [...(may ?? []), ...mayNot].some((id) => categoryIds.includes(id))).length
}
