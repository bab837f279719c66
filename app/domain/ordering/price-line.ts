import { whyNoNewOrders } from '../catalogue/checks/may-take-orders.ts'
import { costOf, costOfItems, minutesOfUnit, priceAt } from '../catalogue/cost.ts'
import { isCounted } from '../catalogue/menu-lines.ts'
import type { PriceList } from '../catalogue/price-for.server.ts'
import type { MenuPrice } from '../catalogue/prices.ts'
import { addDays, type Day } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords, minutesInWords, unitsInWords } from '../shared/words.ts'
import { acceptedBy, travelPenceOf } from './accepted-prices.ts'
import { datedPrices, pricesOn, type DatedPrices } from './dated-prices.ts'
import type { ListingToOrder } from './price-lines.server.ts'
import type { PricedLine, PricedVisit, WantedLine } from './wanted-line.ts'

/** Days after ordering when things without a wished day are expected. */
const daysToBring = 14
const mostVisits = 400

type At = {
  listing: ListingToOrder
  list: PriceList
  councilId: string | null
  day: Day
  /** there and back, for those who charge by the mile; null: nobody knows */
  miles: number | null
}
type Wanted = Pick<WantedLine, 'unit' | 'label' | 'schedule'>

/**
 * What a wanted line costs, visit by visit, with the prices that are accepted by ordering it: those of the day of each
 * visit, as they are announced and agreed today.
 */
export function priceLine(wanted: Wanted, at: At): PricedLine {
  const { listing, day } = at
  const lineKind = requireOrderable(wanted, listing)
  requireNewOrders(listing, day)
  const { schedule } = wanted
  const dated = datedPrices(wanted, { ...at, lastDay: lastDayOf(wanted, day) })
  const first = firstPrice(wanted, { dated, day })
  if (!first) {
    throw new Refusal('conflict', `${listing.title} is not sold at this price any more. Choose a price again.`)
  }
  const visits =
    schedule.kind === 'items'
      ? [itemsAsVisit(schedule, { day, price: first, listing })]
      : pricedVisits(schedule.visits, { ...at, wanted, dated })
  requireEnoughOrdered(schedule.kind === 'items' ? schedule.quantity : visits.length, { first, title: listing.title })
  return {
    listing: { ...listing, lineKind },
    unit: wanted.unit,
    label: wanted.label,
    prices: schedule.kind === 'items' ? bought(first, day) : acceptedBy(dated, at.miles),
    visits: visits.map(({ travelPence: _, ...visit }) => visit),
    deliveryPence: schedule.kind === 'items' ? (listing.deliveryPence ?? 0) : 0,
    travelPence: visits[0]?.travelPence ?? 0,
    leastQuantity: first.leastQuantity,
    costPence: visits.reduce((sum, visit) => sum + visit.pence, 0),
  }
}

/** True while a listing can be ordered at all: shown, and run by somebody. */
export function isOffered({
  state,
  hiddenBecause,
  isUnclaimed,
}: Pick<ListingToOrder, 'state' | 'hiddenBecause' | 'isUnclaimed'>): boolean {
  return state === 'published' && hiddenBecause === null && !isUnclaimed
}

function requireOrderable(wanted: Wanted, { title, lineKind, ...listing }: ListingToOrder): 'visits' | 'items' {
  if (!isOffered(listing)) {
    throw new Refusal('conflict', `${title} cannot be ordered at the moment. Take it out, or keep it for later.`)
  }
  const isOneForMany = lineKind === 'visits' && isCounted(wanted.unit)
  if ((lineKind !== 'visits' && lineKind !== 'items') || wanted.schedule.kind !== lineKind || isOneForMany) {
    throw new Refusal('not-allowed', `${title} cannot be ordered in this way.`)
  }
  return lineKind
}

/** Things are bought at the price of the day on which they are ordered; a visit costs what it costs on its day. */
function lastDayOf({ schedule }: Wanted, day: Day): Day {
  return schedule.kind === 'items'
    ? day
    : (schedule.visits
        .map((visit) => visit.day)
        .sort()
        .at(-1) ?? day)
}

