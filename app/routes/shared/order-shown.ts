import { costNothing, costNow, costOfVisitInWords, moreToAgree } from '#app/domain/ordering/cost-now.ts'
import { lateFeeOf, visitTerms } from '#app/domain/ordering/late-cancellation.ts'
import { canCancel, isGoingOn } from '#app/domain/ordering/order-line.ts'
import type { OrderLineShown } from '#app/domain/ordering/orders.server.ts'
import { sumInWords, whenInWords } from '#app/domain/ordering/schedule-words.ts'
import { deliveryInWords } from '#app/domain/ordering/delivery-words.ts'
import { answerBy } from '#app/domain/ordering/answer-by.ts'
import { toldOfLine } from '#app/domain/ordering/told-to-provider.ts'
import { mayCancelVisit } from '#app/domain/ordering/visit.ts'
import { now } from '#app/domain/shared/clock.ts'

/** A line of an order as its page shows it, with what cancelling would cost today. */
export function orderLineShown(line: OrderLineShown) {
  const at = now()
  const isOn = isGoingOn(line.state)
  const { noticeDays, lateCancelHours, lateCancelPercent } = visitTerms(line)
  const planned = line.visits.filter(({ charge }) => charge === 'visit')
  const fees = line.visits.filter(({ charge }) => charge !== 'visit')
  const standing = planned.filter(({ state }) => !costNothing.some((one) => one === state))
  const decided = standing.filter((visit) => costNow(visit) !== visit.plannedPence && !isAsRecorded(visit))
  return {
    id: line.id,
    state: line.state,
    title: line.title,
    providerName: line.providerName,
    providerSlug: line.providerSlug,
    providerHasStore: line.providerSuspendedAt === null,
    providerPhone: line.providerPhone,
    when: whenInWords(planned.map(asPlanned)),
    sum: sumInWords({
      unit: line.unit,
      label: line.label,
      deliveryPence: line.deliveryPence,
      travelPence: line.travelPence,
      visits: standing.filter((visit) => !decided.includes(visit)).map(asCounted),
      prices: line.prices,
      feePence: sumOf(fees, costNow),
      decidedPence: sumOf(decided, costNow),
    }),
    costPence: line.costPence,
    nowPence: line.nowPence,
    morePence: sumOf(planned, moreToAgree),
    pots: line.pots.map(({ name }) => name),
    note: line.note,
    answerReason: line.answerReason,
    told: toldOfLine(line),
    answerBy: line.state === 'placed' && line.placedAt ? answerBy({ ...line, placedAt: line.placedAt }) : null,
    canCancel: canCancel(line.state),
    isGoingOn: isOn,
    noticeDays,
    lateCancelHours: lateCancelPercent > 0 ? lateCancelHours : 0,
    lateCancelPercent,
    visits: line.visits.map((visit) => ({
      id: visit.id,
      state: visit.state,
      charge: visit.charge,
      words: deliveryInWords(asRecorded(visit)),
      pence: costNow(visit),
      cost: costOfVisitInWords(visit),
      feePence: visit.state === 'planned' && isOn ? lateFeeOf(visit, line, at) : 0,
      canCancel: mayCancelVisit(visit, line.state, at),
    })),
  }
}

export type OrderLineOnPage = ReturnType<typeof orderLineShown>

type Visit = OrderLineShown['visits'][number]

function sumOf(visits: Visit[], penceOf: (visit: Visit) => number): number {
  return visits.reduce((sum, visit) => sum + penceOf(visit), 0)
}

/** What was recorded is what it costs: agreed to, or no more than was ordered. */
function isAsRecorded(visit: Visit): boolean {
  return visit.deliveredPence !== null && costNow(visit) === visit.deliveredPence
}

/** A visit as its cost counts it. */
function asCounted(visit: Visit) {
  return isAsRecorded(visit) ? { ...asRecorded(visit), pence: costNow(visit) } : asPlanned(visit)
}

function asPlanned(visit: Visit) {
  return {
    day: visit.plannedDay,
    startMinute: visit.plannedStartMinute,
    minutes: visit.plannedMinutes,
    quantity: visit.quantity,
    pence: visit.plannedPence,
  }
}

/** When it was and how long, where that was recorded. */
function asRecorded(visit: Visit) {
  return {
    day: visit.deliveredDay ?? visit.plannedDay,
    startMinute: visit.deliveredStartMinute ?? visit.plannedStartMinute,
    minutes: visit.deliveredMinutes ?? visit.plannedMinutes,
    quantity: visit.deliveredQuantity ?? visit.quantity,
  }
}
