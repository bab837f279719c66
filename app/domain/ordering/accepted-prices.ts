import { priceAt } from '../catalogue/cost.ts'
import type { Travel } from '../catalogue/prices.ts'
import type { Day } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import type { DatedPrices } from './dated-prices.ts'
import type { AcceptedPrice } from './wanted-line.ts'

type Accepted = { band: string; pence: number; fromDay: Day }

const travelPrefix = 'travel:'

/** True for what was accepted for getting there: it stands among the prices of a line that has not one travel for all its visits. */
export function isTravel({ band }: { band: string }): boolean {
  return band.startsWith(travelPrefix)
}

/** The prices that were accepted from the last day before this one on, all of them; the first ones for days before all. */
export function acceptedOn<Price extends Accepted>(accepted: readonly Price[], day: Day): Price[] {
  const days = accepted.map(({ fromDay }) => fromDay).sort()
  const from = days.findLast((fromDay) => fromDay <= day) ?? days[0]
  return accepted.filter(({ fromDay }) => fromDay === from)
}

/**
 * The price that a delivery is charged at: that of its day, and of the time at which it starts. What getting there costs
 * is none. Undefined: none was accepted.
 */
export function chargedAt<Price extends Accepted>(
  accepted: readonly Price[],
  { day, startMinute }: { day: Day; startMinute: number | null },
): Price | undefined {
  const prices = acceptedOn(accepted, day).filter((price) => !isTravel(price))
  return prices.length < 2 || startMinute === null ? prices[0] : priceAt(day, startMinute, prices)
}

type When = { day: Day; startMinute: number | null; linePence: number }

/** What getting there costs for a visit that starts then, as it was accepted; `linePence` where all visits of the line pay the same. */
export function travelAt(accepted: readonly Accepted[], { day, startMinute, linePence }: When): number {
  const travels = acceptedOn(accepted, day)
    .filter(isTravel)
    .map(({ band, pence }) => ({ band: band.slice(travelPrefix.length), pence }))
  return travels.length === 0 ? linePence : priceAt(day, startMinute ?? 0, travels).pence
}

/** Everything that is accepted by ordering: prices for each band from a day on, and travel where it is not always the same. */
export function acceptedBy(dated: readonly DatedPrices[], miles: number | null): AcceptedPrice[] {
  const all = dated.flatMap(({ fromDay, prices }) => prices.map((price) => ({ ...price, fromDay })))
  const travels = all.map(({ travel, ...price }) => {
    return {
      ...accepted(price),
      label: 'Getting there',
      band: `${travelPrefix}${price.band}`,
      pence: travelOrUnknown(travel, miles) ?? 0,
    }
  })
  const isOne = new Set(travels.map(({ pence }) => pence)).size < 2
  return isOne ? all.map(accepted) : [...all.map(accepted), ...travels]
}

type From = { title: string; providerName: string; miles: number | null }

/** Pence for getting there once. Refused where it goes by the mile and nobody knows how far it is. */
export function travelPenceOf(travel: Travel | null, { title, providerName, miles }: From): number {
  const pence = travelOrUnknown(travel, miles)
  if (pence !== null) return pence
  throw new Refusal(
    'conflict',
    `${title} charges for each mile, and we do not know how far it is. Ask ${providerName}.`,
  )
}

/** Pence for getting there once. Null: it goes by the mile, and nobody knows how far it is. */
export function travelOrUnknown(travel: Travel | null, miles: number | null): number | null {
  if (!travel) return 0
  if (travel.kind === 'visit') return travel.pence
  return miles === null ? null : travel.pence * miles
}

function accepted({ unit, label, band, pence, vatBasisPoints, vatReason, fromDay, isPrivate }: AcceptedPrice) {
  return { unit, label, band, pence, vatBasisPoints, vatReason, fromDay, isPrivate }
}
