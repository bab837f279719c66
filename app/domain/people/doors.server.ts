import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandateCaseworkers, mandates, memberships, organisations, persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { accessTo, keepsItsRoom } from './access.server.ts'
import type { Role } from './permissions.ts'

export type Doors = {
  /** the person this user is, if they have a budget of their own */
  ownPerson: { id: string; shortName: string } | null
  actsForOthers: boolean
  organisations: { id: string; name: string; kind: 'council' | 'provider' | 'broker' | 'community'; roles: Role[] }[]
}

/** The rooms of Daybook that a user may enter: for the navigation, not for permission. */
export async function listDoors(db: Db, actor: Actor): Promise<Doors> {
  const [own] = await db
    .select({ id: persons.id, shortName: persons.shortName })
    .from(persons)
    .where(eq(persons.userId, actor.userId))
    .limit(1)
  const rows = await db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind, role: memberships.role })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, actor.userId), isNull(memberships.endedAt), keepsItsRoom))
    .orderBy(organisations.name)
  const [named] = await db
    .select({ id: mandates.id })
    .from(mandates)
    .where(and(eq(mandates.userId, actor.userId), eq(mandates.state, 'standing')))
    .limit(1)
  const [caseworker] = await db
    .select({ id: mandateCaseworkers.id })
    .from(mandateCaseworkers)
    .where(and(eq(mandateCaseworkers.userId, actor.userId), isNull(mandateCaseworkers.endedAt)))
    .limit(1)
  return { ownPerson: own ?? null, actsForOthers: Boolean(named ?? caseworker), organisations: grouped(rows) }
}

export type PersonSeen = {
  personId: string
  personName: string
  shortName: string
  as: 'self' | 'mandate' | 'council'
  maySeeAccess: boolean
  /** "her son", "a broker": as the mandate says */
  relation: string | null
}

/** Whose pages these are, for the banner above them. Null when there is nothing to see. */
export async function getPersonSeen(db: Db, actor: Actor, personId: string): Promise<PersonSeen | null> {
  const access = await accessTo(db, actor, personId)
  if (!access) return null
  const { personName, shortName, as, mandateId } = access
  const [mandate] = mandateId
    ? await db.select({ relation: mandates.relation }).from(mandates).where(eq(mandates.id, mandateId))
    : []
  const maySeeAccess = access.powers.has('see')
  return { personId, personName, shortName, as, maySeeAccess, relation: mandate?.relation ?? null }
}

function grouped(rows: { id: string; name: string; kind: Doors['organisations'][number]['kind']; role: Role }[]) {
  const byId = new Map<string, Doors['organisations'][number]>()
  for (const { id, name, kind, role } of rows) {
    const known = byId.get(id)
    if (known) known.roles.push(role)
    else byId.set(id, { id, name, kind, roles: [role] })
  }
  return [...byId.values()]
}
