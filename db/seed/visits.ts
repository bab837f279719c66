import { eq } from 'drizzle-orm'
import { confirmVisit } from '#app/domain/ordering/confirm-visit.server.ts'
import { asPlanned } from '#app/domain/ordering/planned-delivery.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { recordDelivery } from '#app/domain/ordering/record-delivery.server.ts'
import { recordMissed } from '#app/domain/ordering/record-missed.server.ts'
import { settleQuery } from '#app/domain/ordering/settle-query.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { addDays, daysBetween, today } from '#app/domain/shared/day.ts'
import { visits } from '../schema/ordering.ts'
import { actorOf } from './actors.ts'
import type { PersonSeed } from './data/people/person.ts'
import { numberFrom } from './names.ts'
import { voiceOf } from './voice.ts'
import type { Timeline } from './timeline.ts'

type Planned = { visit: typeof visits.$inferSelect; person: PersonSeed; provider: Actor }

const missedReasons = [
  'The worker was ill and nobody else was free.',
  'Nobody opened the door. We rang twice.',
  'The van broke down.',
]
const queries = [
  'They came for one hour, not for all of it.',
  'Nobody came that day.',
  'They came at ten and I had gone out.',
]

/** What becomes of one visit: recorded on its day, agreed to a day or two later; now and then missed, longer or in question. */
export function planVisit(timeline: Timeline, planned: Planned): void {
  const { visit, person, provider } = planned
  const key = `${person.slug} ${visit.plannedDay} ${visit.plannedStartMinute}`
  const luck = numberFrom(key, 100)
  const daysAgo = daysBetween(visit.plannedDay, timeline.day(0))
  const isForgotten = daysAgo === 1 && provider.userId === 'usr_maya'
  if (isForgotten) return
  const end = (visit.plannedStartMinute ?? 700) + Math.min(visit.plannedMinutes ?? 0, 600)
  timeline.at(visit.plannedDay, Math.min(end + 4, 1435), async (tx) => {
    const [now] = await tx.select({ state: visits.state }).from(visits).where(eq(visits.id, visit.id))
    if (now?.state !== 'planned') return
    if (luck < 2) {
      const reason = missedReasons[luck % missedReasons.length]!
      return recordMissed(tx, provider, { visitId: visit.id, reason })
    }
    const record = asPlanned(visit, provider.name)
    const isLonger = luck === 7 && visit.plannedMinutes !== null && daysAgo < 50
    const minutes = isLonger ? (visit.plannedMinutes ?? 0) + 30 : record.minutes
    const note = isLonger ? 'We stayed longer. The doctor came.' : null
    await recordDelivery(tx, provider, { ...record, minutes, note })
    planYes(timeline, planned, { luck, isLonger, key })
  })
}

/** The person says yes, says nothing, or says that it was not right; what was in question is settled by the council. */
function planYes(
  timeline: Timeline,
  { visit, person }: Planned,
  about: { luck: number; isLonger: boolean; key: string },
): void {
  const { luck, isLonger, key } = about
  const voice = voiceOf(person)
  const isSilent = luck > 80 && !isLonger && !person.neverSilent
  if (isSilent) return
  const day = addDays(visit.plannedDay, 1 + (luck % 2))
  const { stops } = person.helper ?? {}
  if (stops && day >= timeline.day(stops.on)) return
  timeline.at(day, 1080 + numberFrom(`${key} yes`, 180), async (tx) => {
    if (luck === 11 || luck === 12) {
      await queryVisit(tx, actorOf(voice), { visitId: visit.id, reason: queries[luck % queries.length]! })
      planSettling(timeline, visit)
      return
    }
    if (isLonger && !mayApprove(person)) return
    await confirmVisit(tx, actorOf(voice), { visitId: visit.id })
  })
}

function planSettling(timeline: Timeline, visit: Planned['visit']): void {
  timeline.at(addDays(today(), 9), 690, (tx) =>
    settleQuery(tx, actorOf('usr_ruth'), {
      visitId: visit.id,
      payPence: Math.floor(visit.plannedPence / 2),
      words: 'Both agree that it was half the time.',
    }),
  )
}

function mayApprove({ helper }: PersonSeed): boolean {
  return !helper || helper.powers.includes('approve')
}
