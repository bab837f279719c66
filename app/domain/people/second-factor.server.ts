import { and, eq, exists, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandateCaseworkers, mandates, memberships, organisations } from '#db/schema/people.ts'

/** True for everybody in a council, and for whoever may handle somebody's money. */
export async function mustHaveSecondFactor(db: Db, userId: string): Promise<boolean> {
  const inCouncil = db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt), eq(organisations.kind, 'council')))
    .limit(1)
  const caseworker = db
    .select({ id: mandateCaseworkers.id })
    .from(mandateCaseworkers)
    .where(
      and(
        eq(mandateCaseworkers.mandateId, mandates.id),
        eq(mandateCaseworkers.userId, userId),
        isNull(mandateCaseworkers.endedAt),
      ),
    )
  const withMoney = db
    .select({ id: mandates.id })
    .from(mandates)
    .where(
      and(
        eq(mandates.state, 'standing'),
        sql`cast(${mandates.powers} as text) like '%"manage-money"%'`,
        or(eq(mandates.userId, userId), exists(caseworker)),
      ),
    )
    .limit(1)
  const [council, money] = await Promise.all([inCouncil, withMoney])
  return council.length > 0 || money.length > 0
}
