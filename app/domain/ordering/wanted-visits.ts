import type { Unit } from '#db/schema/catalogue.ts'
import { minutesOfUnit } from '../catalogue/cost.ts'
import { timesOn, type TimeOn } from '../catalogue/dates/when-on.ts'
import { addDays, weekdayOf, type Day } from '../shared/day.ts'

type Wish = {
  firstDay: Day
  /** 1 is Monday; none: the weekday of the first day */
  weekdays: number[]
  weeks: number
  startMinute: number
  minutes: number
}

/** The visits of so many weeks from the first day on, on the chosen weekdays. */
export function visitsOf({ firstDay, weekdays, weeks, startMinute, minutes }: Wish) {
  const wanted = weekdays.length > 0 ? weekdays : [weekdayOf(firstDay)]
  return Array.from({ length: weeks * 7 }, (_, days) => addDays(firstDay, days))
    .filter((day) => wanted.includes(weekdayOf(day)))
    .map((day) => ({ day, startMinute, minutes }))
}

type Visit = { day: Day; startMinute: number; minutes: number }

/**
 * Of visits to something with dates, those on days on which it is on: between two dates there may be weeks without it.
 * The first visit stays, and so does a weekday on which it never is: those are refused in words.
 */
export function visitsOnDates(visits: readonly Visit[], dates: readonly TimeOn[]): Visit[] {
  if (dates.length === 0) return [...visits]
  const isOn = ({ day }: Visit) => timesOn(dates, day).length > 0
  const weekdays = new Set(visits.filter(isOn).map(({ day }) => weekdayOf(day)))
  return visits.filter((visit, at) => at === 0 || isOn(visit) || !weekdays.has(weekdayOf(visit.day)))
}

/** How long one unit takes where a visit is one unit, however long it is. */
const lengths: Partial<Record<Unit, number>> = {
  session: 120,
  'half-day': 240,
  day: 420,
  night: 600,
  'sleep-in': 540,
  week: 24 * 60,
  place: 120,
}

/** Minutes of each visit: those asked for where time is sold, those of the unit where not. */
export function lengthOf(unit: Unit, asked: number): number {
  return minutesOfUnit(unit) === null ? (lengths[unit] ?? asked) : asked
}

/** True where somebody has to say how long a visit is. */
export function isSoldByTime(unit: Unit): boolean {
  return minutesOfUnit(unit) !== null
}
