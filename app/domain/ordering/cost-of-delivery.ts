import type { Unit } from '#db/schema/catalogue.ts'
import { costOf, costOfItems } from '../catalogue/cost.ts'
import type { Day } from '../shared/day.ts'
import { divideHalfUp } from '../shared/money.ts'

type Accepted = { band: string; pence: number; fromDay: Day }
type Delivered = {
  line: { unit: Unit; deliveryPence: number }
  visit: { plannedMinutes: number | null; plannedPence: number; quantity: number }
  delivery: { day: Day; startMinute: number | null; minutes: number | null; quantity: number }
}

/** What was really delivered costs, at the prices that were accepted when it was ordered. */
export function costOfDelivery(accepted: readonly Accepted[], { line, visit, delivery }: Delivered): number {
  const prices = pricesOn(accepted, delivery.day)
  if (visit.plannedMinutes === null) {
    const each = prices[0]?.pence
    if (each === undefined) return divideHalfUp(visit.plannedPence * delivery.quantity, visit.quantity)
    return costOfItems(delivery.quantity, each) + line.deliveryPence
  }
  const { day, startMinute, minutes } = delivery
  return costOf({ day, startMinute: startMinute ?? 0, minutes: minutes ?? 0 }, { unit: line.unit, prices })
}

/** Of each band, the price that was accepted last before a day; the first one for days before all of them. */
function pricesOn(accepted: readonly Accepted[], day: Day): Accepted[] {
  const found = new Map<string, Accepted>()
  for (const price of [...accepted].sort((a, b) => a.fromDay.localeCompare(b.fromDay))) {
    if (!found.has(price.band) || price.fromDay <= day) found.set(price.band, price)
  }
  return [...found.values()]
}
