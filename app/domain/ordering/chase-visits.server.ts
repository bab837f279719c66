import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import { daybook } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords } from '../shared/words.ts'
import { lapseVisit } from './lapse-visit.server.ts'
import { goingOn } from './order-line.ts'
import { tellPersonSide } from './tell.server.ts'
import { daysToChase, daysToLapse } from './visit.ts'
import { visitOf } from './visit-of.server.ts'

const batch = 50

/** Asks providers about visits that were not recorded within 14 days. At most 50; true when there may be more. */
export async function chaseVisits(tx: Tx): Promise<boolean> {
  const late = await unrecorded(tx, and(isNull(visits.chasedAt), lt(visits.plannedDay, addDays(today(), -daysToChase))))
  const ids = late.map(({ id }) => id)
  if (ids.length > 0) await tx.update(visits).set({ chasedAt: now() }).where(inArray(visits.id, ids))
  for (const { id } of late) {
    const { visit, line, provider } = await visitOf(tx, id)
    await tellOrganisation(tx, {
      organisationId: provider.id,
      email: provider.email,
      key: `visit-chased:${id}`,
      subject: `Still to record: ${line.title}`,
      lines: [
        `${line.title} on ${dayInWords(visit.plannedDay)} is not written down yet.`,
        `Record it by ${dayInWords(addDays(visit.plannedDay, daysToLapse))}. After that it cannot be paid without the council.`,
      ],
      link: { words: 'Record the visit', path: paths.providerVisit(provider.id, id) },
    })
  }
  return late.length === batch
}

/** Visits that were not recorded within 28 days lapse, and their money comes back. At most 50; true when there may be more. */
export async function lapseVisits(tx: Tx): Promise<boolean> {
  const late = await unrecorded(tx, lt(visits.plannedDay, addDays(today(), -daysToLapse)))
  for (const { id } of late) await lapse(tx, id)
  return late.length === batch
}

async function lapse(tx: Tx, visitId: string): Promise<void> {
  const { visit, line, order, person, provider } = await visitOf(tx, visitId)
  const reason = 'It was not written down in 28 days.'
  const pence = await lapseVisit(tx, daybook, { found: { visit, line }, mandateId: null, reason })
  const day = dayInWords(visit.plannedDay)
  await audit(tx, daybook, {
    verb: 'visit lapsed',
    words: `${provider.name} never recorded ${line.title} of ${day}; ${pounds(pence)} came back`,
    subject: { kind: 'visit', id: visitId },
    personId: person.id,
    organisationId: provider.id,
    reason,
  })
  const lines = [`${line.title} on ${day} was never written down. ${pounds(pence)} came back to the budget.`]
  const news = { key: `visit-lapsed:${visitId}`, subject: `Never recorded: ${line.title} on ${day}`, lines }
  await tellPersonSide(tx, {
    ...news,
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: '',
    link: { words: 'See the order', path: paths.order(person.id, order.id) },
  })
  await tellOrganisation(tx, {
    ...news,
    organisationId: provider.id,
    email: provider.email,
    link: { words: 'See the visit', path: paths.providerVisit(provider.id, visitId) },
  })
}

function unrecorded(tx: Tx, when: ReturnType<typeof and>) {
  return tx
    .select({ id: visits.id })
    .from(visits)
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .where(and(eq(visits.state, 'planned'), inArray(orderLines.state, [...goingOn]), when))
    .orderBy(asc(visits.plannedDay))
    .limit(batch)
}
