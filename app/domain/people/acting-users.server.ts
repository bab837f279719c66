import { aliasedTable, and, eq, exists, isNull, ne, notExists, sql, type AnyColumn } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandateCaseworkers, mandates, memberships, organisations, users, type Power } from '#db/schema/people.ts'
import { standsToday } from './reach.server.ts'

export type ActingUser = { userId: string; name: string; email: string; powers: ReadonlySet<Power> }

/**
 * Whoever may act for a person today by a mandate: named in it, or a caseworker of the broker it names. Not the person,
 * and nobody of their council.
 */
export async function listActingUsers(db: Db, personId: string): Promise<ActingUser[]> {
  const who = { userId: users.id, name: users.name, email: users.email, powers: mandates.powers }
  const stands = and(eq(mandates.personId, personId), standsToday(), isNull(users.disabledAt))
  const toUsers = await db.select(who).from(mandates).innerJoin(users, eq(users.id, mandates.userId)).where(stands)
  const toBrokers = await db
    .select(who)
    .from(mandates)
    .innerJoin(mandateCaseworkers, isCaseworker)
    .innerJoin(memberships, worksThere)
    .innerJoin(organisations, isOpen)
    .innerJoin(users, eq(users.id, mandateCaseworkers.userId))
    .where(stands)
  const found = new Map<string, ActingUser>()
  for (const { powers, ...user } of [...toUsers, ...toBrokers]) {
    found.set(user.userId, { ...user, powers: new Set([...(found.get(user.userId)?.powers ?? []), ...powers]) })
  }
  return [...found.values()]
}

type Of = { personId: AnyColumn; power: Power; exceptUserId: AnyColumn; exceptStaffOf: AnyColumn }

/**
 * In a where clause: a user, other than `exceptUserId` and whoever works for `exceptStaffOf`, may do this for the person
 * today by a mandate.
 */
export function isActedFor(db: Db, { personId, power, exceptUserId, exceptStaffOf }: Of) {
  const place = aliasedTable(memberships, 'place')
  const itsPlace = db
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.userId, users.id), eq(place.organisationId, exceptStaffOf), isNull(place.endedAt)))
  const may = and(
    eq(mandates.personId, personId),
    standsToday(),
    sql`cast(${mandates.powers} as text) like ${`%"${power}"%`}`,
    isNull(users.disabledAt),
    ne(users.id, exceptUserId),
    notExists(itsPlace),
  )
  const toUser = db
    .select({ id: mandates.id })
    .from(mandates)
    .innerJoin(users, eq(users.id, mandates.userId))
    .where(may)
  const toBroker = db
    .select({ id: mandates.id })
    .from(mandates)
    .innerJoin(mandateCaseworkers, isCaseworker)
    .innerJoin(memberships, worksThere)
    .innerJoin(organisations, isOpen)
    .innerJoin(users, eq(users.id, mandateCaseworkers.userId))
    .where(may)
  return sql`(${exists(toUser)} or ${exists(toBroker)})`
}

const isCaseworker = and(eq(mandateCaseworkers.mandateId, mandates.id), isNull(mandateCaseworkers.endedAt))
const worksThere = and(
  eq(memberships.userId, mandateCaseworkers.userId),
  eq(memberships.organisationId, mandates.organisationId),
  isNull(memberships.endedAt),
)
const isOpen = and(eq(organisations.id, mandates.organisationId), isNull(organisations.suspendedAt))
