import { minutesOfUnit } from '../catalogue/cost.ts'
import { weekdayOf } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords, inARow, minutesInWords, perUnit, unitsInWords, weekdays } from '../shared/words.ts'
import { isTravel } from './accepted-prices.ts'
import { timesInWords } from './delivery-words.ts'
import { ratesInWords } from './rates-used.ts'
import type { AcceptedPrice, PricedVisit } from './wanted-line.ts'
import type { Unit } from '#db/schema/catalogue.ts'

type Visit = Pick<PricedVisit, 'day' | 'startMinute' | 'minutes'>

/** "Every Tuesday, 10am to 12 noon, from 1 December 2026 to 16 February 2027." */
export function whenInWords(visits: readonly Visit[]): string {
  const [first] = visits
  const last = visits.at(-1)
  if (!first || !last) return ''
  if (first.startMinute === null) return `Needed by ${dayInWords(first.day)}.`
  const times = timesOf(visits)
  if (visits.length === 1) return `${dayInWords(first.day)}${times}.`
  const weekly = everyDay(visits)
  const end = (day: string) => dayInWords(day, { weekday: weekly === null })
  return `${weekly ?? `${visits.length} visits`}${times}, from ${end(first.day)} to ${end(last.day)}.`
}

function timesOf(visits: readonly Visit[]): string {
  const [first] = visits
  if (!first || first.startMinute === null || first.minutes === null) return ''
  const isSame = visits.every((one) => one.startMinute === first.startMinute && one.minutes === first.minutes)
  if (!isSame) return ''
  return `, ${timesInWords(first.startMinute, first.minutes)}`
}

/** "Every Monday and Wednesday" where the visits are on the same weekdays, week after week. */
function everyDay(visits: readonly Visit[]): string | null {
  const used = [...new Set(visits.map(({ day }) => weekdayOf(day)))].sort((a, b) => a - b)
  if (used.length === 7) return 'Every day'
  if (visits.length < used.length * 2) return null
  const names = used.map((weekday) => weekdays[weekday - 1] ?? '')
  return `Every ${inARow(names)}`
}

type Sum = {
  unit: Unit
  /** the chosen line of the menu */
  label: string
  prices: readonly Pick<AcceptedPrice, 'label' | 'pence' | 'band' | 'fromDay'>[]
  visits: readonly PricedVisit[]
  deliveryPence: number
  travelPence: number
  /** of visits that were cancelled late, besides */
  feePence?: number
  /** of visits for which the council decided how much is paid, besides */
  decidedPence?: number
}

/** "2 hours × 12 visits = 24 hours, at £16.50 an hour, and £3.50 a visit for getting there". */
export function sumInWords({ travelPence, feePence = 0, decidedPence = 0, ...sum }: Sum): string {
  const [first] = sum.visits
  const cancelling = feePence > 0 ? [`${pounds(feePence)} for cancelling late`] : []
  const decided = decidedPence > 0 ? [`${pounds(decidedPence)} as the council decided`] : []
  const fee = [...cancelling, ...decided].join(', and ')
  if (!first) return fee
  const prices = sum.prices.filter((price) => !isTravel(price))
  if (first.minutes === null) return `${itemsInWords({ ...sum, prices }, first)}${fee && `, and ${fee}`}`
  const travels = sum.prices.filter(isTravel)
  const { least, most } = ends(travels.length === 0 ? [{ pence: travelPence }] : travels)
  const travel = most > 0 ? `, and ${fromTo(least, most)} a visit for getting there` : ''
  const { rates, why } = ratesInWords({ ...sum, prices })
  const said = `${timeInWords(sum)}${rates}${travel}${fee && `, and ${fee}`}`
  return why.length > 0 ? `${[said, ...why].join('. ')}.` : said
}

function itemsInWords(
  { unit, prices, deliveryPence }: Omit<Sum, 'travelPence' | 'feePence' | 'decidedPence'>,
  first: PricedVisit,
): string {
  const { least, most } = ends(prices)
  const delivery = deliveryPence > 0 ? `, and ${pounds(deliveryPence)} to bring it` : ''
  return `${unitsInWords(first.quantity, unit)}, at ${fromTo(least, most)} ${perUnit(unit)}${delivery}`
}

function timeInWords({ unit, visits }: Pick<Sum, 'unit' | 'visits'>): string {
  const [first] = visits
  if (minutesOfUnit(unit) === null) return unitsInWords(visits.length, unit)
  const all = visits.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const isSame = visits.every(({ minutes }) => minutes === first?.minutes)
  if (visits.length === 1 || !isSame) return minutesInWords(all)
  return `${minutesInWords(first?.minutes ?? 0)} × ${visits.length} visits = ${minutesInWords(all)}`
}

function ends(amounts: readonly { pence: number }[]): { least: number; most: number } {
  const sorted = amounts.map(({ pence }) => pence).sort((a, b) => a - b)
  return { least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 }
}

function fromTo(least: number, most: number): string {
  return least === most ? pounds(least) : `${pounds(least)} to ${pounds(most)}`
}
