import { addDays, today, weekdayOf, type Day } from '../../shared/day.ts'
import type { Repeat } from './days-of.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const counted = ['first', 'second', 'third', 'fourth']

/** What a form about dates begins with. The day is YYYY-MM-DD, times are '14:00'; '' where nothing was understood. */
type Said = { day: Day; from: string; to: string; repeat: Repeat }

/**
 * The days and times in somebody's own words, such as "Every Tuesday, 2pm to 3:30pm" or "First Saturday of the month,
 * 10am". Only ever the beginning of a form that a person reads and presses: nothing is put up from it by itself.
 */
export function whenSaid(words: string): Said {
  const text = words.toLowerCase()
  const weekday = weekdays.findIndex((name) => text.includes(name)) + 1
  const week = counted.findIndex((name) =>
    new RegExp(`\\b${name}\\b|\\b${counted.indexOf(name) + 1}(st|nd|rd|th)\\b`).test(text),
  )
  const [from = '', to = ''] = timesIn(text)
  const isMonthly = text.includes('month')
  const day = weekday === 0 ? '' : isMonthly && week >= 0 ? nthOfMonth(weekday, week) : next(weekday, today())
  return { day, from, to, repeat: repeatIn(text, { isMonthly, isWeekday: weekday > 0 }) }
}

function repeatIn(text: string, { isMonthly, isWeekday }: { isMonthly: boolean; isWeekday: boolean }): Repeat {
  if (isMonthly) return 'monthly'
  if (/fortnight|every (other|second|two)/.test(text)) return 'fortnightly'
  return isWeekday ? 'weekly' : 'once'
}

/** "2pm to 3:30pm", "10 to 11.30am", "14:00-15:00". The first of two takes its half of the day from the second. */
function timesIn(text: string): string[] {
  const found = [...text.matchAll(/(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?(?![\d:.]*(?:st|nd|rd|th))/g)]
  const told = found.filter(([, , minutes, half]) => minutes || half)
  const span = /(\d{1,2})(?:[:.]\d{2})?\s*(?:am|pm)?\s*(?:to|until|till|-|–)\s*\d/.exec(text)
  const used = span ? found.filter(({ index }) => index >= span.index).slice(0, 2) : told.slice(0, 1)
  const half = used.at(-1)?.[3]
  return used.flatMap(([, hours = '', minutes = '00', own]) => clock(Number(hours), minutes, own ?? half) ?? [])
}

function clock(hours: number, minutes: string, half: string | undefined): string | null {
  const hour = half === 'pm' && hours < 12 ? hours + 12 : half === 'am' && hours === 12 ? 0 : hours
  if (hour > 23 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

function next(weekday: number, from: Day): Day {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
}

function nthOfMonth(weekday: number, week: number): Day {
  const from = today()
  const inMonth = (first: Day) => addDays(next(weekday, first), week * 7)
  const thisMonth = inMonth(`${from.slice(0, 8)}01`)
  return thisMonth >= from ? thisMonth : inMonth(`${addDays(`${from.slice(0, 8)}28`, 7).slice(0, 8)}01`)
}
