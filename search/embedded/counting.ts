import { listingKinds, units } from '#db/schema/catalogue.ts'
import { providerTypes } from '#db/schema/people.ts'
import { mileSteps, priceSteps, type SearchCounts, type SearchQuery } from '../engine.ts'
import { noProviderType, type Facets } from './facets.ts'
import type { Matches } from './matching.ts'
import type { Reach } from './places.ts'
import { noPrice, type PriceList } from './price-list.ts'

/** What a search is counted over. */
export type Ground = { facets: Facets; prices: PriceList; reach: Reach | null; matches: Matches | null }
export type Found = { slots: Uint32Array; scores: Float32Array; total: number; counts: SearchCounts }

// One bit for each filter: a listing that fails only one filter still counts for that filter's other values.
const category = 1
const kind = 2
const providerType = 4
const unit = 8
const price = 16
const within = 32
const free = 64
const left = 128

/** Filters and counts in one pass over the arrays. */
export function countAll(ground: Ground, query: SearchQuery): Found {
  const { facets, matches, reach } = ground
  const length = matches ? matches.slots.length : facets.size - 1
  const slots = new Uint32Array(length)
  const scores = new Float32Array(length)
  const isAllowed = allowedOf(facets, query)
  const test = testsOf(ground, query)
  const tally = emptyTally(facets, query)
  const one = { slot: 0, failed: 0, pence: 0 } // the same object all the way: there may be 100,000 of them
  let total = 0
  for (let position = 0; position < length; position++) {
    const slot = matches ? (matches.slots[position] ?? 0) : position + 1
    if (facets.alive[slot] !== 1 || (reach && reach.serves[slot] === 0) || !isAllowed(slot)) continue
    const pence = test.penceOf(slot)
    const failed = test.failed(slot, pence)
    if (isLost(failed)) continue
    if (failed === 0) {
      slots[total] = slot
      scores[total++] = matches ? (matches.scores[position] ?? 0) : 0
    }
    one.slot = slot
    one.failed = failed
    one.pence = pence
    tallyOne(tally, ground, one)
  }
  return { slots, scores, total, counts: countsOf(tally, ground, query) }
}

/** Fails two filters, and so counts for no other value of either; unit and price are asked together. */
function isLost(failed: number): boolean {
  return (failed & (failed - 1)) !== 0 && (failed & ~(unit | price)) !== 0
}

/** What the pots of a person may buy; what is free may always be found. */
function allowedOf(facets: Facets, { mayBuyCategoryIds, withoutInHouse }: SearchQuery): (slot: number) => boolean {
  if (!mayBuyCategoryIds && !withoutInHouse) return () => true
  const allowed = mayBuyCategoryIds && new Set(mayBuyCategoryIds.map((id) => facets.categoryIds.get(id) ?? -1))
  const inHouse = providerTypes.indexOf('in-house')
  return (slot) =>
    facets.isFree[slot] === 1 ||
    ((!allowed || allowed.has(facets.category[slot] ?? 0)) &&
      (!withoutInHouse || facets.providerType[slot] !== inHouse))
}

function testsOf({ facets, prices, reach }: Ground, query: SearchQuery) {
  const wantedCategory = query.category === null ? -1 : (facets.categories.find(query.category) ?? -2)
  const wantedKind = query.kind === null ? -1 : listingKinds.indexOf(query.kind)
  const wantedTypes = query.providerTypes.reduce((mask, type) => mask | (1 << providerTypes.indexOf(type)), 0)
  const wantedUnits = query.units.reduce((mask, one) => mask | (1 << units.indexOf(one)), 0)
  const chosen = query.units.flatMap((one) => prices.byUnit[units.indexOf(one)] ?? [])
  const [first = prices.any, ...others] = chosen
  const maxPence = query.maxPricePence ?? noPrice
  const leftPence = query.leftPence ?? noPrice
  const miles = reach && query.withinMiles !== null ? query.withinMiles : null

  function penceOf(slot: number): number {
    let pence = first[slot] ?? noPrice
    for (const other of others) pence = Math.min(pence, other[slot] ?? noPrice)
    return pence
  }
  function failed(slot: number, pence: number): number {
    let bits = 0
    if (wantedCategory !== -1 && facets.category[slot] !== wantedCategory) bits |= category
    if (wantedKind !== -1 && facets.kind[slot] !== wantedKind) bits |= kind
    if (wantedTypes !== 0 && !((wantedTypes >> (facets.providerType[slot] ?? 0)) & 1)) bits |= providerType
    if (wantedUnits !== 0 && !((prices.unitMask[slot] ?? 0) & wantedUnits)) bits |= unit
    if (query.maxPricePence !== null && pence > maxPence) bits |= price
    if (miles !== null && reach && farFrom(reach, slot) > miles) bits |= within
    if (query.isFree && facets.isFree[slot] !== 1) bits |= free
    if (query.leftPence !== null && (prices.any[slot] ?? noPrice) > leftPence) bits |= left
    return bits
  }
  return { failed, penceOf }
}

