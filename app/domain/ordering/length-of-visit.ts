import type { Unit } from '#db/schema/catalogue.ts'
import { minutesOfUnit } from '../catalogue/cost.ts'

/** A price of a menu, as far as it says how long a visit is. */
export type PriceOfTime = { unit: Unit; label: string }

/** How long one unit takes where a visit is one unit, however long it is. */
const lengths: Partial<Record<Unit, number>> = {
  'half-day': 240,
  day: 420,
  night: 600,
  'sleep-in': 540,
  week: 24 * 60,
}

/** Minutes of each visit: those asked for where time is sold; else those that the price says, and asked for if it says none. */
export function lengthOf(price: PriceOfTime, asked: number): number {
  return isSoldByTime(price.unit) ? asked : (lengthSaid(price) ?? asked)
}

/** True where somebody has to say how long a visit is; `isDated`: what is on at dates is as long as it is on. */
export function isLengthAsked(price: PriceOfTime, { isDated }: { isDated: boolean }): boolean {
  return isSoldByTime(price.unit) || (!isDated && lengthSaid(price) === null)
}

export function isSoldByTime(unit: Unit): boolean {
  return minutesOfUnit(unit) !== null
}

function lengthSaid({ unit, label }: PriceOfTime): number | null {
  return minutesInName(label) ?? lengths[unit] ?? null
}

const counts: Record<string, number> = {
  ...{ 'half an': 0.5, a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ thirty: 30, 'forty-five': 45, sixty: 60, ninety: 90 },
}

/** "One hour", "An hour and a half", "90 minutes": a name that is a length, and nothing else. */
function minutesInName(name: string): number | null {
  const [, many = '', unit, half] =
    /^([a-z -]+|\d+) (hour|minute)s?( and a half)?$/.exec(name.trim().toLowerCase()) ?? []
  const count = counts[many] ?? Number(many || NaN)
  const minutes = (count + (half ? 0.5 : 0)) * (unit === 'hour' ? 60 : 1)
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60 ? minutes : null
}
