import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { suspensions } from '#db/schema/checks.ts'
import { users } from '#db/schema/people.ts'
import { requireChecked } from '../../catalogue/checks/home-council.server.ts'
import { checksOf } from '../../catalogue/checks/own-checks.server.ts'
import { membershipIn } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { affectedBy } from './affected.server.ts'

/** A provider as the officers of the council that checks it see it: its checks, whom it supports, and stops so far. */
export async function providerFile(
  db: Db,
  actor: Actor,
  { councilId, providerId }: { councilId: string; providerId: string },
) {
  const provider = await requireChecked(db, actor, { councilId, organisationId: providerId })
  const [found, affected, stops, own] = await Promise.all([
    checksOf(db, providerId),
    affectedBy(db, providerId),
    db
      .select({
        id: suspensions.id,
        reason: suspensions.reason,
        suspendedAt: suspensions.suspendedAt,
        byName: users.name,
        liftedAt: suspensions.liftedAt,
        liftedReason: suspensions.liftedReason,
      })
      .from(suspensions)
      .leftJoin(users, eq(users.id, suspensions.suspendedByUserId))
      .where(eq(suspensions.organisationId, providerId))
      .orderBy(desc(suspensions.suspendedAt))
      .limit(10),
    membershipIn(db, actor, providerId),
  ])
  return { provider, checks: found?.own ?? [], affected, stops, isOwn: own.length > 0 }
}
