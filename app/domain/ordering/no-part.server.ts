import type { Tx } from '#db/client.ts'
import { membershipIn } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { Refusal } from '../shared/refusal.ts'

/** Refuses an officer who works for the provider whose visit it is. */
export async function requireNoPartOfProvider(tx: Tx, actor: Actor, providerId: string): Promise<void> {
  const places = await membershipIn(tx, actor, providerId)
  if (places.length === 0) return
  throw new Refusal('forbidden', 'You work for this provider yourself, so a colleague has to do this.')
}
