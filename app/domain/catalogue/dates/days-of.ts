import type { listings } from '#db/schema/catalogue.ts'
import { addDays, addMonths, weekdayOf, type Day } from '../../shared/day.ts'

export const repeats = ['once', 'weekly', 'fortnightly', 'monthly'] as const
export type Repeat = (typeof repeats)[number]

export type ListingKind = (typeof listings.$inferSelect)['kind']

/** Something to go to has days; a service or a thing is asked for. */
export function hasDates(kind: ListingKind): boolean {
  return kind === 'activity' || kind === 'event' || kind === 'group'
}

/** A form puts up so many days at once; more can be added later. */
export const mostDays = 60

/** The days of something that repeats, from its first to its last: "monthly" is the same weekday of the month, such as its second Tuesday. */
export function daysOf({ first, repeat, until }: { first: Day; repeat: Repeat; until: Day }): Day[] {
  if (repeat === 'once') return [first]
  const days: Day[] = []
  for (let turn = 0; days.length < mostDays; turn += 1) {
    const day = repeat === 'monthly' ? sameWeekday(first, turn) : addDays(first, turn * (repeat === 'weekly' ? 7 : 14))
    if (day !== null && day > until) break
    if (day !== null) days.push(day)
    if (turn > mostDays * 3) break
  }
  return days
}

/** So many months later, on the same weekday and as far into the month. Null: that month has no fifth. */
function sameWeekday(first: Day, months: number): Day | null {
  const week = Math.ceil(Number(first.slice(8)) / 7)
  const month = addMonths(`${first.slice(0, 8)}01`, months)
  const begin = addDays(month, (weekdayOf(first) - weekdayOf(month) + 7) % 7)
  const day = addDays(begin, (week - 1) * 7)
  return day.slice(0, 7) === month.slice(0, 7) ? day : null
}
