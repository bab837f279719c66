import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { orderLines, orders } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { Refusal } from '../shared/refusal.ts'

export type PlacedOrder = { orderId: string; number: string; isNew: boolean; isWaiting: boolean }

/** The order that this form made already; a refusal when somebody else made one with its key. */
export async function orderOfKey(
  tx: Tx,
  actor: Actor,
  { personId, key }: { personId: string; key: string },
): Promise<PlacedOrder | null> {
  const [order] = await ofKey(tx).execute({ key })
  if (!order) return null
  if (order.personId !== personId || order.byUserId !== actor.userId) {
    throw new Refusal('conflict', 'This form was used for another order. Open the basket again.')
  }
  const isWaiting = order.state === 'waiting for agreement'
  return { orderId: order.id, number: order.number, isNew: false, isWaiting }
}

const ofKey = kept((tx: Tx, name) =>
  tx
    .select({
      id: orders.id,
      number: orders.number,
      personId: orders.personId,
      byUserId: orders.orderedByUserId,
      state: orderLines.state,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(eq(orders.key, sql.placeholder('key')))
    .limit(1)
    .prepare(name),
)
