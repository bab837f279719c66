import { and, asc, eq, gte, min } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { orderLinePrices, visits, type VisitState } from '#db/schema/ordering.ts'
import type { Power } from '#db/schema/people.ts'
import { requireMembership, requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today, type Day } from '../shared/day.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { lineOf } from './line-of.server.ts'
import { visitTransitions } from './visit.ts'

/** A visit with its line and whose it is. */
export async function visitOf(tx: Tx, visitId: string) {
  const [visit] = await tx.select().from(visits).where(eq(visits.id, visitId))
  if (!visit) throw notHere()
  return { visit, ...(await lineOf(tx, visit.lineId)) }
}

export type VisitOf = Awaited<ReturnType<typeof visitOf>>

/** A visit, for somebody who works for its provider and writes down how it was. A fee is none. */
export async function requireVisitOfProvider(tx: Tx, actor: Actor, visitId: string): Promise<VisitOf> {
  const found = await visitOf(tx, visitId)
  await requireMembership(tx, actor, { organisationId: found.visit.providerId, roles: ['owner', 'staff'] })
  if (found.visit.charge !== 'visit') {
    throw new Refusal('not-allowed', 'This is a fee, so there is nothing to write down about it. Nothing was changed.')
  }
  return found
}

/** A visit, for its person or somebody whose mandate has the power. */
export async function requireVisitOfPerson(
  tx: Tx,
  actor: Actor,
  { visitId, power }: { visitId: string; power: Power },
) {
  const found = await visitOf(tx, visitId)
  const access = await requirePower(tx, actor, { personId: found.visit.personId, power })
  return { ...found, access }
}

/** Whether a visit of a line is still planned. */
export async function hasPlannedVisit(tx: Tx, lineId: string): Promise<boolean> {
  return (await tx.$count(visits, and(eq(visits.lineId, lineId), eq(visits.state, 'planned')))) > 0
}

/** The first day from today on for which a visit of a line is still planned. Null when there is none. */
export async function nextPlannedDay(tx: Tx, lineId: string): Promise<Day | null> {
  const [first] = await tx
    .select({ day: min(visits.plannedDay) })
    .from(visits)
    .where(and(eq(visits.lineId, lineId), eq(visits.state, 'planned'), gte(visits.plannedDay, today())))
  return first?.day ?? null
}

type Change = {
  visit: { id: string; state: VisitState }
  to: VisitState
  set?: Partial<typeof visits.$inferInsert>
}

/** Takes a visit from one state to another, by the table only. */
export async function changeVisit(tx: Tx, { visit, to, set = {} }: Change): Promise<void> {
  requireTransition(visitTransitions, { from: visit.state, to, what: 'This visit' })
  await tx
    .update(visits)
    .set({ ...set, state: to })
    .where(eq(visits.id, visit.id))
}

/** The prices that were accepted for a line, the oldest first. */
export async function acceptedPrices(tx: Tx, lineId: string) {
  return tx
    .select()
    .from(orderLinePrices)
    .where(eq(orderLinePrices.lineId, lineId))
    .orderBy(asc(orderLinePrices.fromDay))
}
