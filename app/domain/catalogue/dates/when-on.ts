import { now } from '../../shared/clock.ts'
import { addDays, instantOf, today, weekdayOf, type Day } from '../../shared/day.ts'
import { dayInWords, timeInWords } from '../../shared/words.ts'

/** Once that something is on, in minutes after midnight. */
export type TimeOn = { day: Day; startsMinute: number; endsMinute: number }

/**
 * When something with dates is on, on one day. Until the last date that is put up, it is on at its dates alone. After it
 * goes on what has been a week apart; of anything else nobody has said that it goes on.
 */
export function timesOn(dates: readonly TimeOn[], day: Day): TimeOn[] {
  const last = dates.reduce((latest, date) => (date.day > latest ? date.day : latest), '')
  if (day <= last) return dates.filter((date) => date.day === day)
  const ofTheWeekday = dates.filter((date) => weekdayOf(date.day) === weekdayOf(day))
  const isWeekly = (one: TimeOn) =>
    ofTheWeekday.some(
      ({ day: before, startsMinute }) => startsMinute === one.startsMinute && addDays(before, 7) === one.day,
    )
  const weekly = ofTheWeekday.filter(isWeekly).map((one) => ({ ...one, day }))
  return weekly.filter((one, at) => weekly.findIndex(({ startsMinute }) => startsMinute === one.startsMinute) === at)
}

const furthestAhead = 60 // days: nobody looks further for the next time

/** The next times that have not begun, from a day on, in order. */
export function nextTimes(dates: readonly TimeOn[], { from = today(), count = 1 } = {}): TimeOn[] {
  const ahead = dates.map(({ day }) => day).filter((day) => day >= from)
  const days = [...ahead, ...Array.from({ length: furthestAhead }, (_, after) => addDays(from, after))]
  return [...new Set(days)]
    .sort()
    .flatMap((day) => timesOn(dates, day).toSorted((a, b) => a.startsMinute - b.startsMinute))
    .filter(({ day, startsMinute }) => instantOf(day, startsMinute) > now())
    .slice(0, count)
}

/** "Tuesday 24 November 2026, 2pm to 4pm". */
export function timeOnInWords({ day, startsMinute, endsMinute }: TimeOn): string {
  return `${dayInWords(day)}, ${spanInWords({ startsMinute, endsMinute })}`
}

/** "2pm to 4pm". */
export function spanInWords({ startsMinute, endsMinute }: Pick<TimeOn, 'startsMinute' | 'endsMinute'>): string {
  return `${timeInWords(startsMinute)} to ${timeInWords(endsMinute)}`
}
