import { and, eq, exists, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { mandates, memberships, organisations, persons, type Power } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { today } from '../shared/day.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import {
  canActForCouncil,
  councilPowers,
  hasRole,
  isOwnCase,
  type Access,
  type Ground,
  type Membership,
  type Role,
} from './permissions.ts'
import { reaches, standsToday } from './reach.server.ts'

/** What the actor may do for a person. Null: there is no such person, or they are none of the actor's business. */
export async function accessTo(db: Db, actor: Actor, personId: string): Promise<Access | null> {
  const rows = await accessRows(db).execute({ personId, userId: actor.userId, day: today() })
  const [first] = rows
  if (!first) return null

  const isSelf = actor.userId !== '' && first.personUserId === actor.userId
  const roles = new Set(rows.flatMap(({ role }) => role ?? []))
  const grounds = [...(isSelf ? [self] : []), ...mandateGrounds(rows), ...councilGrounds(roles)]
  const [ground] = grounds
  if (!ground) return null

  return {
    personId,
    personName: first.personName,
    shortName: first.shortName,
    councilId: first.councilId,
    as: ground.as,
    powers: new Set(grounds.flatMap(({ powers }) => powers)),
    mandateId: ground.mandateId,
    holdsMandate: first.holdsMandate,
    roles,
    grounds,
  }
}

const accessRows = kept((db: Db, name) =>
  db
    .select({
      personName: persons.name,
      shortName: persons.shortName,
      councilId: persons.councilId,
      personUserId: persons.userId,
      mandateId: mandates.id,
      mandatePowers: mandates.powers,
      role: memberships.role,
      holdsMandate: sql`${exists(heldMandate(db))}`.mapWith(Boolean),
    })
    .from(persons)
    .leftJoin(
      mandates,
      and(
        eq(mandates.personId, persons.id),
        standsToday(sql.placeholder('day')),
        reaches(db, sql.placeholder('userId')),
      ),
    )
    .leftJoin(
      memberships,
      and(
        eq(memberships.organisationId, persons.councilId),
        eq(memberships.userId, sql.placeholder('userId')),
        isNull(memberships.endedAt),
      ),
    )
    .where(eq(persons.id, sql.placeholder('personId')))
    .prepare(name),
)

/** One that waits, is suspended or begins later makes nobody act for the person, and a part of the case all the same. */
function heldMandate(db: Db) {
  return db
    .select({ id: mandates.id })
    .from(mandates)
    .where(
      and(
        eq(mandates.personId, sql.placeholder('personId')),
        ne(mandates.state, 'ended'),
        reaches(db, sql.placeholder('userId')),
      ),
    )
}

/** The ground on which the actor may do this for the person; a refusal where there is none. Commands ask it inside their transaction. */
export async function requirePower(
  db: Db,
  actor: Actor,
  { personId, power }: { personId: string; power: Power },
): Promise<Access> {
  const access = await accessTo(db, actor, personId)
  if (!access) throw notHere()
  const ground = access.grounds.find(({ powers }) => powers.includes(power))
  if (!ground) {
    throw new Refusal('forbidden', `You may not do this for ${access.shortName}. ${missing[power]}`)
  }
  return { ...access, as: ground.as, mandateId: ground.mandateId }
}

/** Work of the person's council, by somebody with the role who is no part of the case. */
export async function requireCouncilRole(
  db: Db,
  actor: Actor,
  { personId, roles }: { personId: string; roles: readonly Role[] },
): Promise<Access> {
  const access = await accessTo(db, actor, personId)
  if (!access) throw notHere()
  if (!canActForCouncil(access, roles)) {
    throw new Refusal(
      'forbidden',
      isOwnCase(access)
        ? `You are part of ${access.shortName}'s case, so a colleague has to do this.`
        : 'Your role at the council does not include this.',
    )
  }
  return access
}

export async function membershipIn(db: Db, { userId }: { userId: string }, organisationId: string) {
  return db
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(eq(memberships.userId, userId), eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)),
    )
}

type Kinds = Membership['kind'] | readonly Membership['kind'][]

/** The actor's place in an organisation: not found when there is none, forbidden when the role is another. */
export async function requireMembership(
  db: Db,
  actor: Actor,
  { organisationId, kind, roles }: { organisationId: string; kind?: Kinds; roles?: readonly Role[] },
): Promise<Membership> {
  const rows = await db
    .select({ name: organisations.name, kind: organisations.kind, role: memberships.role })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.userId, actor.userId),
        isNull(memberships.endedAt),
        keepsItsRoom,
      ),
    )
  const [first] = rows
  if (!first || (kind && ![kind].flat().includes(first.kind))) throw notHere()
  const membership: Membership = {
    organisationId,
    organisationName: first.name,
    kind: first.kind,
    roles: new Set(rows.map(({ role }) => role)),
  }
  if (roles && !hasRole(membership, roles)) {
    throw new Refusal('forbidden', `Your role at ${first.name} does not include this.`)
  }
  return membership
}

/** A suspended provider takes no new orders, but what runs goes on: its people record visits and send what is missing. */
export const keepsItsRoom = or(
  isNull(organisations.suspendedAt),
  inArray(organisations.kind, ['provider', 'community']),
)

const self: Ground = { as: 'self', mandateId: null, powers: ['see', 'shop', 'approve', 'plan', 'manage-money'] }

const missing = {
  see: 'Your permission does not include seeing this.',
  shop: 'Your permission does not include ordering.',
  approve: 'Your permission does not include saying yes to orders.',
  plan: 'Your permission does not include the support plan.',
  'manage-money': 'Your permission does not include the money.',
} as const satisfies Record<Power, string>

function mandateGrounds(rows: { mandateId: string | null; mandatePowers: Power[] | null }[]): Ground[] {
  const found = new Map<string, Ground>()
  for (const { mandateId, mandatePowers } of rows) {
    if (mandateId && mandatePowers) found.set(mandateId, { as: 'mandate', mandateId, powers: mandatePowers })
  }
  return [...found.values()].sort((a, b) => b.powers.length - a.powers.length)
}

function councilGrounds(roles: ReadonlySet<Role>): Ground[] {
  const powers = [...roles].flatMap(councilPowers)
  return powers.length ? [{ as: 'council', mandateId: null, powers }] : []
}
