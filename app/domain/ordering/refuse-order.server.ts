import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { waitingLines, waitingOrder } from './approve-order.server.ts'
import { dropLine } from './drop-line.server.ts'
import { lineOf } from './line-of.server.ts'
import { orderInWords, whyInWords } from './order-words.ts'
import { tellPersonSide } from './tell.server.ts'

/** The person, or a mandate that may approve, says no to an order that waited. Nothing was held, so nothing comes back. */
export async function refuseOrder(
  tx: Tx,
  actor: Actor,
  { orderId, reason }: { orderId: string; reason: string | null },
): Promise<void> {
  const order = await waitingOrder(tx, orderId)
  const { mandateId } = await requirePower(tx, actor, { personId: order.personId, power: 'approve' })
  const lines = await waitingLines(tx, orderId)
  if (lines.length === 0) throw new Refusal('conflict', 'Nothing of this order waits for a yes. Nothing was changed.')
  for (const { id } of lines) {
    const { line } = await lineOf(tx, id)
    await dropLine(tx, actor, { line, to: 'cancelled', reason, mandateId })
  }
  await audit(tx, actor, {
    verb: 'refused an order',
    words: orderInWords('Said no to', lines),
    subject: { kind: 'order', id: orderId },
    personId: order.personId,
    mandateId,
    organisationId: order.councilId,
    reason,
  })
  await tellPersonSide(tx, {
    personId: order.personId,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `refused:${orderId}`,
    subject: `Order ${order.number} was not agreed`,
    lines: [orderInWords(`${actor.name} said no to`, lines), whyInWords(reason)],
    link: { words: 'See the order', path: paths.order(order.personId, orderId) },
  })
}
