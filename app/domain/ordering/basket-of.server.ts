import { and, asc, count, eq, max } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { basketLines, baskets } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'

type Whose = { personId: string }

/** The lines of the basket that a user keeps for a person, in order. */
export async function basketLinesOf(db: Db, actor: Actor, { personId }: Whose) {
  return db
    .select({
      id: basketLines.id,
      listingId: basketLines.listingId,
      unit: basketLines.unit,
      label: basketLines.label,
      schedule: basketLines.schedule,
      potId: basketLines.potId,
      note: basketLines.note,
      isForLater: basketLines.isForLater,
    })
    .from(baskets)
    .innerJoin(basketLines, eq(basketLines.basketId, baskets.id))
    .where(and(eq(baskets.userId, actor.userId), eq(baskets.personId, personId)))
    .orderBy(asc(basketLines.position), asc(basketLines.id))
}

export type BasketLine = Awaited<ReturnType<typeof basketLinesOf>>[number]

/** How many things are in a basket, without what is kept for later. */
export async function countBasket(db: Db, actor: Actor, { personId }: Whose): Promise<number> {
  const [row] = await db
    .select({ lines: count() })
    .from(basketLines)
    .innerJoin(baskets, eq(baskets.id, basketLines.basketId))
    .where(and(eq(baskets.userId, actor.userId), eq(baskets.personId, personId), eq(basketLines.isForLater, false)))
  return row?.lines ?? 0
}

/** The basket of a user for a person, made when there is none, with the place of the next line. */
export async function openBasket(tx: Tx, actor: Actor, { personId }: Whose): Promise<{ id: string; position: number }> {
  await tx
    .insert(baskets)
    .values({ id: newId('bsk'), userId: actor.userId, personId, createdAt: now() })
    .onConflictDoNothing()
  const [basket] = await tx
    .select({ id: baskets.id, position: max(basketLines.position) })
    .from(baskets)
    .leftJoin(basketLines, eq(basketLines.basketId, baskets.id))
    .where(and(eq(baskets.userId, actor.userId), eq(baskets.personId, personId)))
    .groupBy(baskets.id)
  if (!basket) throw new Error('A basket that was just made is not there.')
  return { id: basket.id, position: (basket.position ?? 0) + 1 }
}

/** One line of the actor's own basket for a person. */
export async function requireBasketLine(
  db: Db,
  actor: Actor,
  { personId, basketLineId }: Whose & { basketLineId: string },
): Promise<BasketLine> {
  const lines = await basketLinesOf(db, actor, { personId })
  const line = lines.find(({ id }) => id === basketLineId)
  if (!line) throw new Refusal('not-found', 'This is not in the basket any more.')
  return line
}
