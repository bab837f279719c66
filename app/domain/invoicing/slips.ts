import { payerOf } from '../payments/payer.ts'
import { today } from '../shared/day.ts'
import type { Delivery } from './deliveries.server.ts'
import type { Slips } from './match.ts'

/** The three slips of a delivery. A visit that an officer settled has the price that was settled. */
export function slipsOf(delivery: Delivery, shortfallPence: number): Slips {
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
      isSettled: delivery.settledAt !== null,
    },
    invoiced: {
      pence: confirmedPence,
      atAgreedPricesPence: delivery.charge !== 'visit' ? null : delivery.deliveredPence,
    },
    pot: { hasPayer: payerOf(delivery) !== null, shortfallPence },
  }
}
