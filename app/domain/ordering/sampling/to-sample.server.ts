import { and, asc, countDistinct, eq, gt, inArray, lt, min, not, or, sql, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { organisations, persons } from '#db/schema/people.ts'
import { addDays, instantOf, today } from '../../shared/day.ts'
import { daysToAnswer, toConfirm } from '../visit.ts'
import { somebodyAnswers } from './who-answers.server.ts'

const perPage = 50
const mostVisits = 100

/**
 * Lines with visits that nobody can say yes to, `daysToAnswer` days after they were written down; the longest waiting
 * first, a page by key. `from`: the key of the last one seen.
 */
export async function listLinesToSample(db: Db, { councilId, from }: { councilId: string; from?: string | null }) {
  const rows = await db
    .select({
      lineId: orderLines.id,
      title: orderLines.title,
      personName: persons.name,
      providerName: organisations.name,
      visits: countDistinct(visits.id),
      pence: sum(visits.deliveredPence).mapWith(Number),
      recordedAt: min(visits.recordedAt),
    })
    .from(visits)
    .innerJoin(persons, eq(persons.id, visits.personId))
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .innerJoin(organisations, eq(organisations.id, visits.providerId))
    .where(waits(db, councilId))
    .groupBy(orderLines.id, orderLines.title, persons.name, organisations.name)
    .having(pastKey(from))
    .orderBy(asc(min(visits.recordedAt)), asc(orderLines.id))
    .limit(perPage + 1)
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  return {
    rows: shown,
    nextKey: rows.length > perPage && last?.recordedAt ? `${last.recordedAt.getTime()}_${last.lineId}` : null,
  }
}

/** How many visits wait to be asked about. */
export async function countToSample(db: Db, councilId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: countDistinct(visits.id) })
    .from(visits)
    .innerJoin(persons, eq(persons.id, visits.personId))
    .where(waits(db, councilId))
  return row?.waiting ?? 0
}

/** The visits of one line that wait to be asked about, the first first. None: there is no such line here. */
export async function visitsToSample(db: Db, { councilId, lineId }: { councilId: string; lineId: string }) {
  return db
    .select({
      id: visits.id,
      personId: persons.id,
      personName: persons.name,
      shortName: persons.shortName,
      phone: persons.phone,
      title: orderLines.title,
      providerId: organisations.id,
      providerName: organisations.name,
      plannedPence: visits.plannedPence,
      day: visits.deliveredDay,
      plannedDay: visits.plannedDay,
      startMinute: visits.deliveredStartMinute,
      minutes: visits.deliveredMinutes,
      quantity: visits.deliveredQuantity,
      pence: visits.deliveredPence,
      by: visits.deliveredBy,
      note: visits.deliveredNote,
    })
    .from(visits)
    .innerJoin(persons, eq(persons.id, visits.personId))
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .innerJoin(organisations, eq(organisations.id, visits.providerId))
    .where(and(eq(visits.lineId, lineId), waits(db, councilId)))
    .orderBy(asc(visits.deliveredDay), asc(visits.id))
    .limit(mostVisits)
}

export type VisitToSample = Awaited<ReturnType<typeof visitsToSample>>[number]

function waits(db: Db, councilId: string) {
  return and(
    inArray(visits.state, [...toConfirm]),
    lt(visits.recordedAt, instantOf(addDays(today(), -daysToAnswer), 0)),
    eq(persons.councilId, councilId),
    not(somebodyAnswers(db)),
  )
}

function pastKey(from: string | null | undefined) {
  const [time = '', ...rest] = (from ?? '').split('_')
  const at = new Date(Number(time))
  if (!time || rest.length === 0 || Number.isNaN(at.getTime())) return undefined
  const waitsSince = min(visits.recordedAt)
  const key = sql.param(at, visits.recordedAt)
  return or(gt(waitsSince, key), and(eq(waitsSince, key), gt(orderLines.id, rest.join('_'))))
}
