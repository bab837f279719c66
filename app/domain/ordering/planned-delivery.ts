import type { Day } from '../shared/day.ts'

type Planned = {
  id: string
  plannedDay: Day
  plannedStartMinute: number | null
  plannedMinutes: number | null
  quantity: number
}

/** A record that says: it was just as it was ordered. For the one press. */
export function asPlanned(visit: Planned, by: string) {
  return {
    visitId: visit.id,
    day: visit.plannedDay,
    startMinute: visit.plannedStartMinute,
    minutes: visit.plannedMinutes,
    quantity: visit.quantity,
    by,
    note: null,
  }
}
