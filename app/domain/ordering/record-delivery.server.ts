import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today, type Day } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { costOfDelivery } from './cost-of-delivery.ts'
import { changeLine } from './change-line.server.ts'
import { deliveryInWords } from './delivery-words.ts'
import { openException } from './open-exception.server.ts'
import { isGoingOn } from './order-line.ts'
import { canAnybodyAnswer } from './sampling/who-answers.server.ts'
import { tellPersonSide } from './tell.server.ts'
import { daysToAnswer, lastDayToAnswer } from './visit.ts'
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
  await tellOfDelivery(tx, actor, { found, delivery, costPence })
}

function requireRecordable({ visit, line }: VisitOf, delivery: Delivery): void {
  const isAgain = visit.state === 'queried' || visit.state === 'lapsed'
  if (!isGoingOn(line.state) && !(line.state === 'ended' && isAgain)) {
    throw new Refusal('conflict', 'You can record visits of orders that you have said yes to and that are going on.')
  }
  if (delivery.day > today()) {
    throw new Refusal('not-allowed', 'This day is still to come. Record it when it has happened.', { field: 'day' })
  }
  if (visit.plannedMinutes !== null && (delivery.minutes === null || delivery.minutes <= 0)) {
    throw new Refusal('not-allowed', 'Say how long it was, or that it did not happen.', { field: 'minutes' })
  }
  if (visit.plannedMinutes === null && delivery.quantity <= 0) {
    throw new Refusal('not-allowed', 'Say how many there were, or that it did not happen.', { field: 'quantity' })
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
    words: `${provider.name} recorded ${line.title} of ${dayInWords(delivery.day)} after its time was over and its money had come back.`,
  })
}

type Told = { found: VisitOf; delivery: Delivery; costPence: number }

async function tellOfDelivery(tx: Tx, actor: Actor, { found, delivery, costPence }: Told): Promise<void> {
  const { visit, line, order, person, provider } = found
  const words = deliveryInWords(delivery)
  const isMore = costPence > visit.plannedPence
  const canAnswer = await canAnybodyAnswer(tx, { person, recordedByUserId: actor.userId })
  const asked = { canAnswer, plannedPence: isMore ? visit.plannedPence : null }
  const wroteDown = [`${provider.name} wrote down: ${words}.`, `It costs ${pounds(costPence)}.`]
  await audit(tx, actor, {
    verb: 'recorded a visit',
    words: `${provider.name} recorded ${line.title}: ${words}`,
    subject: { kind: 'visit', id: visit.id },
    personId: person.id,
    organisationId: provider.id,
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `recorded:${visit.id}:${delivery.day}:${delivery.startMinute}:${delivery.minutes}:${delivery.quantity}`,
    subject: `Is this right? ${line.title}`,
    lines: [...wroteDown, answerInWords(asked)],
    onPaper: [...wroteDown, answerInWords({ ...asked, by: lastDayToAnswer(now()) })],
    link: { words: 'Say if it is right', path: paths.visits(person.id) },
  })
}

type Asked = { canAnswer: boolean; plannedPence: number | null; by?: Day }

/** `plannedPence`: what was ordered, where more was delivered. `by`: the last day to answer, for a letter that is on its way for days. */
function answerInWords({ canAnswer, plannedPence, by }: Asked): string {
  const more = plannedPence === null ? '' : `This is more than was ordered (${pounds(plannedPence)}). `
  if (!canAnswer) return `${more}Your council asks you whether it is right before it is paid.`
  if (more) return `${more}It is paid only if you say yes.`
  if (by) {
    return `Say yes, or say that it is not right, by ${dayInWords(by)}. If nobody has said anything by then, it is taken as a yes.`
  }
  return `Say yes, or say that it is not right. After ${daysToAnswer} days without an answer it is taken as a yes.`
}
