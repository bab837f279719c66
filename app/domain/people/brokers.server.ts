import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'

/** Organisations that a mandate can be given to. */
export async function listBrokers(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.kind, 'broker'), isNull(organisations.suspendedAt)))
    .orderBy(asc(organisations.name))
}
