import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, persons, type Power } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { reaches, standsToday } from './reach.server.ts'

export type ActedFor = {
  personId: string
  name: string
  shortName: string
  district: string | null
  relation: string
  powers: ReadonlySet<Power>
}

/** The people somebody may act for today, by name. */
export async function listActedFor(db: Db, actor: Actor): Promise<ActedFor[]> {
  const rows = await db
    .select({
      personId: persons.id,
      name: persons.name,
      shortName: persons.shortName,
      district: persons.district,
      relation: mandates.relation,
      powers: mandates.powers,
    })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .where(and(standsToday(), reaches(db, actor.userId)))
    .orderBy(asc(persons.name), asc(persons.id))

  const people = new Map<string, ActedFor>()
  for (const { powers, ...row } of rows) {
    const known = people.get(row.personId)
    people.set(row.personId, { ...row, powers: new Set([...(known?.powers ?? []), ...powers]) })
  }
  return [...people.values()]
}