/** The chosen price as it stands on the first day: that of today where things are bought. */
function firstPrice(
  { label, schedule }: Wanted,
  { dated, day }: { dated: DatedPrices[]; day: Day },
): MenuPrice | undefined {
  const days = schedule.kind === 'items' ? [] : schedule.visits.map((visit) => visit.day)
  const onFirst = pricesOn(dated, days.sort()[0] ?? day)
  return [onFirst, ...dated.map(({ prices }) => prices)].flat().find((price) => price.label === label)
}

function requireEnoughOrdered(ordered: number, { first, title }: { first: MenuPrice; title: string }): void {
  const { unit, leastQuantity } = first
  if (leastQuantity === null || ordered >= leastQuantity || minutesOfUnit(unit) !== null) return
  throw new Refusal('not-allowed', `Order at least ${unitsInWords(leastQuantity, unit)} of ${title} at this price.`)
}

function requireNewOrders({ title, providerName, suspendedAt, providerChecks }: ListingToOrder, day: Day): void {
  const why = whyNoNewOrders({ name: providerName, suspendedAt, checks: providerChecks }, day)
  if (why) throw new Refusal('conflict', `${why} Take ${title} out, or keep it for later.`)
}

/** Things have no time of the day: they are bought at the chosen price, and no other comes along. */
function bought(price: MenuPrice, fromDay: Day) {
  return acceptedBy([{ fromDay, prices: [price] }], 0)
}

type VisitWithTravel = PricedVisit & { travelPence: number }
type Items = { quantity: number; neededBy: string | null }
type Bought = { day: Day; price: MenuPrice; listing: ListingToOrder }

function itemsAsVisit({ quantity, neededBy }: Items, { day, price, listing }: Bought): VisitWithTravel {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new Refusal('not-allowed', 'Say how many, at least 1.')
  requireToCome(neededBy ?? day, day)
  return {
    day: neededBy ?? addDays(day, daysToBring),
    startMinute: null,
    minutes: null,
    quantity,
    pence: costOfItems(quantity, price.pence) + (listing.deliveryPence ?? 0),
    travelPence: 0,
  }
}

type Chosen = { day: string; startMinute: number; minutes: number }
type Priced = At & { wanted: Wanted; dated: DatedPrices[] }

function pricedVisits(chosen: Chosen[], at: Priced): VisitWithTravel[] {
  if (chosen.length === 0) throw new Refusal('not-allowed', `Choose at least one day for ${at.listing.title}.`)
  if (chosen.length > mostVisits) throw new Refusal('not-allowed', `Order at most ${mostVisits} visits at once.`)
  return chosen
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.startMinute - b.startMinute)
    .map((visit) => {
      requireToCome(visit.day, at.day)
      if (visit.minutes < 1 || visit.minutes > 24 * 60) throw new Refusal('not-allowed', 'Say how long each visit is.')
      return { ...visit, quantity: 1, ...costOfVisit(visit, at) }
    })
}

function costOfVisit(visit: Chosen, { wanted, dated, listing, miles }: Priced): { pence: number; travelPence: number } {
  const { unit } = wanted
  const { title, providerName } = listing
  const prices = pricesOn(dated, visit.day)
  if (!prices.some(({ label }) => label === wanted.label)) {
    const on = dayInWords(visit.day)
    throw new Refusal('conflict', `${title} is not sold at this price on ${on}. Choose other days, or another price.`)
  }
  const { leastMinutes, travel } = priceAt(visit.day, visit.startMinute, prices)
  if (leastMinutes !== null && visit.minutes < leastMinutes) {
    const least = minutesInWords(leastMinutes)
    throw new Refusal(
      'not-allowed',
      `A visit of ${title} is at least ${least} at this price. Make it longer, or choose another price.`,
    )
  }
  const travelPence = travelPenceOf(travel, { title, providerName, miles })
  return { pence: costOf(visit, { unit, prices }) + travelPence, travelPence }
}

function requireToCome(day: Day, today: Day): void {
  if (day < today) throw new Refusal('not-allowed', `${dayInWords(day)} is over. Choose a day that is still to come.`)
}
