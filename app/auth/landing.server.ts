import { listPlaces } from '#app/domain/people/places.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

/** The first page of somebody who signed in without wanting to go anywhere in particular. */
export async function landingOf(actor: Actor): Promise<string> {
  const { self, organisations, actsForSomebody } = await listPlaces(db, actor)
  if (self) return paths.person(self.personId)
  if (actsForSomebody) return paths.actingFor()
  const [first] = organisations
  if (!first || first.kind === 'community') return paths.account()
  return paths[first.kind](first.id)
}
