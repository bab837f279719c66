import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { basketLines, baskets, orderLines, orders } from '#db/schema/ordering.ts'
import { mandateCaseworkers, mandates } from '#db/schema/people.ts'
import { endLinksOfMandate } from '../catalogue/shortlists/share-shortlist.server.ts'
import { endMandateRecord } from '../people/mandate-states.server.ts'
import type { Actor } from '../shared/actor.ts'
import { dropLine } from './drop-line.server.ts'

/**
 * Ends a mandate with one press, and with it the baskets of those it reached, the links they shared and what they asked for that still waits for a yes.
 * Support that was agreed goes on: nothing is dropped in silence.
 */
export async function endMandate(
  tx: Tx,
  actor: Actor,
  { mandateId, reason = null }: { mandateId: string; reason?: string | null },
): Promise<void> {
  const reached = await usersReached(tx, mandateId)
  const { personId, isNew } = await endMandateRecord(tx, actor, { mandateId, reason })
  if (!isNew) return
  await emptyBaskets(tx, { personId, userIds: reached })
  await endLinksOfMandate(tx, mandateId)
  const waiting = await tx
    .select({ line: orderLines })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(eq(orders.mandateId, mandateId), eq(orderLines.state, 'waiting for agreement')))
  for (const { line } of waiting) {
    await dropLine(tx, actor, {
      line,
      to: 'cancelled',
      reason: 'Whoever asked for this may no longer act for the person.',
      mandateId: null,
    })
  }
}

async function usersReached(tx: Tx, mandateId: string): Promise<string[]> {
  const named = await tx.select({ userId: mandates.userId }).from(mandates).where(eq(mandates.id, mandateId))
  const caseworkers = await tx
    .select({ userId: mandateCaseworkers.userId })
    .from(mandateCaseworkers)
    .where(eq(mandateCaseworkers.mandateId, mandateId))
  return [...named, ...caseworkers].flatMap(({ userId }) => userId ?? [])
}

async function emptyBaskets(tx: Tx, { personId, userIds }: { personId: string; userIds: string[] }): Promise<void> {
  if (userIds.length === 0) return
  const theirs = await tx
    .select({ id: baskets.id })
    .from(baskets)
    .where(and(eq(baskets.personId, personId), inArray(baskets.userId, userIds)))
  const ids = theirs.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.delete(basketLines).where(inArray(basketLines.basketId, ids))
  await tx.delete(baskets).where(inArray(baskets.id, ids))
}
