import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandates, memberships, organisations } from '#db/schema/people.ts'
import { reaches } from './reach.server.ts'

/** True for everybody in a council, and for whoever may handle somebody's money. */
export async function mustHaveSecondFactor(db: Db, userId: string): Promise<boolean> {
  const inCouncil = db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt), eq(organisations.kind, 'council')))
    .limit(1)
  const withMoney = db
    .select({ id: mandates.id })
    .from(mandates)
    .where(
      and(
        eq(mandates.state, 'standing'),
        sql`cast(${mandates.powers} as text) like '%"manage-money"%'`,
        reaches(db, userId),
      ),
    )
    .limit(1)
  const [council, money] = await Promise.all([inCouncil, withMoney])
  return council.length > 0 || money.length > 0
}
