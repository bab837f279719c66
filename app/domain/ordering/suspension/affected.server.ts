import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLines, orders, visits } from '#db/schema/ordering.ts'
import { mandates, organisations, persons, users } from '#db/schema/people.ts'
import { requireChecked } from '../../catalogue/checks/home-council.server.ts'
import { standsToday } from '../../people/reach.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { today } from '../../shared/day.ts'

/** Lines that a provider still owes something on, or that wait for its answer. */
const open = ['waiting for agreement', 'placed', 'accepted', 'running', 'paused', 'ending'] as const

export type Affected = Awaited<ReturnType<typeof affectedBy>>

/** For an officer's page: whom it touches when this provider takes no new orders. */
export async function whoIsAffected(
  db: Db,
  actor: Actor,
  { councilId, providerId }: { councilId: string; providerId: string },
): Promise<Affected> {
  await requireChecked(db, actor, { councilId, organisationId: providerId })
  return affectedBy(db, providerId)
}

/** Everybody with an open line at a provider, their lines with the visits to come, and who acts for them. */
export async function affectedBy(db: Db, providerId: string) {
  const lines = await openLines(db, providerId)
  const personIds = [...new Set(lines.map(({ personId }) => personId))]
  const acting = await whoActsFor(db, personIds)
  const brokers = acting.flatMap(({ organisationId, organisationName, personId }) =>
    organisationId ? [{ id: organisationId, name: organisationName ?? '', personId }] : [],
  )
  return {
    lines,
    personIds,
    seen: fingerprintOf(lines),
    brokers: byBroker(brokers),
    /** relatives and friends, by mail */
    others: acting.flatMap(({ userEmail, userId, personId }) =>
      userEmail && userId ? [{ userId, email: userEmail, personId }] : [],
    ),
    count: {
      people: personIds.length,
      lines: lines.length,
      visits: lines.reduce((sum, { upcoming }) => sum + upcoming, 0),
      waiting: lines.filter(({ state }) => state === 'placed' || state === 'waiting for agreement').length,
    },
  }
}

/** The same for the same lines in the same states, so that a yes is a yes to the list that was looked at. */
function fingerprintOf(lines: { id: string; state: string }[]): string {
  const sorted = lines.map(({ id, state }) => `${id} ${state}`).sort()
  return createHash('sha256').update(sorted.join('\n')).digest('base64url')
}

async function openLines(db: Db, providerId: string) {
  const upcoming = sql<number>`(select count(*) from ${visits} where ${visits.lineId} = ${orderLines.id}
    and ${visits.state} = 'planned' and ${visits.plannedDay} >= ${today()})`
  return db
    .select({
      id: orderLines.id,
      orderId: orders.id,
      orderNumber: orders.number,
      title: orderLines.title,
      state: orderLines.state,
      lastDay: orderLines.lastDay,
      upcoming: upcoming.mapWith(Number),
      personId: persons.id,
      personName: persons.name,
      councilId: persons.councilId,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(persons, eq(persons.id, orderLines.personId))
    .where(and(eq(orderLines.providerId, providerId), inArray(orderLines.state, [...open])))
    .orderBy(asc(persons.name), asc(persons.id), asc(orderLines.firstDay), asc(orderLines.id))
}

async function whoActsFor(db: Db, personIds: string[]) {
  if (personIds.length === 0) return []
  return db
    .select({
      personId: mandates.personId,
      organisationId: organisations.id,
      organisationName: organisations.name,
      userId: users.id,
      userEmail: users.email,
    })
    .from(mandates)
    .leftJoin(organisations, eq(organisations.id, mandates.organisationId))
    .leftJoin(users, and(eq(users.id, mandates.userId), isNotNull(mandates.userId)))
    .where(and(inArray(mandates.personId, personIds), standsToday()))
    .orderBy(asc(organisations.name), asc(mandates.personId))
}

type Acting = { id: string; name: string; personId: string }

function byBroker(rows: Acting[]): { id: string; name: string; personIds: string[] }[] {
  const found = new Map<string, { id: string; name: string; personIds: string[] }>()
  for (const { personId, ...broker } of rows) {
    const known = found.get(broker.id)
    if (known) known.personIds.push(personId)
    else found.set(broker.id, { ...broker, personIds: [personId] })
  }
  return [...found.values()]
}
