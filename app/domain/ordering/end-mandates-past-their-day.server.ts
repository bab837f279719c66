import { and, lt, ne } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { mandates } from '#db/schema/people.ts'
import { daybook } from '../shared/actor.ts'
import { today } from '../shared/day.ts'
import { endMandate } from './end-mandate.server.ts'

const batch = 50

/** The night's work on mandates: whose last day is over ends, with its baskets. True when there may be more. */
export async function endMandatesPastTheirDay(tx: Tx): Promise<boolean> {
  const over = await tx
    .select({ id: mandates.id })
    .from(mandates)
    .where(and(lt(mandates.endsOn, today()), ne(mandates.state, 'ended')))
    .limit(batch)
  for (const { id } of over) await endMandate(tx, daybook, { mandateId: id, reason: 'Its last day is over.' })
  return over.length === batch
}
