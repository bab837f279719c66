import { costNothing, costNow } from '#app/domain/ordering/cost-now.ts'
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
  const counted = planned.filter(({ state }) => !costNothing.some((one) => one === state))
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
      visits: counted.map(asPlanned),
      prices: line.prices,
      feePence: fees.reduce((sum, fee) => sum + costNow(fee), 0),
    }),
    costPence: line.costPence,
    nowPence: line.nowPence,
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
      words: deliveryInWords({
        day: visit.deliveredDay ?? visit.plannedDay,
        startMinute: visit.plannedStartMinute,
        minutes: visit.plannedMinutes,
        quantity: visit.quantity,
      }),
      pence: costNow(visit),
      wasPence: visit.plannedPence,
      feePence: visit.state === 'planned' && isOn ? lateFeeOf(visit, line, at) : 0,
      canCancel: mayCancelVisit(visit, line.state, at),
    })),
  }
}

export type OrderLineOnPage = ReturnType<typeof orderLineShown>

function asPlanned(visit: OrderLineShown['visits'][number]) {
  return {
    day: visit.plannedDay,
    startMinute: visit.plannedStartMinute,
    minutes: visit.plannedMinutes,
    quantity: visit.quantity,
    pence: visit.plannedPence,
  }
}
