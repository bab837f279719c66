import { addDays, daysBetween, weekdayOf, type Day } from '../../shared/day.ts'
import { weekdayCodes, type Time } from '../open/schedules.ts'
import { fieldIn, numberIn, type Raw } from './fields.ts'
import { plainLine } from './plain-text.ts'
import { dayFrom, minuteFrom } from './when.ts'

export type Hours = { weekday: number; startsMinute: number; endsMinute: number }
export type When = { times: Time[]; hours: Hours[]; words: string | null }

/** How far ahead a rule is written out. */
const weeksAhead = 26
const mostTimes = 120

/** When a service is on, from its schedules: dated times, the hours of a week for rules without an end, and words. */
export function whenFrom(schedules: Raw[], today: Day): When {
  const when: When = { times: [], hours: [], words: null }
  for (const schedule of schedules) {
    when.words ??= plainLine(fieldIn(schedule, 'description'), 200)
    const startsMinute = minuteFrom(fieldIn(schedule, 'opens_at'))
    const endsMinute = minuteFrom(fieldIn(schedule, 'closes_at'))
    if (startsMinute === null || endsMinute === null) continue
    const rule = ruleOf(schedule)
    if (rule.isOfWeek) when.hours.push(...rule.weekdays.map(({ weekday }) => ({ weekday, startsMinute, endsMinute })))
    else when.times.push(...daysOf(rule, today).map((day) => ({ day, startsMinute, endsMinute })))
  }
  return {
    words: when.words,
    times: distinct(when.times).slice(0, mostTimes),
    hours: distinct(when.hours).slice(0, 70),
  }
}

type Rule = {
  freq: string | null
  interval: number
  from: Day | null
  to: Day | null
  weekdays: { weekday: number; nth: number | null }[]
  monthDays: number[]
  /** weekly, for ever: opening hours */
  isOfWeek: boolean
}

function ruleOf(schedule: Raw): Rule {
  const freq = plainLine(fieldIn(schedule, 'freq'), 20)?.toUpperCase() ?? null
  const from = dayFrom(fieldIn(schedule, 'dtstart')) ?? dayFrom(fieldIn(schedule, 'valid_from'))
  const to = dayFrom(fieldIn(schedule, 'until')) ?? dayFrom(fieldIn(schedule, 'valid_to'))
  const interval = Math.min(52, Math.max(1, Math.trunc(numberIn(schedule, 'interval') ?? 1)))
  const weekdays = weekdaysFrom(fieldIn(schedule, 'byday'))
  const monthDays = (plainLine(fieldIn(schedule, 'bymonthday'), 100) ?? '')
    .split(',')
    .map(Number)
    .filter((day) => Number.isInteger(day) && day >= 1 && day <= 31)
  const isDaily = freq === null && from === null && weekdays.length > 0
  const isOfWeek = (freq === 'WEEKLY' || isDaily) && to === null && interval === 1 && weekdays.length > 0
  return { freq, interval, from, to, weekdays, monthDays, isOfWeek }
}

/** 'MO', 'TU,TH', '2WE', 'Monday'. */
function weekdaysFrom(value: unknown): Rule['weekdays'] {
  return (plainLine(value, 100) ?? '')
    .toUpperCase()
    .split(/[,;\s]+/)
    .flatMap((word) => {
      const [, nth, code] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)[A-Z]*$/.exec(word) ?? []
      const weekday = weekdayCodes.findIndex((known) => known === code) + 1
      return weekday > 0 ? [{ weekday, nth: nth ? Number(nth) : null }] : []
    })
}

function daysOf(rule: Rule, today: Day): Day[] {
  const start = rule.from ?? today
  const end = [rule.to ?? '9999-12-31', addDays(today, weeksAhead * 7)].sort()[0] ?? today
  if (rule.freq === null) return start >= today && start <= end ? [start] : []
  const first = start > today ? start : today
  const count = Math.min(weeksAhead * 7, daysBetween(first, end))
  const days = Array.from({ length: Math.max(0, count + 1) }, (_, later) => addDays(first, later))
  return days.filter((day) => (rule.freq === 'MONTHLY' ? isInMonth(rule, start, day) : isInWeek(rule, start, day)))
}

function isInWeek({ weekdays, interval, freq }: Rule, start: Day, day: Day): boolean {
  if (freq === 'DAILY') return daysBetween(start, day) % interval === 0
  if (freq !== 'WEEKLY') return false
  const wanted = weekdays.length > 0 ? weekdays.map(({ weekday }) => weekday) : [weekdayOf(start)]
  const weeks = daysBetween(mondayOf(start), mondayOf(day)) / 7
  return wanted.includes(weekdayOf(day)) && weeks % interval === 0
}

function isInMonth({ weekdays, monthDays, interval }: Rule, start: Day, day: Day): boolean {
  const months = (date: Day) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  if ((months(day) - months(start)) % interval !== 0) return false
  const date = Number(day.slice(8))
  if (weekdays.length === 0) return (monthDays.length > 0 ? monthDays : [Number(start.slice(8))]).includes(date)
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
  return weekdays.some(
    ({ weekday, nth }) =>
      weekday === weekdayOf(day) && (nth === null || nth === Math.ceil(date / 7) || (nth === -1 && isLast)),
  )
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function distinct<Item extends object>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
