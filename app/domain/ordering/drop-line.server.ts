import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { changeLine } from './change-line.server.ts'
import { giveBackHolds } from './hold.server.ts'
import type { LineOf } from './line-of.server.ts'
import { now } from '../shared/clock.ts'

type Dropped = {
  line: LineOf['line']
  to: 'declined' | 'lapsed' | 'cancelled'
  reason: string | null
  mandateId: string | null
  answeredByUserId?: string | null
}

/** Ends a line of which nothing was delivered: its visits are cancelled and all its money comes back. Returns how much. */
export async function dropLine(
  tx: Tx,
  actor: Actor,
  { line, to, reason, mandateId, answeredByUserId = null }: Dropped,
): Promise<number> {
  const at = now()
  await changeLine(tx, { line, to, set: { answeredAt: at, answeredByUserId, answerReason: reason, endedAt: at } })
  const planned = await tx
    .update(visits)
    .set({ state: 'cancelled', cancelledReason: reason })
    .where(and(eq(visits.lineId, line.id), inArray(visits.state, ['planned'])))
    .returning({ id: visits.id })
  return giveBackHolds(tx, actor, {
    visitIds: planned.map(({ id }) => id),
    why: {
      kind: `line ${to}`,
      key: `line-${to}:${line.id}`,
      reference: line.orderId,
      personId: line.personId,
      mandateId,
      reason,
    },
  })
}
