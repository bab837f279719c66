import { bandLabels, isBand, minutesOfUnit, slicesOf } from '../catalogue/cost.ts'
import { weekdayOf } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { inARow, minutesInWords, perUnit, unitsInWords, weekdays } from '../shared/words.ts'
import { isBankHoliday } from '../shared/working-days.ts'
import { acceptedOn } from './accepted-prices.ts'
import type { AcceptedPrice, PricedVisit } from './wanted-line.ts'
import type { Unit } from '#db/schema/catalogue.ts'

type Price = Pick<AcceptedPrice, 'label' | 'band' | 'pence' | 'fromDay'>
type Rate = { pence: number; band: string; label: string; minutes: number; visits: Set<number>; days: Set<string> }
type Asked = { unit: Unit; label: string; prices: readonly Price[]; visits: readonly PricedVisit[] }

/**
 * The rates that visits really have, of all that were accepted: ", at £20.90 an hour (weekend)". Where there are several,
 * each with its part: ": 6 hours at £17.90 an hour (weekday), 2 hours at …". `why`: "Sundays have the weekend price",
 * where it is not the chosen line of the menu.
 */
export function ratesInWords(asked: Asked): { rates: string; why: string[] } {
  const rates = ratesUsed(asked)
  const hasBands = new Set(asked.prices.map(({ band }) => band)).size > 1
  const each = rates.map((rate) => ({ part: partInWords(rate, asked.unit), at: atInWords(rate, asked.unit, hasBands) }))
  const [first] = each
  const isChosenThere = asked.prices.some(({ label }) => label === asked.label)
  const others = new Map(rates.filter(({ label }) => label !== asked.label).map((rate) => [rate.band, rate]))
  return {
    rates:
      each.length > 1 ? `: ${each.map(({ part, at }) => `${part} ${at}`).join(', ')}` : first ? `, ${first.at}` : '',
    why: isChosenThere ? [...others.values()].map(whyInWords) : [],
  }
}

function ratesUsed({ unit, prices, visits }: Asked): Rate[] {
  const rates = new Map<string, Rate>()
  visits.forEach((visit, position) => {
    const { day, startMinute, minutes } = visit
    const accepted = acceptedOn(prices, day)
    const slices = slicesOf({ day, startMinute: startMinute ?? 0, minutes: Math.max(1, minutes ?? 0) }, accepted)
    for (const { price, minutes: part } of minutesOfUnit(unit) === null ? slices.slice(0, 1) : slices) {
      const key = `${price.pence} ${price.band}`
      const rate = rates.get(key) ?? { ...price, minutes: 0, visits: new Set(), days: new Set() }
      rate.minutes += part
      rate.visits.add(position)
      rate.days.add(day)
      rates.set(key, rate)
    }
  })
  return [...rates.values()]
}

function partInWords({ minutes, visits }: Rate, unit: Unit): string {
  return minutesOfUnit(unit) === null ? unitsInWords(visits.size, unit) : minutesInWords(minutes)
}

function atInWords({ pence, band }: Rate, unit: Unit, hasBands: boolean): string {
  return `at ${pounds(pence)} ${perUnit(unit)}${hasBands && band !== 'any' ? ` (${bandInWords(band)})` : ''}`
}

/** Why these visits do not have the chosen price: "Sundays have the weekend price". */
function whyInWords({ band, label, days }: Rate): string {
  if (band === 'any') return `Other times have the price “${label}”`
  const which = band === 'evening' ? 'Evenings' : band === 'night' ? 'Nights' : daysInWords([...days])
  return `${which} have the ${bandInWords(band)} price`
}

function daysInWords(days: string[]): string {
  const holidays = days.some(isBankHoliday)
  const used = new Set(days.filter((day) => !isBankHoliday(day)).map(weekdayOf))
  const names = weekdays.filter((_, at) => used.has(at + 1)).map((name) => `${name}s`)
  const words = inARow([...names, ...(holidays ? ['bank holidays'] : [])])
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function bandInWords(band: string): string {
  return isBand(band) ? bandLabels[band].toLowerCase() : band
}
