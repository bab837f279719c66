import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, organisations, users } from '#db/schema/people.ts'
import { requireCouncilRole } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'

export type PossiblePayers = {
  /** who may keep an indirect payment: people with a standing mandate to manage money */
  representatives: { id: string; name: string }[]
  /** brokers and trusts: managed accounts and trusts */
  trusts: { id: string; name: string }[]
  /** providers: individual service funds */
  providers: { id: string; name: string }[]
}

/** Who may keep the money of a person's pots. For practitioners of the person's council. */
export async function listPossiblePayers(db: Db, actor: Actor, personId: string): Promise<PossiblePayers> {
  await requireCouncilRole(db, actor, { personId, roles: ['practitioner'] })
  const representatives = await representativesOf(db, personId)
  const named = await db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(and(inArray(organisations.kind, ['broker', 'provider']), mayKeepMoney))
    .orderBy(asc(organisations.name))
  return {
    representatives,
    trusts: named.filter(({ kind }) => kind === 'broker').map(({ id, name }) => ({ id, name })),
    providers: named.filter(({ kind }) => kind === 'provider').map(({ id, name }) => ({ id, name })),
  }
}

/** An organisation that somebody runs here, and that the council has not stopped. */
export const mayKeepMoney = and(eq(organisations.isUnclaimed, false), isNull(organisations.suspendedAt))

/** People with a standing mandate to manage money for this person. */
export async function representativesOf(db: Db, personId: string): Promise<{ id: string; name: string }[]> {
  const acting = await db
    .select({ id: users.id, name: users.name, powers: mandates.powers })
    .from(mandates)
    .innerJoin(users, eq(users.id, mandates.userId))
    .where(and(eq(mandates.personId, personId), eq(mandates.state, 'standing')))
    .orderBy(asc(users.name))
  return acting.filter(({ powers }) => powers.includes('manage-money')).map(({ id, name }) => ({ id, name }))
}
