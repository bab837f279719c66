import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { instantOf, today, type Day } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { costOfDelivery } from './cost-of-delivery.ts'
import { changeLine } from './change-line.server.ts'
import { openException } from './open-exception.server.ts'
import { isGoingOn } from './order-line.ts'
import { tellOfDelivery } from './tell-of-delivery.server.ts'
import { mayBeRecorded } from './visit.ts'
import { acceptedPrices, changeVisit, requireVisitOfProvider, type VisitOf } from './visit-of.server.ts'

export type Delivery = {
  visitId: string
  day: Day
  /** null for items */
  startMinute: number | null
  minutes: number | null
  quantity: number
  /** who came */
  by: string | null
  note: string | null
}

/**
 * The provider writes down what it did. The person is asked whether it is right. What was never recorded in time
 * has given its money back: a record that comes later waits for an officer.
 */
export async function recordDelivery(tx: Tx, actor: Actor, delivery: Delivery): Promise<void> {
  const found = await requireVisitOfProvider(tx, actor, delivery.visitId)
  const { visit, line } = found
  requireRecordable(found, delivery)

  const costPence = costOfDelivery(await acceptedPrices(tx, line.id), { line, visit, delivery })
  const recorded = {
    deliveredDay: delivery.day,
    deliveredStartMinute: delivery.startMinute,
    deliveredMinutes: delivery.minutes,
    deliveredQuantity: delivery.quantity,
    deliveredPence: costPence,
    deliveredBy: delivery.by,
    deliveredNote: delivery.note,
    recordedAt: now(),
    recordedByUserId: actor.userId,
  }
  if (visit.state === 'lapsed') {
    await tx.update(visits).set(recorded).where(eq(visits.id, visit.id))
    await openLateRecord(tx, found, delivery)
  } else {
    await changeVisit(tx, { visit, to: isLess(visit, delivery) ? 'short' : 'delivered', set: recorded })
  }
  if (line.state === 'accepted') await changeLine(tx, { line, to: 'running' })
  await tellOfDelivery(tx, actor, { found, delivery, costPence, at: recorded.recordedAt })
}

function requireRecordable({ visit, line }: VisitOf, delivery: Delivery): void {
  if (visit.state === 'lapsed' && !mayBeRecorded(visit)) {
    throw new Refusal('conflict', 'The council has decided about this already, so nothing more can be recorded for it.')
  }
  const isAgain = visit.queriedAt !== null || visit.state === 'lapsed'
  if (!isGoingOn(line.state) && !(line.state === 'ended' && isAgain)) {
    throw new Refusal('conflict', 'You can record visits of orders that you have said yes to and that are going on.')
  }
  requireItsTime({ visit, line }, delivery)
  if (visit.plannedMinutes !== null && (delivery.minutes === null || delivery.minutes <= 0)) {
    throw new Refusal('not-allowed', 'Say how long it was, or that it did not happen.', { field: 'minutes' })
  }
  if (visit.plannedMinutes === null && delivery.quantity <= 0) {
    throw new Refusal('not-allowed', 'Say how many there were, or that it did not happen.', { field: 'quantity' })
  }
}

/** It has begun, and it is of no day before the order was placed. What was moved ahead is of the day it really took place. */
function requireItsTime({ visit, line }: Pick<VisitOf, 'visit' | 'line'>, { day, startMinute }: Delivery): void {
  if (day > today()) {
    throw new Refusal('not-allowed', 'This day is still to come. Record it when it has happened.', { field: 'day' })
  }
  if (startMinute !== null && instantOf(day, startMinute) > now()) {
    throw new Refusal('not-allowed', 'That time is still to come. Record it when it has begun.', { field: 'start' })
  }
  const orderedOn = line.placedAt && today(line.placedAt)
  if (orderedOn && day < orderedOn && day < visit.plannedDay) {
    const words = `It was ordered on ${dayInWords(orderedOn)}. Enter that day or a later one.`
    throw new Refusal('not-allowed', words, { field: 'day' })
  }
}

function isLess(visit: VisitOf['visit'], { minutes, quantity }: Delivery): boolean {
  return visit.plannedMinutes === null ? quantity < visit.quantity : (minutes ?? 0) < visit.plannedMinutes
}

async function openLateRecord(tx: Tx, { visit, line, order, provider }: VisitOf, delivery: Delivery): Promise<void> {
  await openException(tx, {
    councilId: order.councilId,
    kind: 'late record',
    personId: visit.personId,
    providerId: provider.id,
    visitId: visit.id,
    words: `${provider.name} recorded ${line.title} of ${dayInWords(delivery.day)} after its money had come back.`,
  })
}
