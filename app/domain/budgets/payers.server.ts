import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, organisations, users } from '#db/schema/people.ts'
import { requireCouncilRole } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'

export type PossiblePayers = {
  /** who may keep an indirect payment: people with a standing mandate to manage money */
  representatives: { id: string; name: string }[]
  /** brokers and community trusts: managed accounts and trusts */
  trusts: { id: string; name: string }[]
  /** providers: individual service funds */
  providers: { id: string; name: string }[]
}

/** Who may keep the money of a person's pots. For practitioners of the person's council. */
export async function listPossiblePayers(db: Db, actor: Actor, personId: string): Promise<PossiblePayers> {
  await requireCouncilRole(db, actor, { personId, roles: ['practitioner'] })
  const acting = await db
    .select({ id: users.id, name: users.name, powers: mandates.powers })
    .from(mandates)
    .innerJoin(users, eq(users.id, mandates.userId))
    .where(and(eq(mandates.personId, personId), eq(mandates.state, 'standing')))
    .orderBy(asc(users.name))
  const named = await db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(
      and(
        inArray(organisations.kind, ['broker', 'provider']),
        eq(organisations.isUnclaimed, false),
        isNull(organisations.suspendedAt),
      ),
    )
    .orderBy(asc(organisations.name))
  return {
    representatives: acting
      .filter(({ powers }) => powers.includes('manage-money'))
      .map(({ id, name }) => ({ id, name })),
    trusts: named.filter(({ kind }) => kind === 'broker').map(({ id, name }) => ({ id, name })),
    providers: named.filter(({ kind }) => kind === 'provider').map(({ id, name }) => ({ id, name })),
  }
}
