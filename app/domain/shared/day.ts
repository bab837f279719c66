import { Temporal } from 'temporal-polyfill'
import { now } from './clock.ts'

const zone = 'Europe/London'

/** A civil day in Europe/London, 'YYYY-MM-DD'. */
export type Day = string

/** The civil day in London now, or at an instant. */
export function today(at: Date = now()): Day {
  return dayOf(at.getTime() + offsetMs(at.getTime()))
}

export function addDays(day: Day, days: number): Day {
  return dayOf(midnight(day) + days * dayMs)
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** Days from one day to another: 1 from today to tomorrow. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / dayMs
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(midnight(day)).getUTCDay() + 6) % 7) + 1
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/**
 * The instant at which a minute of a civil day begins in London: the first, where the clock shows it twice; where the
 * clock leaves it out, as long after midnight as it says.
 */
export function instantOf(day: Day, minute: number): Date {
  const shown = midnight(day) + (minute % (24 * 60)) * minuteMs
  const inSummer = shown - hourMs
  return new Date(offsetMs(inSummer) === hourMs ? inSummer : shown)
}

/** Minutes after midnight in London at an instant. */
export function minuteOf(at: Date): number {
  const shown = at.getTime() + offsetMs(at.getTime())
  return Math.floor((((shown % dayMs) + dayMs) % dayMs) / minuteMs)
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A day as if it began at midnight UTC, for counting. */
function midnight(day: Day): number {
  const ms = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(ms)) throw new RangeError(`${day} is not a day`)
  return ms
}

function dayOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10)
}

/** How far London's clock is ahead of UTC. It changes on the hour only, so each hour is asked once. */
const offsets = new Map<number, number>()
function offsetMs(at: number): number {
  const hour = Math.floor(at / hourMs)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const offset = Temporal.Instant.fromEpochMilliseconds(hour * hourMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  if (offsets.size >= 50_000) offsets.clear()
  offsets.set(hour, offset)
  return offset
}
