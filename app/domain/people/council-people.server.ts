import { and, asc, count, eq, gt, inArray, like, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { requireMembership } from './access.server.ts'

const pageSize = 50

/** The people of a council by name, a page by key; `q` finds by a part of the name or by the reference number. */
export async function listCouncilPeople(
  db: Db,
  actor: Actor,
  { organisationId, q, after }: { organisationId: string; q?: string; after?: string },
) {
  await requireMembership(db, actor, { organisationId, kind: 'council', roles: ['practitioner', 'finance'] })
  const key = after ? keyFrom(after) : null
  const rows = await db
    .select({
      id: persons.id,
      name: persons.name,
      referenceNumber: persons.referenceNumber,
      district: persons.district,
    })
    .from(persons)
    .where(
      and(
        eq(persons.councilId, organisationId),
        q ? matches(q) : undefined,
        key ? or(gt(persons.name, key.name), and(eq(persons.name, key.name), gt(persons.id, key.id))) : undefined,
      ),
    )
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(pageSize + 1)
  const people = rows.slice(0, pageSize)
  const offered = await countOffered(
    db,
    people.map(({ id }) => id),
  )
  const last = people.at(-1)
  return {
    people: people.map((person) => ({ ...person, waitingMandates: offered.get(person.id) ?? 0 })),
    nextKey: rows.length > pageSize && last ? `${last.id} ${last.name}` : null,
  }
}

/** Mandates that wait for a second officer. */
async function countOffered(db: Db, personIds: string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ personId: mandates.personId, found: count() })
    .from(mandates)
    .where(and(inArray(mandates.personId, personIds), eq(mandates.state, 'offered')))
    .groupBy(mandates.personId)
  return new Map(rows.map(({ personId, found }) => [personId, found]))
}

function matches(q: string) {
  const part = `%${q.trim().toLowerCase().replace(/[%_]/g, '')}%`
  return or(like(sql`lower(${persons.name})`, part), like(sql`lower(${persons.referenceNumber})`, part))
}

function keyFrom(text: string): { id: string; name: string } | null {
  const [id, name] = text.split(/ (.*)/s)
  return id && name ? { id, name } : null
}
