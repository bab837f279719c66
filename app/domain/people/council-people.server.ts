import { and, asc, eq, exists, gt, inArray, like, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { requireMembership } from './access.server.ts'
import { listToConfirm, waitsFor } from './second-officer.server.ts'

const pageSize = 50

/**
 * The people of a council by name, a page by key; `q` finds by a part of the name or by the reference number.
 * `only`: those with a mandate that the actor may confirm as second officer.
 */
export async function listCouncilPeople(
  db: Db,
  actor: Actor,
  { organisationId, q, only, after }: { organisationId: string; q?: string; only?: 'waiting' | null; after?: string },
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
        only ? hasToConfirm(db, actor) : undefined,
        key ? or(gt(persons.name, key.name), and(eq(persons.name, key.name), gt(persons.id, key.id))) : undefined,
      ),
    )
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(pageSize + 1)
  const people = rows.slice(0, pageSize)
  const ids = people.map(({ id }) => id)
  const [offered, toConfirm] = await Promise.all([listOffered(db, ids), listToConfirm(db, actor, ids)])
  const last = people.at(-1)
  return {
    people: people.map((person) => ({
      ...person,
      /** mandates that wait for a second officer, and those of them that the actor may confirm */
      offered: offered.filter(({ personId }) => personId === person.id).length,
      toConfirm: toConfirm.filter(({ personId }) => personId === person.id).length,
    })),
    nextKey: rows.length > pageSize && last ? `${last.id} ${last.name}` : null,
  }
}

async function listOffered(db: Db, personIds: string[]): Promise<{ personId: string }[]> {
  if (personIds.length === 0) return []
  return db
    .select({ personId: mandates.personId })
    .from(mandates)
    .where(and(inArray(mandates.personId, personIds), eq(mandates.state, 'offered')))
}

function hasToConfirm(db: Db, actor: Actor) {
  return exists(
    db
      .select({ id: mandates.id })
      .from(mandates)
      .where(and(eq(mandates.personId, persons.id), waitsFor(db, actor))),
  )
}

function matches(q: string) {
  const part = `%${q.trim().toLowerCase().replace(/[%_]/g, '')}%`
  return or(like(sql`lower(${persons.name})`, part), like(sql`lower(${persons.referenceNumber})`, part))
}

function keyFrom(text: string): { id: string; name: string } | null {
  const [id, name] = text.split(/ (.*)/s)
  return id && name ? { id, name } : null
}
