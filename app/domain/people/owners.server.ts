import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { memberships, users } from '#db/schema/people.ts'

/** Where the owners of organisations are written to, by organisation, whoever came first being first. */
export async function addressesOfOwners(db: Db, organisationIds: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (organisationIds.length === 0) return found
  const rows = await db
    .select({ organisationId: memberships.organisationId, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        inArray(memberships.organisationId, organisationIds),
        eq(memberships.role, 'owner'),
        isNull(memberships.endedAt),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(asc(memberships.createdAt))
  for (const { organisationId, email } of rows) found.set(organisationId, [...(found.get(organisationId) ?? []), email])
  return found
}
