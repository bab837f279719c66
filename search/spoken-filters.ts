import type { Unit } from '#db/schema/catalogue.ts'
import type { AddressedQuery } from './address.ts'
import { districtOf } from './embedded/places.ts'

/** A price or a place that was typed as words: where it begins and ends, and what it says. */
export type SpokenPrice = { from: number; to: number; pence: number; unit: Unit | null }
export type SpokenPlace = { from: number; to: number; district: string }

const mostPence = 10_000_000

/** "£15.50", "£1,200", "20": nothing that goes on, as "50s", "24x" and "£15k" do. */
const amount = String.raw`(?<pounds>\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(?<pence>\d\d))?(?!(?!p[hp]\b|p\/h\b)[\w%]|[.,]\d|['’])`
const below = String.raw`(?<below>(?:under|below|(?:less|cheaper) than)\s+)`
const most = String.raw`(?<most>(?:up to|at most|(?:a )?max(?:imum\b|\b\.?)(?: of)?|not? (?:more than|over))\s+)`
const orLess = String.raw`(?:\s+(?:or (?:less|under|below|cheaper)|max(?:imum)?)\b)?`
const per = String.raw`(?:\s+(?:an?|per|each|every|for an?)\s+|\s*\/\s*)`
const each = String.raw`\s+each|${per}(?:head|person)|\s*pp`
const unitName = String.raw`half[ -]?(?:an )?(?:hour|day)|hour|hr|h|day|night|sleep[ -]?in|session|visit|class|lesson|week|mile|item|place`
const half = String.raw`\s+(?:per |for )?half an hour`
const byUnit = String.raw`(?:(?<unit>${per}(?:${unitName})|${half}|\s+hourly|\s*p\/?h)\b|(?<each>${each})\b)?`
const price = new RegExp(
  String.raw`(?<![\w£.,])(?:(?<is>for|at|costing)\s+)?(?:${below}|${most})?(?<sign>£\s?)?${amount}(?<word>\s*(?:pounds?|quid)\b)?${orLess}${byUnit}${orLess}`,
  'giu',
)
/** Before a sum: it is no most, or only one end. */
const notMost = /\b(?:over|above|from|about|around|roughly|than|least|min(?:imum)?|between|and|to)\s*$|-\s*$/iu
/** After a sum: the same, or a time by which nothing here is sold. */
const orMore =
  /^\s*(?:\+|plus\b|(?:or|and) (?:more|over|above|up)|(?:-|–|to )\s*£?\d|(?:an?\b|per\b|every\b|\/)\s*(?:month|quarter|year|annum|fortnight))/iu

const units: readonly (readonly [RegExp, Unit])[] = [
  [/half[ -]?(?:an )?hour/i, 'half-hour'],
  [/half[ -]?day/i, 'half-day'],
  [/hour|hr|h$/i, 'hour'],
  [/night/i, 'night'],
  [/sleep/i, 'sleep-in'],
  [/session|visit|class|lesson/i, 'session'],
  [/week/i, 'week'],
  [/mile/i, 'mile'],
  [/item/i, 'item'],
  [/place/i, 'place'],
  [/day/i, 'day'],
]

/**
 * The one price that words name, as "under £20 an hour", "£15" or "below 20 pounds". A number without £ and without
 * pounds is a price only with a unit: "under 18" is an age, and "up to 3 a week" counts times. Null where two are named.
 */
export function spokenPrice(text: string): SpokenPrice | null {
  const [one, ...more] = [...text.matchAll(price)].flatMap((match) => priceOf(text, match))
  return one && more.length === 0 && text.split('£').length <= 2 ? one : null
}

function priceOf(text: string, match: RegExpExecArray): SpokenPrice[] {
  const said = match.groups ?? {}
  const from = match.index
  const to = from + match[0].length
  const unit = units.find(([name]) => said.unit && name.test(said.unit))?.[1] ?? null
  const isLimited = said.below !== undefined || said.most !== undefined
  const isOfMoney =
    said.sign !== undefined ||
    (said.word !== undefined && (isLimited || said.is !== undefined)) ||
    (said.below !== undefined && (unit !== null || said.each !== undefined)) ||
    (said.most !== undefined && (unit === 'hour' || unit === 'half-hour' || unit === 'night' || unit === 'sleep-in'))
  const pence = Number((said.pounds ?? '').replaceAll(',', '')) * 100 + Number(said.pence ?? 0)
  if (!isOfMoney || pence < 1 || pence > mostPence) return []
  if (notMost.test(text.slice(0, from)) || orMore.test(text.slice(to))) return []
  return [{ from, to, pence, unit }]
}

/** "cleaning under £20" of "cleaning under 20", which may be an age and may be money; null: there is no such number. */
export function asMoney(text: string): string | null {
  const sum = text.trim().replace(/\b(under|below|less than|up to) (?=\d+(?:\.\d\d)?$)/i, '$1 £')
  return spokenPrice(text) === null && spokenPrice(sum) !== null ? sum : null
}

const district = String.raw`[a-z]{1,2}\d[a-z\d]?`
const place = new RegExp(
  String.raw`\b(?:near(?:by)?(?: to)?|close to|in|around|at)\s+(?:the\s+)?(?<place>${district}(?:\s*\d[a-z]{2})?)(?:\s+area)?(?!\w)`,
  'giu',
)
const orThere = new RegExp(String.raw`^\s*(?:,|or\b|and\b|&|\/)\s*${district}\b`, 'iu')

/** The one place that words name, as "near FH1" or "in fh2 4ab": its district alone. Null where two are named. */
export function spokenPlace(text: string): SpokenPlace | null {
  const [one, ...more] = [...text.matchAll(place)]
  if (!one || more.length > 0) return null
  const to = one.index + one[0].length
  if (orThere.test(text.slice(to))) return null
  return { from: one.index, to, district: districtOf(one.groups?.place ?? '') }
}

/** Words without what was understood of them. */
export function wordsWithout(text: string, understood: readonly { from: number; to: number }[]): string {
  const left = [...understood]
    .sort((one, other) => other.from - one.from)
    .reduce((words, { from, to }) => `${words.slice(0, from)} ${words.slice(to)}`, text)
  return left.replace(/\s+/g, ' ').replace(/^[\s,;–-]+|[\s,;–-]+$/g, '')
}

/** Whether the filters that are set leave room for a spoken price, or say the same. */
export function agreesOnPrice({ maxPricePence, units: set }: AddressedQuery, said: SpokenPrice): boolean {
  const isSameUnit = said.unit === null || set.length === 0 || (set.length === 1 && set[0] === said.unit)
  return (maxPricePence === null || maxPricePence === said.pence) && isSameUnit
}

/** Whether the place that is set, if one is, is the spoken one. */
export function agreesOnPlace({ near }: AddressedQuery, said: SpokenPlace): boolean {
  return near === null || districtOf(near) === said.district
}
