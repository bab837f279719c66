import { eq, sql } from 'drizzle-orm'
import { visits, visitShares } from '#db/schema/ordering.ts'

/** In a select over visits: what each holds now, on all its pots together. What was ordered may be more or less. */
export function heldOfVisit() {
  const isIts = eq(visitShares.visitId, visits.id)
  return sql<number>`(select coalesce(sum(${visitShares.heldPence}), 0) from ${visitShares} where ${isIts})`.mapWith(
    Number,
  )
}
