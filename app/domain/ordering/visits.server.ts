import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { organisations, persons, users } from '#db/schema/people.ts'
import { today } from '../shared/day.ts'
import { heldOfVisit } from './held-of-visit.ts'
import { goingOn } from './order-line.ts'
import { somebodyAnswers } from './sampling/who-answers.server.ts'
import { toConfirm } from './visit.ts'

export type VisitShown = Awaited<ReturnType<typeof visitsToAnswer>>[number]

/** What was recorded and waits for a yes, the oldest first. The caller has asked who may see a person's visits. */
export async function visitsToAnswer(db: Db, personId: string) {
  return select(db, and(eq(visits.personId, personId), inArray(visits.state, [...toConfirm])))
    .orderBy(asc(visits.recordedAt), asc(visits.id))
    .limit(100)
}

/** Where a page of what is to come ended; deliveries without a time come first on their day. */
export type Coming = { day: string; minute: number; id: string }

type ToCome = { personId: string; after?: Coming | undefined; limit: number }

/** What is still to come, the next first. Where nobody has said yes to it yet, its line is `placed`. */
export async function visitsToCome(db: Db, { personId, after, limit }: ToCome) {
  const minute = sql`coalesce(${visits.plannedStartMinute}, 0)`
  const comes = and(
    eq(visits.personId, personId),
    eq(visits.state, 'planned'),
    gte(visits.plannedDay, today()),
    inArray(orderLines.state, ['placed', ...goingOn]),
    after
      ? or(
          gt(visits.plannedDay, after.day),
          and(
            eq(visits.plannedDay, after.day),
            or(gt(minute, after.minute), and(eq(minute, after.minute), gt(visits.id, after.id))),
          ),
        )
      : undefined,
  )
  return select(db, comes).orderBy(asc(visits.plannedDay), asc(minute), asc(visits.id)).limit(limit)
}

/** What is planned for days that are over, and nobody has written down: the oldest first. After 28 days it lapses. */
export async function visitsNotRecorded(db: Db, personId: string) {
  const isOver = and(eq(visits.state, 'planned'), lt(visits.plannedDay, today()))
  return select(db, and(eq(visits.personId, personId), isOver, inArray(orderLines.state, [...goingOn])))
    .orderBy(asc(visits.plannedDay), asc(visits.plannedStartMinute), asc(visits.id))
    .limit(100)
}

/** What is in question. */
export async function visitsInQuestion(db: Db, personId: string) {
  return select(db, and(eq(visits.personId, personId), eq(visits.state, 'queried')))
    .orderBy(asc(visits.plannedDay), asc(visits.id))
    .limit(100)
}

type Past = { personId: string; before?: { day: string; id: string } | undefined; limit: number }

/** What is over, the newest first. */
export async function visitsBefore(db: Db, { personId, before, limit }: Past) {
  const older = before
    ? or(lt(visits.plannedDay, before.day), and(eq(visits.plannedDay, before.day), lt(visits.id, before.id)))
    : undefined
  const over = or(
    inArray(visits.state, ['confirmed', 'missed', 'lapsed']),
    and(eq(visits.state, 'cancelled'), lte(visits.plannedDay, today())),
  )
  return select(db, and(eq(visits.personId, personId), over, older))
    .orderBy(desc(visits.plannedDay), desc(visits.id))
    .limit(limit)
}

function select(db: Db, where: SQL | undefined) {
  return db
    .select({
      id: visits.id,
      lineId: visits.lineId,
      orderId: orderLines.orderId,
      title: orderLines.title,
      unit: orderLines.unit,
      lineState: orderLines.state,
      providerId: visits.providerId,
      providerName: organisations.name,
      providerPhone: organisations.phone,
      state: visits.state,
      charge: visits.charge,
      plannedDay: visits.plannedDay,
      plannedStartMinute: visits.plannedStartMinute,
      plannedMinutes: visits.plannedMinutes,
      quantity: visits.quantity,
      plannedPence: visits.plannedPence,
      heldPence: heldOfVisit(),
      deliveredDay: visits.deliveredDay,
      deliveredStartMinute: visits.deliveredStartMinute,
      deliveredMinutes: visits.deliveredMinutes,
      deliveredQuantity: visits.deliveredQuantity,
      deliveredPence: visits.deliveredPence,
      deliveredBy: visits.deliveredBy,
      deliveredNote: visits.deliveredNote,
      chasedAt: visits.chasedAt,
      recordedAt: visits.recordedAt,
      recordedByUserId: visits.recordedByUserId,
      confirmedAt: visits.confirmedAt,
      confirmedByUserId: visits.confirmedByUserId,
      confirmedByName: users.name,
      confirmedPence: visits.confirmedPence,
      queryReason: visits.queryReason,
      queriedAt: visits.queriedAt,
      isAnswerable: somebodyAnswers(db).mapWith(Boolean),
      cancelledReason: visits.cancelledReason,
      settledWords: visits.settledWords,
    })
    .from(visits)
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .innerJoin(organisations, eq(organisations.id, visits.providerId))
    .innerJoin(persons, eq(persons.id, visits.personId))
    .leftJoin(users, eq(users.id, visits.confirmedByUserId))
    .where(where)
    .$dynamic()
}
