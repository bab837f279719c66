import { countTry } from '#app/auth/limits.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'

/** Before a file that was sent is looked at. Refuses with 429 when there were too many; the form comes back as typed. */
export async function limitFiles(actor: Actor, { visitor }: { visitor: string }): Promise<void> {
  const who = { visitor, about: actor.userId }
  await countTry('file', who)
}
