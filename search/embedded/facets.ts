import { listingKinds } from '#db/schema/catalogue.ts'
import { providerTypes } from '#db/schema/people.ts'
import { emptyBits, longer, putBit, type Bits } from './bits.ts'
import { emptyPriceRows, numberOf, setPriceRow, type Numbers, type PriceRows } from './price-rows.ts'
import type { Card } from './store.ts'

export const noProviderType = providerTypes.length

/** What filters and sorting need of every listing, by slot: a search reads no rows for it. Slot 0 is never used. */
export type Facets = {
  /** slots in use, counted from 0 */
  size: number
  /** slots that there is room for */
  capacity: number
  alive: Bits
  isFree: Bits
  /** it says where it goes, by miles or by districts */
  saysWhere: Bits
  hasPlace: Bits
  isClaimed: Bits
  isChecked: Bits
  isSmall: Bits
  /** its provider says from time to time that it is still right */
  isCurrent: Bits
  /** by address: what stands there and below it */
  categories: Values
  /** by address: whom it is for */
  specialisms: Values
  /** by id: what stands there itself, for rules about what may be bought */
  shelves: Values
  /** the number of each provider, and by slot whose it is */
  organisations: Numbers
  organisationAt: Uint32Array
  kinds: Bits[]
  providerTypes: Bits[]
  /** NaN: no place of its own */
  latitude: Float32Array
  longitude: Float32Array
  /** -1: not said */
  milesServed: Float32Array
  /** 0 to 1, by what people say; what few people say weighs less */
  praise: Float32Array
  publishedAt: Float64Array
  prices: PriceRows
  servedBy: Map<string, Set<number>> // district -> slots
  districtsOf: Map<number, string[]>
}

/** Sets of listings by a text that is not known beforehand. */
export type Values = Map<string, Bits>

export function emptyFacets(capacity = 1024): Facets {
  const bits = () => emptyBits(capacity)
  return {
    ...{ size: 1, capacity },
    ...{
      alive: bits(),
      isFree: bits(),
      saysWhere: bits(),
      hasPlace: bits(),
      isClaimed: bits(),
      isChecked: bits(),
      isSmall: bits(),
      isCurrent: bits(),
    },
    categories: new Map(),
    specialisms: new Map(),
    shelves: new Map(),
    organisations: new Map(),
    organisationAt: new Uint32Array(capacity),
    kinds: listingKinds.map(bits),
    providerTypes: [...providerTypes, null].map(bits),
    latitude: new Float32Array(capacity).fill(NaN),
    longitude: new Float32Array(capacity).fill(NaN),
    milesServed: new Float32Array(capacity),
    praise: new Float32Array(capacity),
    publishedAt: new Float64Array(capacity),
    prices: emptyPriceRows(capacity),
    servedBy: new Map(),
    districtsOf: new Map(),
  }
}

/** Takes one listing in, or out when there is no card. */
export function setFacets(facets: Facets, slot: number, card: Card | null): void {
  if (slot >= facets.capacity) grow(facets, Math.max(slot + 1, facets.capacity * 2))
  facets.size = Math.max(facets.size, slot + 1)
  putBit(facets.alive, slot, card !== null)
  setDistricts(facets, slot, card?.districtsServed ?? [])
  setPriceRow(facets.prices, slot, card?.prices ?? [])
  for (const values of [facets.categories, facets.shelves, facets.specialisms]) {
    for (const bits of values.values()) putBit(bits, slot, false)
  }
  facets.kinds.forEach((bits, at) => putBit(bits, slot, card?.kind === listingKinds[at]))
  const type = card ? (card.providerType ? providerTypes.indexOf(card.providerType) : noProviderType) : -1
  facets.providerTypes.forEach((bits, at) => putBit(bits, slot, at === type))
  putBit(facets.isFree, slot, card?.isFree === true)
  if (!card) return
  for (const slug of card.categoryPath) putBit(bitsOf(facets, facets.categories, slug), slot, true)
  putBit(bitsOf(facets, facets.shelves, card.categoryId), slot, true)
  facets.organisationAt[slot] = numberOf(facets.organisations, card.organisationId)
  for (const slug of card.forWhom) putBit(bitsOf(facets, facets.specialisms, slug), slot, true)
  putBit(facets.isCurrent, slot, !card.isSteppedBack)
  putBit(facets.isClaimed, slot, !card.isUnclaimed)
  putBit(facets.isChecked, slot, card.isChecked)
  putBit(facets.isSmall, slot, isSmall(card))
  putBit(facets.saysWhere, slot, card.milesServed !== null || card.districtsServed.length > 0)
  putBit(facets.hasPlace, slot, card.latitude !== null && card.longitude !== null)
  facets.latitude[slot] = card.latitude ?? NaN
  facets.longitude[slot] = card.longitude ?? NaN
  facets.milesServed[slot] = card.milesServed ?? -1
  facets.praise[slot] = praiseOf(card)
  facets.publishedAt[slot] = card.publishedAt
}

