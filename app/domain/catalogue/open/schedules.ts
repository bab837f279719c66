import { addDays, daysBetween, weekdayOf, type Day } from '../../shared/day.ts'
import { openIdOf } from './open-ids.ts'

export type Time = { day: Day; startsMinute: number; endsMinute: number }
type Hours = { weekday: number; startsMinute: number; endsMinute: number }
type OpenSchedule = {
  id: string
  description?: string
  dtstart?: Day
  valid_from?: Day
  valid_to?: Day
  freq?: 'WEEKLY'
  interval?: number
  byday?: string
  opens_at?: string
  closes_at?: string
  /** the hours of a week, not a dated happening */
  daybook_hours?: true
}

/** 1 is Monday. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/**
 * When something is on, as rules of RFC 5545: dated happenings of the same weekday and time become one weekly rule as
 * long as they follow each other evenly; the days and hours of a week become one rule each. Words alone stand in a
 * description.
 */
export function schedulesOf(
  listingId: string,
  { times, hours, words }: { times: readonly Time[]; hours: readonly Hours[]; words: string | null },
): OpenSchedule[] {
  const rules = [...runsOf(times).map(ruleOf), ...hours.map(weeklyOf)]
  const all: Omit<OpenSchedule, 'id'>[] = rules.length === 0 && words ? [{}] : rules
  return all.map((rule, position) => ({
    id: openIdOf('schedule', `${listingId} ${position}`),
    ...(words ? { description: words } : {}),
    ...rule,
  }))
}

type Run = { times: Time[]; weeks: number }

/** Happenings of the same weekday and time, evenly apart, belong together. */
function runsOf(times: readonly Time[]): Run[] {
  const alike = new Map<string, Time[]>()
  for (const time of [...times].sort((a, b) => a.day.localeCompare(b.day) || a.startsMinute - b.startsMinute)) {
    const key = `${weekdayOf(time.day)} ${time.startsMinute} ${time.endsMinute}`
    alike.set(key, [...(alike.get(key) ?? []), time])
  }
  return [...alike.values()].flatMap(splitEvenly)
}

function splitEvenly(times: Time[]): Run[] {
  const runs: Run[] = []
  for (const time of times) {
    const run = runs.at(-1)
    const last = run?.times.at(-1)
    const weeks = last ? daysBetween(last.day, time.day) / 7 : 0
    if (run && weeks > 0 && (run.weeks === weeks || run.times.length === 1)) {
      run.weeks = weeks
      run.times.push(time)
    } else {
      runs.push({ times: [time], weeks: 0 })
    }
  }
  return runs
}

function ruleOf({ times, weeks }: Run): Omit<OpenSchedule, 'id'> {
  const [first] = times
  const last = times.at(-1)
  if (!first || !last) throw new Error('a run without times')
  const when = { opens_at: clockTime(first.startsMinute), closes_at: clockTime(first.endsMinute) }
  const days = { dtstart: first.day, valid_from: first.day, valid_to: last.day, ...when }
  if (weeks === 0) return days
  return { ...days, freq: 'WEEKLY', interval: weeks, byday: weekdayCodes[weekdayOf(first.day) - 1] ?? 'MO' }
}

function weeklyOf({ weekday, startsMinute, endsMinute }: Hours): Omit<OpenSchedule, 'id'> {
  return {
    ...{ freq: 'WEEKLY', interval: 1, byday: weekdayCodes[weekday - 1] ?? 'MO' },
    ...{ opens_at: clockTime(startsMinute), closes_at: clockTime(endsMinute), daybook_hours: true as const },
  }
}

/** '14:30:00'. An end after midnight is a time of the next day. */
function clockTime(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}:00`
}

/** The days among the next so many weeks that fall on a weekday, as SQL can look them up. */
export function nextDaysOn(weekday: number, from: Day, weeks = 12): Day[] {
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  return Array.from({ length: weeks }, (_, later) => addDays(first, later * 7))
}
