import type { Unit } from '#db/schema/catalogue.ts'
import { costOf, costOfItems } from '../catalogue/cost.ts'
import type { Day } from '../shared/day.ts'
import { divideHalfUp } from '../shared/money.ts'
import { acceptedOn, travelAt } from './accepted-prices.ts'

type Accepted = { band: string; pence: number; fromDay: Day }
type Delivered = {
  line: { unit: Unit; deliveryPence: number; travelPence: number }
  visit: { plannedMinutes: number | null; plannedPence: number; quantity: number }
  delivery: { day: Day; startMinute: number | null; minutes: number | null; quantity: number }
}

/** What was really delivered costs, at the prices that were accepted when it was ordered. */
export function costOfDelivery(accepted: readonly Accepted[], { line, visit: planned, delivery }: Delivered): number {
  const prices = acceptedOn(accepted, delivery.day)
  if (planned.plannedMinutes === null) {
    const each = prices[0]?.pence
    if (each === undefined) return divideHalfUp(planned.plannedPence * delivery.quantity, planned.quantity)
    return costOfItems(delivery.quantity, each) + line.deliveryPence
  }
  const { day, startMinute, minutes } = delivery
  const visit = { day, startMinute: startMinute ?? 0, minutes: minutes ?? 0 }
  return costOf(visit, { unit: line.unit, prices }) + travelAt(accepted, { ...visit, linePence: line.travelPence })
}
