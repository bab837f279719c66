import type { Unit } from '#db/schema/catalogue.ts'
import { addDays, instantOf, minuteOf, today, weekdayOf, type Day } from '../shared/day.ts'
import { divideHalfUp } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { isBankHoliday } from '../shared/working-days.ts'

export const bands = ['any', 'weekday', 'evening', 'weekend', 'bank-holiday', 'night'] as const
export type Band = (typeof bands)[number]

/** What a price of a band is called when nobody gives it a name. */
export const bandLabels = {
  any: 'Any time',
  weekday: 'Weekday',
  evening: 'Evening',
  weekend: 'Weekend',
  'bank-holiday': 'Bank holiday',
  night: 'Night',
} as const

export function isBand(text: string): text is Band {
  return bands.some((band) => band === text)
}

export type Visit = { day: Day; startMinute: number; minutes: number }
export type BandPrice = { band: string; pence: number }
export type Slice<Price extends BandPrice = BandPrice> = { minutes: number; price: Price }

const eveningFrom = 18 * 60
const nightFrom = 22 * 60
const nightTo = 7 * 60

/** Minutes in a unit that is sold by time; null where a visit is one unit, however long it is. */
export function minutesOfUnit(unit: Unit): number | null {
  if (unit === 'hour') return 60
  return unit === 'half-hour' ? 30 : null
}

/**
 * What a visit costs: for each price band that it touches, price x minutes / minutes of the unit, summed, rounded half up once.
 * Refuses a visit that touches a time for which there is no price.
 */
export function costOf(visit: Visit, { unit, prices }: { unit: Unit; prices: readonly BandPrice[] }): number {
  const unitMinutes = minutesOfUnit(unit)
  const [first] = slicesOf({ ...visit, minutes: Math.max(1, visit.minutes) }, prices)
  if (unitMinutes === null) return first?.price.pence ?? 0
  const sum = slicesOf(visit, prices).reduce((total, { minutes, price }) => total + minutes * price.pence, 0)
  return divideHalfUp(sum, unitMinutes)
}

/** A number of items, places or miles. */
export function costOfItems(quantity: number, pence: number): number {
  return quantity * pence
}

/**
 * A visit cut where another price begins. Its minutes are those that really pass. It belongs to the day on which it
 * starts: a night that begins on Friday is a weekday's night until its end.
 */
export function slicesOf<Price extends BandPrice>(visit: Visit, prices: readonly Price[]): Slice<Price>[] {
  const slices: Slice<Price>[] = []
  let at = instantOf(visit.day, visit.startMinute).getTime()
  for (let left = visit.minutes; left > 0;) {
    const clock = new Date(at)
    const minutes = Math.min(left, minutesToNextBand(clock))
    slices.push({ minutes, price: priceAt(visit.day, minuteOf(clock), prices) })
    at += minutes * 60_000
    left -= minutes
  }
  return slices
}

/** Minutes that really pass from one time on the clock to another; an end that is not after the start is on the next day. */
export function minutesThatPass(day: Day, { startMinute, endMinute }: { startMinute: number; endMinute: number }) {
  const endDay = endMinute <= startMinute ? addDays(day, 1) : day
  return (instantOf(endDay, endMinute).getTime() - instantOf(day, startMinute).getTime()) / 60_000
}

/** The price of a minute of the clock, for a visit that starts on a day. The most particular band comes first. */
export function priceAt<Price extends BandPrice>(day: Day, minute: number, prices: readonly Price[]): Price {
  for (const band of bandsAt(day, minute)) {
    const price = prices.find((one) => one.band === band)
    if (price) return price
  }
  throw new Refusal(
    'not-allowed',
    `There is no price for ${inWords(day, minute)}. Choose another time or another price.`,
  )
}

function bandsAt(day: Day, minute: number): Band[] {
  const isNight = minute >= nightFrom || minute < nightTo
  const isEvening = minute >= eveningFrom && minute < nightFrom
  const isHoliday = isBankHoliday(day)
  const isWeekend = weekdayOf(day) > 5
  return [
    ...(isHoliday ? (['bank-holiday'] as const) : []),
    ...(isNight ? (['night'] as const) : []),
    ...(isWeekend || isHoliday ? (['weekend'] as const) : []),
    ...(isEvening ? (['evening'] as const) : []),
    ...(isWeekend ? [] : (['weekday'] as const)),
    'any',
  ]
}

function inWords(day: Day, minute: number): string {
  if (minute >= nightFrom || minute < nightTo) return 'the night, 10pm to 7am'
  if (isBankHoliday(day)) return 'bank holidays'
  return weekdayOf(day) > 5 ? 'Saturdays and Sundays' : 'Mondays to Fridays'
}

/** Until 7am, 6pm or 10pm of the clock, or midnight, whichever comes first; the hour that a clock change adds or takes is counted. */
function minutesToNextBand(at: Date): number {
  const day = today(at)
  const minute = minuteOf(at)
  const next = [nightTo, eveningFrom, nightFrom].find((edge) => edge > minute)
  const until = next === undefined ? instantOf(addDays(day, 1), 0) : instantOf(day, next)
  return Math.max(1, Math.round((until.getTime() - at.getTime()) / 60_000))
}
