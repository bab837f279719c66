import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import type { Day } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords } from '../shared/words.ts'
import { deliveryInWords } from './delivery-words.ts'
import { awaitsOf, type Awaits } from './sampling/awaits.ts'
import { canAnybodyAnswer } from './sampling/who-answers.server.ts'
import { tellPersonSide } from './tell.server.ts'
import { daysToAnswer, isToConfirm, lastDayToAnswer } from './visit.ts'
import type { VisitOf } from './visit-of.server.ts'

type Delivery = Parameters<typeof deliveryInWords>[0]
/** `found`: the visit as it stood before this record of it. `at`: when it was recorded. */
type Told = { found: VisitOf; delivery: Delivery; costPence: number; at: Date }

/** Writes down that a visit was recorded, and tells the person's side what they can do about it. */
export async function tellOfDelivery(tx: Tx, actor: Actor, { found, delivery, costPence, at }: Told): Promise<void> {
  const { visit, line, order, person, provider } = found
  const words = deliveryInWords(delivery)
  await audit(tx, actor, {
    verb: 'recorded a visit',
    words: `${provider.name} recorded ${line.title}: ${words}`,
    subject: { kind: 'visit', id: visit.id },
    personId: person.id,
    organisationId: provider.id,
  })
  if (isToldAlready(visit, delivery)) return
  const isLate = visit.state === 'lapsed'
  const isAnswerable = await canAnybodyAnswer(tx, visit.id)
  const { plannedPence, queriedAt } = visit
  const asked = {
    awaits: isLate
      ? ('the decision' as const)
      : awaitsOf({ deliveredPence: costPence, plannedPence, queriedAt, isAnswerable }),
    plannedPence: costPence > plannedPence ? plannedPence : null,
  }
  const wroteDown = [`${provider.name} wrote down: ${words}.`, `It costs ${pounds(costPence)}.`]
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `recorded:${visit.id}:${at.getTime()}`,
    subject: isLate ? `Written down late: ${line.title}` : `Is this right? ${line.title}`,
    lines: [...wroteDown, answerInWords(asked)],
    onPaper: [...wroteDown, answerInWords({ ...asked, by: lastDayToAnswer(at) })],
    link: { words: isLate ? 'See the visits' : 'Say if it is right', path: paths.visits(person.id) },
  })
}

/** The same record pressed twice is told once. */
function isToldAlready(visit: VisitOf['visit'], { day, startMinute, minutes, quantity }: Delivery): boolean {
  return (
    isToConfirm(visit.state) &&
    visit.deliveredDay === day &&
    visit.deliveredStartMinute === startMinute &&
    visit.deliveredMinutes === minutes &&
    visit.deliveredQuantity === quantity
  )
}

type Asked = { awaits: Awaits | 'the decision'; plannedPence: number | null; by?: Day }

/** `plannedPence`: what was ordered, where more was delivered. `by`: the last day to answer, for a letter that is on its way for days. */
function answerInWords({ awaits, plannedPence, by }: Asked): string {
  const more = plannedPence === null ? '' : `This is more than was ordered (${pounds(plannedPence)}). `
  switch (awaits) {
    case 'the decision':
      return `${more}The council decides whether it is paid.`
    case 'the council':
      return `${more}Your council asks you whether it is right before it is paid.`
    case 'a yes':
      return `${more}It is paid only if you say yes.`
    case 'a yes or silence':
      return by
        ? `Say yes, or say that it is not right, by ${dayInWords(by)}. If nobody has said anything by then, it is taken as a yes.`
        : `Say yes, or say that it is not right. After ${daysToAnswer} days without an answer it is taken as a yes.`
    default:
      return awaits satisfies never
  }
}
