import type { Unit } from '#db/schema/catalogue.ts'
import { minuteOf, today, weekdayOf, type Day } from './day.ts'

/** "Tuesday 24 November" of this year, "Tuesday 24 November 2026" with the year. */
export function dayInWords(day: Day, options: { year?: boolean; weekday?: boolean } = {}): string {
  const { year = true, weekday = true } = options
  const [theYear = '', month = '', date = ''] = day.split('-')
  const words = [
    weekday ? weekdays[weekdayOf(day) - 1] : '',
    String(Number(date)),
    months[Number(month) - 1],
    year ? theYear : '',
  ]
  return words.filter(Boolean).join(' ')
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "November 2026" from '2026-11' or a day in it. */
export function monthInWords(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`
}

/** "10am", "2:30pm", "12 noon". */
export function timeInWords(minute: number): string {
  const hour = Math.floor(minute / 60) % 24
  const rest = minute % 60
  if (hour === 12 && rest === 0) return '12 noon'
  if (hour === 0 && rest === 0) return 'midnight'
  return `${((hour + 11) % 12) + 1}${rest ? `:${String(rest).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`
}

/** "2 hours", "1 hour 30 minutes", "45 minutes". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return (
    [hours ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '', rest ? `${rest} minutes` : '']
      .filter(Boolean)
      .join(' ') || '0 minutes'
  )
}

/** "Tuesday 24 November 2026 at 7:12pm", London time. */
export function instantInWords(at: Date): string {
  return `${dayInWords(today(at))} at ${timeInWords(minuteOf(at))}`
}

const unitWords = {
  hour: ['an hour', 'hours'],
  'half-hour': ['a half hour', 'half hours'],
  session: ['a session', 'sessions'],
  'half-day': ['a half day', 'half days'],
  day: ['a day', 'days'],
  night: ['a night', 'nights'],
  'sleep-in': ['a sleep-in', 'sleep-ins'],
  week: ['a week', 'weeks'],
  mile: ['a mile', 'miles'],
  item: ['an item', 'items'],
  place: ['a place', 'places'],
} as const satisfies Record<Unit, readonly [string, string]>

/** "an hour", as it stands after a price. */
export function perUnit(unit: Unit): string {
  return unitWords[unit][0]
}

/** "73 hours", "1 hour". */
export function unitsInWords(quantity: number, unit: Unit): string {
  return quantity === 1
    ? unitWords[unit][0].replace(/^an? /, '1 ')
    : `${quantity.toLocaleString('en-GB')} ${unitWords[unit][1]}`
}

/** "1 visit", "3 visits". `many`: where it is more than an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "FH1, FH2 and FH3". */
export function inARow(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : (words[0] ?? '')
}
