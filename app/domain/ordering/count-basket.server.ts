import { and, count, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { basketLines, baskets } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'

/** How many things lie in this user's basket for a person. */
export async function countBasketLines(db: Db, actor: Actor, personId: string): Promise<number> {
  const [row] = await db
    .select({ lines: count() })
    .from(basketLines)
    .innerJoin(baskets, eq(baskets.id, basketLines.basketId))
    .where(and(eq(baskets.userId, actor.userId), eq(baskets.personId, personId), eq(basketLines.isForLater, false)))
  return row?.lines ?? 0
}
