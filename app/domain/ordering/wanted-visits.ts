import type { Unit } from '#db/schema/catalogue.ts'
import { timesOn, type TimeOn } from '../catalogue/dates/when-on.ts'
import { addDays, weekdayOf, type Day } from '../shared/day.ts'
import { isSoldByTime } from './length-of-visit.ts'

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
 * Visits to something with dates: on the days on which it is on, as between two dates there may be weeks without it, and
 * as long as it is, unless its time is sold. The first visit stays, and so does a weekday on which it never is: those are
 * refused in words.
 */
export function visitsOnDates(
  visits: readonly Visit[],
  { unit, dates }: { unit: Unit; dates: readonly TimeOn[] },
): Visit[] {
  if (dates.length === 0) return [...visits]
  const isOn = ({ day }: Visit) => timesOn(dates, day).length > 0
  const weekdays = new Set(visits.filter(isOn).map(({ day }) => weekdayOf(day)))
  return visits
    .filter((visit, at) => at === 0 || isOn(visit) || !weekdays.has(weekdayOf(visit.day)))
    .map((visit) => (isSoldByTime(unit) ? visit : { ...visit, minutes: lengthOn(visit, dates) }))
}

function lengthOn({ day, startMinute, minutes }: Visit, dates: readonly TimeOn[]): number {
  const time = timesOn(dates, day).find(({ startsMinute }) => startsMinute === startMinute)
  return time ? time.endsMinute - time.startsMinute : minutes
}
