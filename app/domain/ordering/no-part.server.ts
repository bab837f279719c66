import type { Tx } from '#db/client.ts'
import { membershipIn } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { Refusal } from '../shared/refusal.ts'

type Part = { providerId: string; orderedByUserIds: string[] }

/** Refuses an officer who works for the provider whose visit it is, or who made the order themselves. */
export async function requireNoPart(tx: Tx, actor: Actor, { providerId, orderedByUserIds }: Part): Promise<void> {
  const places = await membershipIn(tx, actor, providerId)
  if (places.length > 0) {
    throw new Refusal('forbidden', 'You work for this provider yourself, so a colleague has to do this.')
  }
  if (orderedByUserIds.includes(actor.userId)) {
    throw new Refusal('forbidden', 'You made this order yourself, so a colleague has to do this.')
  }
}
