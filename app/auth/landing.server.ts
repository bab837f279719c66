import { listDoors } from '#app/domain/people/doors.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

/** The first page of somebody who signed in without wanting to go anywhere in particular. */
export async function landingOf(actor: Actor): Promise<string> {
  const { ownPerson, organisations, actsForOthers } = await listDoors(db, actor)
  if (ownPerson) return paths.person(ownPerson.id)
  if (actsForOthers) return paths.actingFor()
  const [first] = organisations
  if (!first) return paths.account()
  return first.kind === 'community' ? paths.providerListings(first.id) : paths[first.kind](first.id)
}
