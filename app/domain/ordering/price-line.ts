import { costOf, costOfItems } from '../catalogue/cost.ts'
import { pricesOfLine, type MenuPrice } from '../catalogue/prices.ts'
import { addDays, type Day } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import type { ListingToOrder } from './price-lines.server.ts'
import type { PricedLine, PricedVisit, WantedLine } from './wanted-line.ts'

/** Days after ordering when things without a wished day are expected. */
const daysToBring = 14
const mostVisits = 400

type At = { listing: ListingToOrder; menu: MenuPrice[]; day: Day }

/** What a wanted line costs, visit by visit, with the prices that are accepted by ordering it. */
export function priceLine(
  wanted: Pick<WantedLine, 'unit' | 'label' | 'schedule'>,
  { listing, menu, day }: At,
): PricedLine {
  const { lineKind } = listing
  if (listing.state !== 'published' || listing.isUnclaimed || listing.suspendedAt !== null) {
    throw new Refusal(
      'conflict',
      `${listing.title} cannot be ordered at the moment. Take it out, or keep it for later.`,
    )
  }
  if ((lineKind !== 'visits' && lineKind !== 'items') || wanted.schedule.kind !== lineKind) {
    throw new Refusal('not-allowed', `${listing.title} cannot be ordered in this way.`)
  }
  const prices = pricesOfLine(menu, wanted)
  const [first] = prices
  if (!first) {
    throw new Refusal('conflict', `${listing.title} is not sold at this price any more. Choose a price again.`)
  }
  const visits =
    wanted.schedule.kind === 'items'
      ? [itemsAsVisit(wanted.schedule, { day, pence: first.pence, deliveryPence: listing.deliveryPence ?? 0 })]
      : pricedVisits(wanted.schedule.visits, { day, unit: wanted.unit, prices, title: listing.title })
  return {
    listing: { ...listing, lineKind },
    unit: wanted.unit,
    label: wanted.label,
    prices: prices.map(({ unit, label, band, pence, vatBasisPoints, isPrivate }) => {
      return { unit, label, band, pence, vatBasisPoints, fromDay: day, isPrivate }
    }),
    visits,
    deliveryPence: wanted.schedule.kind === 'items' ? (listing.deliveryPence ?? 0) : 0,
    costPence: visits.reduce((sum, visit) => sum + visit.pence, 0),
  }
}

type Items = { quantity: number; neededBy: string | null }

function itemsAsVisit(
  { quantity, neededBy }: Items,
  { day, pence, deliveryPence }: { day: Day; pence: number; deliveryPence: number },
): PricedVisit {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new Refusal('not-allowed', 'Say how many, at least 1.')
  requireToCome(neededBy ?? day, day)
  return {
    day: neededBy ?? addDays(day, daysToBring),
    startMinute: null,
    minutes: null,
    quantity,
    pence: costOfItems(quantity, pence) + deliveryPence,
  }
}

type Chosen = { day: string; startMinute: number; minutes: number }[]
type Priced = { day: Day; unit: WantedLine['unit']; prices: MenuPrice[]; title: string }

function pricedVisits(chosen: Chosen, { day, unit, prices, title }: Priced): PricedVisit[] {
  if (chosen.length === 0) throw new Refusal('not-allowed', `Choose at least one day for ${title}.`)
  if (chosen.length > mostVisits) throw new Refusal('not-allowed', `Order at most ${mostVisits} visits at once.`)
  return chosen
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.startMinute - b.startMinute)
    .map((visit) => {
      requireToCome(visit.day, day)
      if (visit.minutes < 1 || visit.minutes > 24 * 60) throw new Refusal('not-allowed', 'Say how long each visit is.')
      return { ...visit, quantity: 1, pence: costOf(visit, { unit, prices }) }
    })
}

function requireToCome(day: Day, today: Day): void {
  if (day < today) throw new Refusal('not-allowed', `${dayInWords(day)} is over. Choose a day that is still to come.`)
}
