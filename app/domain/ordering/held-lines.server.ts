import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLines, shares, visits, visitShares } from '#db/schema/ordering.ts'
import { organisations } from '#db/schema/people.ts'

/** What each line holds on these pots: visits still to come, in question, or had and not invoiced yet. Adds up to what is held. */
export async function listHeldLines(db: Db, potIds: string[]) {
  if (potIds.length === 0) return []
  return db
    .select({
      id: orderLines.id,
      orderId: orderLines.orderId,
      title: orderLines.title,
      state: orderLines.state,
      lastDay: orderLines.lastDay,
      providerName: organisations.name,
      visits: sql<number>`count(distinct ${visits.id})`.mapWith(Number),
      minutes: sql<number>`sum(coalesce(${visits.plannedMinutes}, 0))`.mapWith(Number),
      pence: sql<number>`sum(${visitShares.heldPence} + ${visitShares.deliveredPence})`.mapWith(Number),
    })
    .from(shares)
    .innerJoin(visitShares, eq(visitShares.shareId, shares.id))
    .innerJoin(visits, eq(visits.id, visitShares.visitId))
    .innerJoin(orderLines, eq(orderLines.id, shares.lineId))
    .innerJoin(organisations, eq(organisations.id, orderLines.providerId))
    .where(and(inArray(shares.potId, potIds), or(gt(visitShares.heldPence, 0), gt(visitShares.deliveredPence, 0))))
    .groupBy(orderLines.id, organisations.name)
    .orderBy(asc(orderLines.lastDay), asc(orderLines.id))
}
