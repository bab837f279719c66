import { and, desc, eq, lt, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, organisations, persons, users } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/shared.ts'

const pageSize = 25

/**
 * What was done and looked at for a person, newest first, a page by key. `by` narrows it to one user. `before` is the key of the last row seen.
 * The caller has asked whether the actor may see it.
 */
export async function listAccessHistory(
  db: Db,
  { personId, by, before }: { personId: string; by?: string | undefined; before?: string | undefined },
) {
  const key = before ? keyFrom(before) : null
  const rows = await db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      kind: auditEvents.kind,
      verb: auditEvents.verb,
      words: auditEvents.words,
      reason: auditEvents.reason,
      actorUserId: auditEvents.actorUserId,
      actorName: users.name,
      relation: mandates.relation,
      organisationName: organisations.name,
      personUserId: persons.userId,
    })
    .from(auditEvents)
    .innerJoin(persons, eq(persons.id, auditEvents.personId))
    .leftJoin(users, eq(users.id, auditEvents.actorUserId))
    .leftJoin(mandates, eq(mandates.id, auditEvents.mandateId))
    .leftJoin(organisations, eq(organisations.id, auditEvents.organisationId))
    .where(
      and(
        eq(auditEvents.personId, personId),
        by ? eq(auditEvents.actorUserId, by) : undefined,
        key ? or(lt(auditEvents.at, key.at), and(eq(auditEvents.at, key.at), lt(auditEvents.id, key.id))) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(pageSize + 1)

  const events = rows.slice(0, pageSize).map(({ personUserId, actorUserId, actorName, ...row }) => ({
    ...row,
    actorUserId,
    actorName: actorUserId === null ? 'Daybook' : (actorName ?? 'Somebody who has left'),
    isDaybook: actorUserId === null,
    isOwn: actorUserId !== null && actorUserId === personUserId,
  }))
  const last = events.at(-1)
  return { events, olderKey: rows.length > pageSize && last ? `${last.at.getTime()}.${last.id}` : null }
}

export type AccessEvent = Awaited<ReturnType<typeof listAccessHistory>>['events'][number]

function keyFrom(text: string): { at: Date; id: string } | null {
  const [at, id] = text.split(/\.(.*)/s)
  const time = Number(at)
  return id && Number.isSafeInteger(time) ? { at: new Date(time), id } : null
}