function bitsOf({ capacity }: Facets, values: Values, key: string): Bits {
  const bits = values.get(key) ?? emptyBits(capacity)
  values.set(key, bits)
  return bits
}

function setDistricts(facets: Facets, slot: number, districts: string[]): void {
  for (const district of facets.districtsOf.get(slot) ?? []) facets.servedBy.get(district)?.delete(slot)
  if (districts.length === 0) facets.districtsOf.delete(slot)
  else facets.districtsOf.set(slot, districts)
  for (const district of districts) {
    const served = facets.servedBy.get(district)
    if (served) served.add(slot)
    else facets.servedBy.set(district, new Set([slot]))
  }
}

/** What is known of a listing whoever looks for it: of each of these rules, how much of its points it gets, 0 to 1. */
export function knownOf(card: Card) {
  return {
    claimed: card.isUnclaimed ? 0 : 1,
    checked: card.isChecked ? 1 : 0,
    reviewed: praiseOf(card),
    current: card.isSteppedBack ? 0 : 1,
    small: isSmall(card) ? 1 : 0,
  }
}

function isSmall({ providerType }: Card): boolean {
  return providerType === 'micro' || providerType === 'personal-assistant'
}

/** Ten reviews speak with their full weight. */
function praiseOf({ rating }: Card): number {
  return rating ? ((rating.stars - 1) / 4) * Math.min(1, rating.count / 10) : 0
}

function grow(facets: Facets, capacity: number): void {
  const bigger = emptyFacets(capacity)
  const copied = (bits: Bits) => longer(bits, capacity)
  bigger.latitude.set(facets.latitude)
  bigger.longitude.set(facets.longitude)
  bigger.milesServed.set(facets.milesServed)
  bigger.praise.set(facets.praise)
  bigger.publishedAt.set(facets.publishedAt)
  bigger.organisationAt.set(facets.organisationAt)
  bigger.prices.from.set(facets.prices.from)
  bigger.prices.lines.set(facets.prices.lines)
  const { size, servedBy, districtsOf, organisations, prices } = facets
  const copiedAll = (values: Values) => new Map([...values].map(([key, bits]) => [key, copied(bits)]))
  Object.assign(facets, bigger, {
    ...{ size, servedBy, districtsOf, organisations },
    ...{ alive: copied(facets.alive), isFree: copied(facets.isFree), saysWhere: copied(facets.saysWhere) },
    hasPlace: copied(facets.hasPlace),
    ...{ isClaimed: copied(facets.isClaimed), isChecked: copied(facets.isChecked), isSmall: copied(facets.isSmall) },
    kinds: facets.kinds.map(copied),
    providerTypes: facets.providerTypes.map(copied),
    isCurrent: copied(facets.isCurrent),
    ...{ categories: copiedAll(facets.categories), shelves: copiedAll(facets.shelves) },
    specialisms: copiedAll(facets.specialisms),
    prices: { ...prices, from: bigger.prices.from, lines: bigger.prices.lines },
  })
}
