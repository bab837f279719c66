import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../people/access.server.ts'
import { withShelves } from '../people/permissions.ts'
import type { Actor } from '../shared/actor.ts'

/** What a provider says of itself, for its own people to change. */
export async function getOwnStore(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId, kind: withShelves })
  const [store] = await db
    .select({
      name: organisations.name,
      slug: organisations.slug,
      story: organisations.story,
      phone: organisations.phone,
      email: organisations.email,
      photo: organisations.photo,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return store ?? null
}
