import { groupSizes, units, vatReasons, type prices, type Unit } from '#db/schema/catalogue.ts'
import { pounds } from '../../shared/money.ts'
import { fieldIn, numberIn, type Raw } from './fields.ts'
import { plainLine } from './plain-text.ts'
import { dayFrom } from './when.ts'

type Price = typeof prices.$inferSelect
export type FeedPrice = Pick<
  Price,
  'unit' | 'label' | 'band' | 'pence' | 'vatBasisPoints' | 'vatReason' | 'groupSize' | 'leastMinutes'
> &
  Pick<Price, 'leastQuantity' | 'travel' | 'travelPence' | 'validTo'> & { validFrom: string | null }
export type Costs = { prices: FeedPrice[]; isFree: boolean; words: string[]; notes: string[] }

const mostPence = 10_000_000
const bands = ['any', 'weekday', 'evening', 'weekend', 'bank-holiday', 'night'] as const

/**
 * What a service costs. A cost becomes a price only where its unit is certain: our own, or plainly "an hour". Other costs
 * stay words, so that nobody takes £35 "per course" for £35 an hour.
 */
export function costsFrom(options: Raw[], { fees, isFree }: { fees: unknown; isFree: unknown }): Costs {
  const costs: Costs = { prices: [], isFree: false, words: [], notes: [] }
  const amounts = options.slice(0, 50).map((option) => take(option, costs))
  const said = plainLine(fees, 300)
  const saysFree = /^(free|no (charge|cost|fee)s?|none|nil)\b/i.test(said ?? '')
  if (said && !saysFree && options.length === 0) costs.words.push(said)
  const costNothing = amounts.length > 0 && amounts.every((pence) => pence === 0)
  costs.isFree =
    costs.prices.length === 0 && (typeof isFree === 'boolean' ? isFree : costNothing || (saysFree && !options.length))
  return { ...costs, prices: distinct(costs.prices) }
}

function take(option: Raw, costs: Costs): number | null {
  const label = plainLine(fieldIn(option, 'option'), 60)
  const per = plainLine(fieldIn(option, 'amount_description'), 200)
  const exact = numberIn(option, 'daybook_pence')
  const amount = exact ?? Math.round((numberIn(option, 'amount') ?? NaN) * 100)
  if (Number.isNaN(amount)) {
    costs.words.push(...[[label, per].filter(Boolean).join(': ')].filter(Boolean))
    return null
  }
  if (!(amount >= 0 && amount <= mostPence && Number.isInteger(amount))) {
    costs.notes.push('A cost was left out: it is less than nothing or more than £100,000.')
    return null
  }
  const unit = units.find((known) => known === fieldIn(option, 'daybook_unit')) ?? unitFrom(per)
  if (unit && amount > 0) costs.prices.push(priceOf(option, { unit, label: label ?? 'Any time', pence: amount }))
  else if (amount > 0)
    costs.words.push([label, [pounds(amount), per].filter(Boolean).join(' ')].filter(Boolean).join(': '))
  return amount
}

function priceOf(option: Raw, { unit, label, pence }: { unit: Unit; label: string; pence: number }): FeedPrice {
  const travel = fieldIn(option, 'daybook_travel')
  return {
    ...{ unit, label, pence },
    band: bands.find((known) => known === fieldIn(option, 'daybook_band')) ?? 'any',
    vatBasisPoints: whole(option, 'daybook_vat_basis_points', 10_000) ?? 0,
    vatReason: vatReasonFrom(fieldIn(option, 'daybook_vat_reason')),
    groupSize: groupSizeFrom(fieldIn(option, 'daybook_group_size')),
    leastMinutes: whole(option, 'daybook_least_minutes', 1440),
    leastQuantity: whole(option, 'daybook_least_quantity', 1000),
    travel: travel === 'visit' || travel === 'mile' ? travel : null,
    travelPence: whole(option, 'daybook_travel_pence', mostPence),
    validFrom: dayFrom(fieldIn(option, 'valid_from')),
    validTo: dayFrom(fieldIn(option, 'valid_to')),
  }
}

function vatReasonFrom(value: unknown): FeedPrice['vatReason'] {
  return vatReasons.find((known) => known === value) ?? null
}

function groupSizeFrom(value: unknown): FeedPrice['groupSize'] {
  return groupSizes.find((known) => known === value) ?? '1 to 1'
}

function whole(option: Raw, name: string, most: number): number | null {
  const number = numberIn(option, name)
  return number !== null && Number.isInteger(number) && number >= 0 && number <= most ? number : null
}

/** "per hour", "an hour", "per 1 hour session", "/hr": the unit where there is no doubt. */
function unitFrom(words: string | null): Unit | null {
  const text = (words ?? '').toLowerCase().trim()
  const [, found] =
    /^(?:per|an?|each|every|\/)?\s*(?:1\s+)?(hour|hr|half hour|half-hour|half day|half-day|day|night|sleep-in|week|mile|session|item|place)\.?$/.exec(
      text,
    ) ?? []
  if (!found) return null
  const name = found.replace(/^hr$/, 'hour').replace(' ', '-')
  return units.find((known) => known === name) ?? null
}

function distinct(prices: FeedPrice[]): FeedPrice[] {
  const keyOf = ({ unit, label, band, validFrom }: FeedPrice) => [unit, label, band, validFrom].join('|')
  return [...new Map(prices.map((price) => [keyOf(price), price])).values()]
}
