import { costOfDelivery } from '../ordering/cost-of-delivery.ts'
import { payerOf } from '../payments/payer.ts'
import { today } from '../shared/day.ts'
import type { AcceptedPrices, Delivery } from './deliveries.server.ts'
import type { Slips } from './match.ts'

/** The three slips of a delivery. What an officer settled has the price that was settled. */
export function slipsOf(delivery: Delivery, about: { shortfallPence: number; prices: AcceptedPrices }): Slips {
  const confirmedPence = delivery.confirmedPence ?? delivery.pence
  return {
    charge: delivery.charge,
    ordered: {
      day: delivery.plannedDay,
      minutes: delivery.plannedMinutes,
      quantity: delivery.quantity,
      pence: delivery.plannedPence,
    },
    delivered: {
      day: delivery.day,
      minutes: delivery.deliveredMinutes,
      quantity: delivery.deliveredQuantity ?? delivery.quantity,
      pence: delivery.deliveredPence ?? confirmedPence,
      recordedOn: delivery.recordedAt && today(delivery.recordedAt),
      isConfirmed: delivery.confirmedAt !== null || delivery.charge !== 'visit',
      isSettled: delivery.settledWords !== null,
    },
    invoiced: { pence: confirmedPence, atAgreedPricesPence: atAgreedPrices(delivery, about.prices) },
    pot: { hasPayer: payerOf(delivery) !== null, shortfallPence: about.shortfallPence },
  }
}

/** Worked out anew from the record, so that a wrong sum is found whoever made it. Null for fees, which have no hours. */
function atAgreedPrices(delivery: Delivery, prices: AcceptedPrices): number | null {
  const isTimed = delivery.plannedMinutes !== null
  if (delivery.charge !== 'visit' || prices.length === 0) return null
  if (isTimed && delivery.deliveredMinutes === null) return null
  return costOfDelivery(prices, {
    line: { unit: delivery.unit, deliveryPence: delivery.deliveryPence, travelPence: delivery.travelPence },
    visit: delivery,
    delivery: {
      day: delivery.day,
      startMinute: delivery.deliveredStartMinute,
      minutes: delivery.deliveredMinutes,
      quantity: delivery.deliveredQuantity ?? delivery.quantity,
    },
  })
}
