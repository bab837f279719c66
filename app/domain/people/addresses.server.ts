import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { memberships, organisations, users } from '#db/schema/people.ts'
import type { Role } from './permissions.ts'

/** Where those with a role in organisations are written to, by organisation, whoever came first being first. */
export async function addressesOfRole(db: Db, organisationIds: string[], role: Role): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (organisationIds.length === 0) return found
  const rows = await db
    .select({ organisationId: memberships.organisationId, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        inArray(memberships.organisationId, organisationIds),
        eq(memberships.role, role),
        isNull(memberships.endedAt),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(asc(memberships.createdAt))
  for (const { organisationId, email } of rows) found.set(organisationId, [...(found.get(organisationId) ?? []), email])
  return found
}

/** Where an organisation is written to: at its own address, else at those of its owners. */
export async function addressesOf(db: Db, organisationId: string): Promise<string[]> {
  const [organisation] = await db
    .select({ email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (organisation?.email) return [organisation.email]
  return (await addressesOfRole(db, [organisationId], 'owner')).get(organisationId) ?? []
}

export type Receiver = { userId: string | null; organisationId: string | null }

/** Every address at which somebody reads who has a mandate: the user's, or the organisation's and that of all who work there. */
export async function addressesOfReceiver(db: Db, { userId, organisationId }: Receiver): Promise<(string | null)[]> {
  if (!organisationId) {
    const named = await db
      .select({ email: users.email })
      .from(users)
      .where(eq(users.id, userId ?? ''))
    return named.map(({ email }) => email)
  }
  const own = await db
    .select({ email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  const theirs = await db
    .select({ email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)))
  return [...own, ...theirs].map(({ email }) => email)
}
