import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { keptForIds } from '#db/prepared.ts'
import { memberships, organisations } from '#db/schema/people.ts'
import { membershipIn } from '../people/access.server.ts'
import type { Access } from '../people/permissions.ts'
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

type Firms = { access: Pick<Access, 'as'>; providerIds: string[] }

/**
 * Which of these providers the actor works for while acting for somebody: they say yes to nothing of it for them. Whoever
 * is the person themself decides about their own money.
 */
export async function ownFirms(db: Db, actor: Actor, { access, providerIds }: Firms) {
  return access.as === 'self' ? [] : workplacesAmong(db, providerIds, { userId: actor.userId })
}

/** Every order asks it, so it is built once. */
const workplacesAmong = keptForIds((db, providerIds) =>
  db
    .selectDistinct({ providerId: organisations.id, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.userId, sql.placeholder('userId')),
        inArray(memberships.organisationId, providerIds),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(organisations.name)),
)

/** Who of these users works for one of these providers today. */
export async function whoWorksFor(db: Db, { userIds, providerIds }: { userIds: string[]; providerIds: string[] }) {
  if (userIds.length === 0 || providerIds.length === 0) return []
  return db
    .selectDistinct({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        inArray(memberships.userId, userIds),
        inArray(memberships.organisationId, providerIds),
        isNull(memberships.endedAt),
      ),
    )
}
