import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/shared.ts'
import type { Actor } from '../shared/actor.ts'
import { listAccessHistory } from './access-history.server.ts'
import { listBrokers } from './brokers.server.ts'
import { looksTogether } from './looks-together.ts'
import { listMandates, type Mandate } from './mandates.server.ts'
import { whichMayEnd } from './may-end.server.ts'
import type { Access } from './permissions.ts'

/** Everything the page "Who may act" shows, for whoever may see the person. */
export async function accessPage(
  db: Db,
  { actor, access }: { actor: Actor; access: Access },
  query: { by: string | null; before: string | null },
) {
  const { personId, shortName } = access
  const isSelf = access.as === 'self'
  const [mandates, history, people, brokers, mayEnd] = await Promise.all([
    listMandates(db, personId),
    listAccessHistory(db, { personId, by: query.by ?? undefined, before: query.before ?? undefined }),
    listActors(db, personId),
    isSelf ? listBrokers(db) : [],
    whichMayEnd(db, actor, access),
  ])
  return {
    personId,
    shortName,
    isSelf,
    standing: mandates.filter(({ state }) => state !== 'ended').map((one) => ({ ...shown(one), mayEnd: mayEnd(one) })),
    past: mandates.filter(({ state }) => state === 'ended').map(shown),
    events: looksTogether(history.events).map(({ id, at, firstAt, times, words, reason, ...event }) => ({
      id,
      at,
      firstAt,
      times,
      words,
      reason,
      who: whoOf(event, access),
    })),
    olderKey: history.olderKey,
    people,
    brokers,
    by: query.by,
    before: query.before,
  }
}

function shown({ id, name, relation, powers, state, startsOn, endsOn, caseworkers }: Mandate) {
  return { id, name, relation, powers, state, startsOn, endsOn, caseworkers: caseworkers.map((one) => one.name) }
}

function whoOf(
  event: {
    actorName: string
    isOwn: boolean
    isDaybook: boolean
    relation: string | null
    organisationName: string | null
  },
  access: Access,
): string {
  if (event.isOwn) return access.as === 'self' ? 'You' : event.actorName
  if (event.isDaybook) return event.actorName
  const about = event.relation ?? event.organisationName
  return about ? `${event.actorName}, ${about}` : event.actorName
}

/** Whoever did or looked at something for the person. */
async function listActors(db: Db, personId: string): Promise<{ userId: string; name: string }[]> {
  return db
    .selectDistinct({ userId: users.id, name: users.name })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.actorUserId))
    .where(eq(auditEvents.personId, personId))
    .orderBy(asc(users.name))
}