/** What has no place of its own is near when it comes to you. */
function farFrom({ miles, serves }: Reach, slot: number): number {
  const far = miles[slot] ?? NaN
  return Number.isNaN(far) ? (serves[slot] === 1 ? 0 : Infinity) : far
}

type Tally = ReturnType<typeof emptyTally>
function emptyTally(facets: Facets, query: SearchQuery) {
  return {
    category: new Uint32Array(facets.categories.list.length),
    kind: new Uint32Array(listingKinds.length),
    providerType: new Uint32Array(noProviderType + 1),
    unitMasks: new Uint32Array(1 << units.length),
    free: 0,
    left: 0,
    leftPence: query.leftPence ?? noPrice,
    maxPence: query.maxPricePence,
    anyPrice: 0,
    anyDistance: 0,
    priceSteps: steps(priceSteps, query.maxPricePence),
    mileSteps: steps(mileSteps, query.withinMiles),
    price: new Uint32Array(priceSteps.length + 1),
    within: new Uint32Array(mileSteps.length + 1),
  }
}

function steps(usual: number[], asked: number | null): number[] {
  return asked === null || usual.includes(asked) ? usual : [...usual, asked].sort((a, b) => a - b)
}

function tallyOne(
  tally: Tally,
  { facets, prices, reach }: Ground,
  one: { slot: number; failed: number; pence: number },
) {
  const { slot, failed, pence } = one
  if ((failed & ~category) === 0) bump(tally.category, facets.category[slot] ?? 0)
  if ((failed & ~kind) === 0) bump(tally.kind, facets.kind[slot] ?? 0)
  if ((failed & ~providerType) === 0) bump(tally.providerType, facets.providerType[slot] ?? 0)
  if ((failed & ~(unit | price)) === 0) tallyUnits(tally, prices, slot)
  if ((failed & ~price) === 0) {
    tally.anyPrice++
    bump(tally.price, stepOf(tally.priceSteps, pence))
  }
  if (reach && (failed & ~within) === 0) {
    tally.anyDistance++
    bump(tally.within, stepOf(tally.mileSteps, farFrom(reach, slot)))
  }
  if ((failed & ~free) === 0 && facets.isFree[slot] === 1) tally.free++
  if ((failed & ~left) === 0 && (prices.any[slot] ?? noPrice) <= tally.leftPence) tally.left++
}

/** The price asked for is one of that unit, so each unit has its own answer. */
function tallyUnits(tally: Tally, prices: PriceList, slot: number): void {
  const mask = prices.unitMask[slot] ?? 0
  const { maxPence } = tally
  if (maxPence === null) return bump(tally.unitMasks, mask)
  let cheap = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const at = 31 - Math.clz32(rest & -rest)
    if ((prices.byUnit[at]?.[slot] ?? noPrice) <= maxPence) cheap |= 1 << at
  }
  bump(tally.unitMasks, cheap)
}

function unitCounts(masks: Uint32Array): Uint32Array {
  const counts = new Uint32Array(units.length)
  masks.forEach((found, mask) => {
    for (let at = 0; found > 0 && at < units.length; at++) {
      if ((mask >> at) & 1) counts[at] = (counts[at] ?? 0) + found
    }
  })
  return counts
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

/** The first step that holds it; beyond the last: a place that is not counted. */
function stepOf(steps: number[], value: number): number {
  let at = 0
  while (at < steps.length && value > (steps[at] ?? 0)) at++
  return at
}

function countsOf(tally: Tally, { facets, reach }: Ground, query: SearchQuery): SearchCounts {
  const chosen = { category: query.category, kind: query.kind }
  return {
    category: named(facets.categories.list, tally.category, chosen.category ? [chosen.category] : []),
    kind: named(listingKinds, tally.kind, chosen.kind ? [chosen.kind] : []),
    units: named(units, unitCounts(tally.unitMasks), query.units),
    providerTypes: named(providerTypes, tally.providerType, query.providerTypes),
    isFree: tally.free,
    leftPence: query.leftPence === null ? null : tally.left,
    maxPricePence: upTo(tally.priceSteps, tally.price).map(([pence, found]) => ({ pence, found })),
    anyPrice: tally.anyPrice,
    withinMiles: reach ? upTo(tally.mileSteps, tally.within).map(([miles, found]) => ({ miles, found })) : [],
    anyDistance: reach ? tally.anyDistance : 0,
  }
}

function named<Name extends string>(names: readonly Name[], counts: Uint32Array, chosen: readonly Name[]) {
  const result: Partial<Record<Name, number>> = {}
  names.forEach((name, at) => {
    const found = counts[at] ?? 0
    if (found > 0 || chosen.includes(name)) result[name] = found
  })
  return result
}

function upTo(steps: number[], counts: Uint32Array): [step: number, found: number][] {
  let found = 0
  return steps.map((step, at) => [step, (found += counts[at] ?? 0)])
}
