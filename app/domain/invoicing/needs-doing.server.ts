import { and, between, count, countDistinct, eq, gte, inArray, max } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { goingOn } from '../ordering/order-line.ts'
import { isToConfirm, toConfirm } from '../ordering/visit.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { billsToPay, type Bills, type Payers } from './bills-to-pay.server.ts'

export type NeedsDoing = {
  /** lines a provider said no to, or did not answer, in the last fortnight */
  declined: number
  toConfirm: number
  queries: number
  /** orders, each with all its lines */
  waitingForApproval: number
  /** support that ends within a fortnight, and budgets without a next one that end within eight weeks */
  runningOut: number
  /** only those that whoever reads is to pay */
  bills: Bills
}

const noBills: Bills = { count: 0, pence: 0 }
const fortnight = 14
const eightWeeks = 56

/** What waits for somebody to do something, for each of these people. The caller has asked whether the actor may see them. */
export async function needsDoing(db: Db, actor: Actor, people: Payers): Promise<Map<string, NeedsDoing>> {
  if (people.length === 0) return new Map()
  const personIds = people.map(({ personId }) => personId)
  const [answers, waiting, visitCounts, ending, closing, bills] = await Promise.all([
    countAnswers(db, personIds),
    countWaiting(db, personIds),
    countVisits(db, personIds),
    countEnding(db, personIds),
    countLastBudgets(db, personIds),
    billsToPay(db, actor, people),
  ])
  const of = (rows: { personId: string; found: number }[], personId: string) =>
    rows.filter((row) => row.personId === personId).reduce((sum, row) => sum + row.found, 0)
  return new Map(
    personIds.map((personId) => [
      personId,
      {
        declined: of(answers, personId),
        waitingForApproval: of(waiting, personId),
        toConfirm: of(
          visitCounts.filter(({ state }) => isToConfirm(state)),
          personId,
        ),
        queries: of(
          visitCounts.filter(({ state }) => state === 'queried'),
          personId,
        ),
        runningOut: of(ending, personId) + of(closing, personId),
        bills: bills.get(personId) ?? noBills,
      },
    ]),
  )
}

/** How many things wait in all. */
export function totalOf(needs?: NeedsDoing): number {
  if (!needs) return 0
  const { declined, toConfirm: visitsToConfirm, queries, waitingForApproval, runningOut, bills } = needs
  return declined + visitsToConfirm + queries + waitingForApproval + runningOut + bills.count
}

/** How many of them somebody can do something about: who may not say yes to an order only sees that it waits. */
export function waitsForReader(needs: NeedsDoing | undefined, { mayApprove }: { mayApprove: boolean }): number {
  return totalOf(needs) - (mayApprove ? 0 : (needs?.waitingForApproval ?? 0))
}

function countAnswers(db: Db, personIds: string[]) {
  const since = new Date(now().getTime() - fortnight * 24 * 60 * 60_000)
  return db
    .select({ personId: orderLines.personId, found: count() })
    .from(orderLines)
    .where(
      and(
        inArray(orderLines.personId, personIds),
        inArray(orderLines.state, ['declined', 'lapsed']),
        gte(orderLines.answeredAt, since),
      ),
    )
    .groupBy(orderLines.personId)
}

function countWaiting(db: Db, personIds: string[]) {
  return db
    .select({ personId: orderLines.personId, found: countDistinct(orderLines.orderId) })
    .from(orderLines)
    .where(and(inArray(orderLines.personId, personIds), eq(orderLines.state, 'waiting for agreement')))
    .groupBy(orderLines.personId)
}

function countVisits(db: Db, personIds: string[]) {
  return db
    .select({ personId: visits.personId, state: visits.state, found: count() })
    .from(visits)
    .where(and(inArray(visits.personId, personIds), inArray(visits.state, [...toConfirm, 'queried'])))
    .groupBy(visits.personId, visits.state)
}

function countEnding(db: Db, personIds: string[]) {
  return db
    .select({ personId: orderLines.personId, found: count() })
    .from(orderLines)
    .where(
      and(
        inArray(orderLines.personId, personIds),
        inArray(orderLines.state, [...goingOn]),
        eq(orderLines.lineKind, 'visits'),
        between(orderLines.lastDay, today(), addDays(today(), fortnight)),
      ),
    )
    .groupBy(orderLines.personId)
}

async function countLastBudgets(db: Db, personIds: string[]) {
  const rows = await db
    .select({ personId: budgets.personId, endsOn: max(budgets.endsOn) })
    .from(budgets)
    .where(and(inArray(budgets.personId, personIds), inArray(budgets.state, ['agreed', 'running'])))
    .groupBy(budgets.personId)
  const soon = addDays(today(), eightWeeks)
  return rows.map(({ personId, endsOn }) => ({ personId, found: endsOn !== null && endsOn <= soon ? 1 : 0 }))
}
