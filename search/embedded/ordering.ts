import { units } from '#db/schema/catalogue.ts'
import type { SearchQuery } from '../query.ts'
import { bestOf, type Feature, type Worth } from './best.ts'
import { hasBit, inAll, sizeOf, slotsOf, takeAway, type Bits } from './bits.ts'
import type { Facets } from './facets.ts'
import { slotIn, type OrderedSlots } from './ordered-slots.ts'
import { milesTo, type Reach } from './places.ts'
import type { PriceList, Prices } from './price-list.ts'
import { smallest } from './smallest.ts'

export type Orders = {
  facets: Facets
  prices: PriceList
  reach: Reach | null
  worth: Worth
  /** how well listings fit what was asked */
  features: Feature[]
  byTitle: () => Uint32Array
  newestFirst: () => OrderedSlots
}

/** Slots of one page, best first. Only as many as are shown are put in order, and few more are looked at. */
export function pageOf(found: { bits: Bits; total: number }, orders: Orders, query: SearchQuery): number[] {
  const first = (query.page - 1) * query.pageSize
  const wanted = Math.min(found.total, first + query.pageSize)
  return [...sorted(found, orders, { query, wanted }).slice(first, wanted)]
}

type Wanted = { query: SearchQuery; wanted: number }

function sorted({ bits, total }: { bits: Bits; total: number }, orders: Orders, { query, wanted }: Wanted) {
  const { features, worth, prices } = orders
  switch (query.sort) {
    case 'relevance':
      return bestOf({ found: bits, total, features, worth, wanted })
    case 'price':
      return byPrice(bits, {
        lists: query.units.flatMap((unit) => prices.byUnit[units.indexOf(unit)] ?? []),
        orders,
        wanted,
      })
    case 'distance':
      return byDistance(bits, orders, wanted)
    case 'newest':
      return walk(bits, slotsIn(orders.newestFirst()), wanted)
    case 'name':
      return walk(bits, orders.byTitle(), wanted)
    default:
      return query.sort satisfies never
  }
}

/** Goes along an order until there are enough. */
function walk(bits: Bits, order: Iterable<number>, wanted: number): number[] {
  const slots: number[] = []
  for (const slot of order) {
    if (slots.length >= wanted) break
    if (hasBit(bits, slot)) slots.push(slot)
  }
  return slots
}

/** By the cheapest of the chosen units, or of any; what has no price stands last. */
function byPrice(bits: Bits, { lists, orders, wanted }: { lists: Prices[]; orders: Orders; wanted: number }): number[] {
  const chosen = lists.length > 0 ? lists : [orders.prices.any]
  const seen = new Set<number>()
  const at = chosen.map(() => 0)
  while (seen.size < wanted) {
    const next = cheapestHead(chosen, at)
    if (next === -1) break
    const slot = slotIn(chosen[next]?.order[at[next] ?? 0] ?? 0)
    at[next] = (at[next] ?? 0) + 1
    if (hasBit(bits, slot)) seen.add(slot)
  }
  if (seen.size >= wanted) return [...seen]
  const rest = bits.slice()
  for (const { sold } of chosen) takeAway(rest, sold)
  return [...seen, ...walk(rest, slotsIn(orders.worth.order), wanted - seen.size)]
}

/** Which of these lists goes on with the smallest price; -1: all have ended. */
function cheapestHead(lists: Prices[], at: number[]): number {
  let best = -1
  let least = Infinity
  lists.forEach(({ order }, which) => {
    const head = order[at[which] ?? 0] ?? Infinity
    if (head < least) {
      least = head
      best = which
    }
  })
  return best
}

function* slotsIn(order: OrderedSlots): Generator<number> {
  for (const packed of order) yield slotIn(packed)
}

/** Ring by ring, so that what is far away is not measured. Without a place, by worth. */
function byDistance(bits: Bits, { facets, reach, worth }: Orders, wanted: number): number[] {
  if (!reach) return walk(bits, slotsIn(worth.order), wanted)
  const sorted: number[] = []
  const rest = bits.slice()
  for (const ring of reach.inRing) {
    if (sorted.length >= wanted) return sorted
    const here = inAll([bits, ring, facets.hasPlace])
    sorted.push(...nearest(here, wanted - sorted.length, { facets, reach, worth }))
    takeAway(rest, here)
  }
  return [...sorted, ...nearest(rest, wanted - sorted.length, { facets, reach, worth })]
}

function nearest(bits: Bits, wanted: number, { facets, reach, worth }: { facets: Facets; reach: Reach; worth: Worth }) {
  const size = sizeOf(bits)
  const best = smallest(Math.min(wanted, size))
  for (const slot of slotsOf(bits, size)) {
    const miles = milesTo(reach, facets, slot)
    const far = Number.isNaN(miles) ? 100_000 : miles
    best.offer(far - Math.min(0.001, (worth.points[slot] ?? 0) / 1_000_000), slot)
  }
  return best.inOrder()
}
