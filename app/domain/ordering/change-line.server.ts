import { and, eq, inArray, notExists } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { orderLines, visits, type OrderLineState } from '#db/schema/ordering.ts'
import { now } from '../shared/clock.ts'
import { requireTransition } from '../shared/states.ts'
import { orderLineTransitions } from './order-line.ts'
import { holding } from './visit.ts'

type Change = {
  line: { id: string; state: OrderLineState }
  to: OrderLineState
  set?: Partial<typeof orderLines.$inferInsert>
}

/** Takes a line from one state to another, by the table only. */
export async function changeLine(tx: Tx, { line, to, set = {} }: Change): Promise<void> {
  requireTransition(orderLineTransitions, { from: line.state, to, what: 'This order' })
  await tx
    .update(orderLines)
    .set({ ...set, state: to })
    .where(eq(orderLines.id, line.id))
}

/** Ends a line that goes on when none of its visits holds money any more. */
export async function endLineIfDone(tx: Tx, lineId: string): Promise<void> {
  const waiting = tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.lineId, lineId), inArray(visits.state, [...holding])))
  await tx
    .update(orderLines)
    .set({ state: 'ended', endedAt: now() })
    .where(
      and(
        eq(orderLines.id, lineId),
        inArray(orderLines.state, ['accepted', 'running', 'paused', 'ending']),
        notExists(waiting),
      ),
    )
}
