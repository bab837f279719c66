import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { basketLines } from '#db/schema/ordering.ts'
import { requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { requireBasketLine, type BasketLine } from './basket-of.server.ts'
import { requireOrderable } from './require-orderable.server.ts'

type Which = { personId: string; basketLineId: string }
type Change = Which & Partial<Pick<BasketLine, 'unit' | 'label' | 'schedule' | 'potId' | 'note'>>

/** Changes days, price, pot or note of something in the basket. */
export async function changeBasketLine(
  tx: Tx,
  actor: Actor,
  { personId, basketLineId, ...change }: Change,
): Promise<void> {
  const access = await requirePower(tx, actor, { personId, power: 'shop' })
  const line = { ...(await requireBasketLine(tx, actor, { personId, basketLineId })), ...change }
  await requireOrderable(tx, line, { personId, councilId: access.councilId })
  const { unit, label, schedule, potId, note } = line
  await tx
    .update(basketLines)
    .set({ unit, label, schedule, potId, note, isForLater: false })
    .where(eq(basketLines.id, basketLineId))
}

/** Takes something out of the basket. What is out already, by an earlier press or an order, stays out. */
export async function takeOut(tx: Tx, actor: Actor, which: Which): Promise<void> {
  await requirePower(tx, actor, { personId: which.personId, power: 'shop' })
  const [kept] = await tx.select({ id: basketLines.id }).from(basketLines).where(eq(basketLines.id, which.basketLineId))
  if (!kept) return
  const { id } = await requireBasketLine(tx, actor, which)
  await tx.delete(basketLines).where(eq(basketLines.id, id))
}

/** Keeps something for later, or puts it back into the basket. */
export async function keepForLater(
  tx: Tx,
  actor: Actor,
  { isForLater, ...which }: Which & { isForLater: boolean },
): Promise<void> {
  await requirePower(tx, actor, { personId: which.personId, power: 'shop' })
  const { id } = await requireBasketLine(tx, actor, which)
  await tx.update(basketLines).set({ isForLater }).where(eq(basketLines.id, id))
}
