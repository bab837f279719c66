import { and, asc, eq, inArray, isNull, lt, lte } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { daybook } from '../shared/actor.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { confirmFound } from './confirm-visit.server.ts'
import { somebodyAnswers } from './sampling/who-answers.server.ts'
import { daysToAnswer, silenceIsYes, toConfirm } from './visit.ts'
import { visitOf } from './visit-of.server.ts'

const batch = 50

/**
 * After `daysToAnswer` days without an answer a visit counts as agreed: only within what was ordered, never after a query, and
 * never for somebody with neither a login nor anybody who may answer for them. At most 50; true when there may be more.
 */
export async function confirmBySilence(tx: Tx): Promise<boolean> {
  const day = today()
  const silent = await tx
    .select({ id: visits.id })
    .from(visits)
    .innerJoin(persons, eq(persons.id, visits.personId))
    .where(
      and(
        inArray(visits.state, [...toConfirm]),
        lt(visits.recordedAt, instantOf(addDays(day, -daysToAnswer), 0)),
        lte(visits.deliveredPence, visits.plannedPence),
        isNull(visits.queriedAt),
        somebodyAnswers(tx),
      ),
    )
    .orderBy(asc(visits.recordedAt))
    .limit(batch)
  for (const { id } of silent) {
    const found = await visitOf(tx, id)
    await confirmFound(tx, daybook, { found, mandateId: null, words: silenceIsYes })
  }
  return silent.length === batch
}
