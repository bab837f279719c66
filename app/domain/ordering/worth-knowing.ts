import type { OpenHours } from '#db/schema/catalogue.ts'
import { hoursInWords } from '../catalogue/editor/hours.ts'
import { weekdayOf, type Day } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { timesInWords } from './delivery-words.ts'

export type Timed = { day: Day; startMinute: number | null; minutes: number | null }
type Taken = Timed & { title: string }

/** "They say: Monday to Friday, 9:30am to 4pm. Two of these visits are at other times, …" Null: all are within, or nothing is said. */
export function otherTimesInWords(visits: readonly Timed[], hours: readonly OpenHours[]): string | null {
  if (hours.length === 0) return null
  const outside = visits.filter((visit) => !isWithin(visit, hours)).length
  if (outside === 0) return null
  const which =
    visits.length === 1
      ? 'This is at another time'
      : outside === visits.length
        ? 'These visits are at other times'
        : outside === 1
          ? 'One of these visits is at another time'
          : `${outside} of these visits are at other times`
  return `Their times are ${hoursInWords(hours).join('; ')}. ${which}: you can ask all the same, and they may say no.`
}

function isWithin({ day, startMinute, minutes }: Timed, hours: readonly OpenHours[]): boolean {
  if (startMinute === null || minutes === null) return true
  const weekday = weekdayOf(day)
  return hours.some(
    (open) => open.weekday === weekday && open.startsMinute <= startMinute && open.endsMinute >= startMinute + minutes,
  )
}

/** "At the same time: Strong and steady on Tuesday 1 December 2026, 10:30am to 11:30am, and on 2 more days." Null: never. */
export function clashesInWords(visits: readonly Timed[], taken: readonly Taken[]): string | null {
  const clashes = visits.flatMap((visit) => taken.find((other) => isTogether(visit, other)) ?? [])
  const [first] = clashes
  if (!first || first.startMinute === null || first.minutes === null) return null
  const days = new Set(clashes.map(({ day }) => day)).size - 1
  const more = days === 0 ? '' : `, and on ${days} more ${days === 1 ? 'day' : 'days'}`
  return `At the same time: ${first.title} on ${dayInWords(first.day)}, ${timesInWords(first.startMinute, first.minutes)}${more}.`
}

function isTogether(one: Timed, other: Timed): boolean {
  if (one.day !== other.day || one.startMinute === null || other.startMinute === null) return false
  return (
    one.startMinute < other.startMinute + (other.minutes ?? 0) &&
    other.startMinute < one.startMinute + (one.minutes ?? 0)
  )
}
