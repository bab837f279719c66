import { units } from '#db/schema/catalogue.ts'
import type { Worth } from './best.ts'
import { priceSteps } from '../query.ts'
import { clearBit, emptyBits, hasBit, setBit, type Bits } from './bits.ts'
import type { Facets } from './facets.ts'
import { firstAtLeast, packedOf, reordered, slotIn, type OrderedSlots } from './ordered-slots.ts'
import { cheapestByUnit, dayNumber } from './price-rows.ts'

/** Dearer than anything that is told apart: £41,943. */
const dearest = 2 ** 22 - 1
/** Listings of the same price stand in order of their worth, in this many steps. */
const worthSteps = 256

/** The cheapest prices of listings by one unit, or by any: who is sold so, and everybody in order of price. */
export type Prices = {
  sold: Bits
  order: OrderedSlots
  /** those that cost at most so much, for prices asked about before */
  upTo: Map<number, Bits>
}

/** The prices of a day for people funded by one council, or by none. */
export type PriceList = { byUnit: Prices[]; any: Prices }

type From = { facets: Facets; whose: { day: string; councilId: string | null; worth: Worth } }

/** `any` holds what is free at nothing. */
export function priceListOf({ facets, whose }: From): PriceList {
  const empty = (): Draft => ({ sold: emptyBits(facets.capacity), packed: [] })
  const drafts = [...units.map(empty), empty()]
  for (let slot = 1; slot < facets.size; slot++) {
    addListing(drafts, slot, { facets, whose })
  }
  const [any, ...byUnit] = drafts
    .map(({ sold, packed }): Prices => ({ sold, order: Float64Array.from(packed).sort(), upTo: new Map() }))
    .reverse()
  if (!any) throw new Error('There is always a list for any unit.')
  return { any, byUnit: byUnit.reverse() }
}

/** The same list after some listings changed. */
export function changePriceList(list: PriceList, changed: Set<number>, from: From): void {
  const all = [...list.byUnit, list.any]
  const drafts = all.map(({ sold }): Draft => ({ sold, packed: [] }))
  const were = all.map(({ sold }) => [...changed].filter((slot) => hasBit(sold, slot)))
  for (const { sold } of all) for (const slot of changed) clearBit(sold, slot)
  for (const slot of changed) addListing(drafts, slot, from)
  all.forEach((prices, at) => {
    const packed = drafts[at]?.packed ?? []
    const order = reordered(prices.order, new Set([...(were[at] ?? []), ...packed.map(slotIn)]), packed)
    if (order === prices.order) return
    prices.order = order
    prices.upTo.clear()
  })
}

type Draft = { sold: Bits; packed: number[] }

const cheapest = new Float64Array(units.length)

function addListing(drafts: Draft[], slot: number, { facets, whose }: From): void {
  if (!hasBit(facets.alive, slot)) return
  const council = whose.councilId === null ? 0 : (facets.prices.councils.get(whose.councilId) ?? 0)
  cheapestByUnit(facets.prices, { slot, council, on: dayNumber(whose.day) }, cheapest)
  const worth = (whose.worth.points[slot] ?? 0) / Math.max(1, whose.worth.most)
  let least = hasBit(facets.isFree, slot) ? 0 : Infinity
  for (let unit = 0; unit < cheapest.length; unit++) {
    const pence = cheapest[unit] ?? Infinity
    if (pence === Infinity) continue
    least = Math.min(least, pence)
    note(drafts[unit], slot, rankOf(pence, worth))
  }
  if (least < Infinity) note(drafts[units.length], slot, rankOf(least, worth))
}

function note(draft: Draft | undefined, slot: number, rank: number): void {
  if (!draft) return
  setBit(draft.sold, slot)
  draft.packed.push(packedOf(rank, slot))
}

function rankOf(pence: number, worth: number): number {
  const place = Math.floor((1 - Math.max(0, Math.min(1, worth))) * (worthSteps - 1))
  return Math.min(dearest, pence) * worthSteps + place
}

/** Those that cost at most so much. The steps that every search counts are kept, and so are the last few others. */
export function upTo(prices: Prices, pence: number): Bits {
  const kept = prices.upTo.get(pence)
  if (kept) return kept
  const below = priceSteps.findLast((step) => step < pence) ?? -1
  const bits = below === -1 ? new Int32Array(prices.sold.length) : upTo(prices, below).slice()
  const end = firstAtLeast(prices.order, (Math.min(pence, dearest) + 1) * worthSteps)
  for (let at = firstAtLeast(prices.order, (below + 1) * worthSteps); at < end; at++) {
    setBit(bits, slotIn(prices.order[at] ?? 0))
  }
  if (prices.upTo.size > priceSteps.length + 8) forgetOldest(prices.upTo)
  prices.upTo.set(pence, bits)
  return bits
}

function forgetOldest(kept: Map<number, Bits>): void {
  const oldest = [...kept.keys()].find((pence) => !priceSteps.includes(pence))
  if (oldest !== undefined) kept.delete(oldest)
}
