import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { organisations } from '#db/schema/people.ts'

export type CouncilFacts = { id: string; name: string; shortName: string; phone: string | null }

/** The first council of this Daybook: it looks after whoever says no other. Null before there is one. */
export async function getCouncil(db: Db): Promise<CouncilFacts | null> {
  const [council] = await oldestCouncil(db).execute()
  if (!council) return null
  const shortName = council.name.replace(/ (Borough|County|City|District|Metropolitan|Council|Unitary).*$/, '')
  return { ...council, shortName }
}

const oldestCouncil = kept((db: Db, name) =>
  db
    .select({ id: organisations.id, name: organisations.name, phone: organisations.phone })
    .from(organisations)
    .where(eq(organisations.kind, 'council'))
    .orderBy(asc(organisations.createdAt), asc(organisations.id))
    .limit(1)
    .prepare(name),
)

/** Every council here, for a question that asks which. */
export async function listCouncils(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.kind, 'council'), isNull(organisations.suspendedAt)))
    .orderBy(asc(organisations.name))
}
