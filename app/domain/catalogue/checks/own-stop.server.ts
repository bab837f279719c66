import type { Db } from '#db/client.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { today } from '../../shared/day.ts'
import { withHomeCouncil } from './home-council.server.ts'
import { whyNoNewOrders } from './may-take-orders.ts'

/** Why nobody can order from a provider today, for its own people. `isSuspended`: its store and listings are not shown. */
export type OwnStop = { why: string; isSuspended: boolean; council: string }

/** Null: new orders come in. */
export async function ownStopOf(db: Db, actor: Actor, organisationId: string): Promise<OwnStop | null> {
  await requireMembership(db, actor, { organisationId })
  const provider = await withHomeCouncil(db, organisationId)
  const why = provider && whyNoNewOrders(provider, today())
  return why ? { why, isSuspended: provider.suspendedAt !== null, council: provider.council.name } : null
}
