import { listingKinds, units } from '#db/schema/catalogue.ts'
import { providerTypes } from '#db/schema/people.ts'
import type { Card } from './store.ts'

/** Numbers of one price in a listing's row: unit, menu line, pence, council (0: public), from day, to day. */
export const priceStride = 6
export const noProviderType = providerTypes.length

/** What filters and sorting need of every listing, in arrays by slot: a search reads no rows for it. */
export type Facets = {
  size: number // slots in use, counted from 0; slot 0 is never used
  alive: Uint8Array
  category: Uint16Array
  kind: Uint8Array
  providerType: Uint8Array
  isFree: Uint8Array
  /** NaN: no place of its own */
  latitude: Float32Array
  longitude: Float32Array
  /** -1: not said */
  milesServed: Float32Array
  /** 0 to 1: claimed, checked and well spoken of comes first where all else is equal */
  quality: Float32Array
  publishedAt: Float64Array
  prices: (Int32Array | undefined)[]
  titles: (string | undefined)[]
  servedBy: Map<string, Set<number>> // district -> slots
  hasDistricts: Uint8Array
  categories: Numbers
  categoryIds: Map<string, number>
  councils: Numbers
  menuLines: Numbers
}

/** Gives each text a small number. */
export type Numbers = { of(text: string): number; find(text: string): number | undefined; list: string[] }

function numbers(first: string[] = []): Numbers {
  const list = [...first]
  const known = new Map(list.map((text, position) => [text, position]))
  return {
    list,
    find: (text) => known.get(text),
    of(text) {
      const found = known.get(text)
      if (found !== undefined) return found
      known.set(text, list.length)
      list.push(text)
      return list.length - 1
    },
  }
}

export function emptyFacets(): Facets {
  return {
    ...arrays(1024),
    size: 1,
    prices: [],
    titles: [],
    servedBy: new Map(),
    categories: numbers(),
    categoryIds: new Map(),
    councils: numbers(['']), // 0 is public
    menuLines: numbers(),
  }
}

function arrays(length: number) {
  return {
    alive: new Uint8Array(length),
    category: new Uint16Array(length),
    kind: new Uint8Array(length),
    providerType: new Uint8Array(length),
    isFree: new Uint8Array(length),
    hasDistricts: new Uint8Array(length),
    latitude: new Float32Array(length),
    longitude: new Float32Array(length),
    milesServed: new Float32Array(length),
    quality: new Float32Array(length),
    publishedAt: new Float64Array(length),
  }
}

/** Takes one listing in, or out when there is no card. */
export function setFacets(facets: Facets, slot: number, card: Card | null): void {
  if (slot >= facets.alive.length) grow(facets, slot)
  facets.size = Math.max(facets.size, slot + 1)
  if (facets.hasDistricts[slot]) for (const slots of facets.servedBy.values()) slots.delete(slot)
  facets.alive[slot] = card ? 1 : 0
  facets.hasDistricts[slot] = card && card.districtsServed.length > 0 ? 1 : 0
  facets.titles[slot] = card?.title
  facets.prices[slot] = card ? pricesOf(facets, card) : undefined
  if (!card) return
  facets.category[slot] = facets.categories.of(card.categorySlug)
  facets.categoryIds.set(card.categoryId, facets.category[slot] ?? 0)
  facets.kind[slot] = listingKinds.indexOf(card.kind)
  facets.providerType[slot] = card.providerType ? providerTypes.indexOf(card.providerType) : noProviderType
  facets.isFree[slot] = card.isFree ? 1 : 0
  facets.latitude[slot] = card.latitude ?? NaN
  facets.longitude[slot] = card.longitude ?? NaN
  facets.milesServed[slot] = card.milesServed ?? -1
  facets.quality[slot] = qualityOf(card)
  facets.publishedAt[slot] = card.publishedAt
  for (const district of card.districtsServed) {
    const served = facets.servedBy.get(district)
    if (served) served.add(slot)
    else facets.servedBy.set(district, new Set([slot]))
  }
}

function pricesOf(facets: Facets, card: Card): Int32Array {
  return Int32Array.from(
    card.prices.flatMap(({ unit, label, band, pence, councilId, validFrom, validTo }) => [
      units.indexOf(unit),
      facets.menuLines.of(`${label}|${band}`),
      pence,
      councilId === null ? 0 : facets.councils.of(councilId),
      dayNumber(validFrom),
      validTo === null ? 99_999_999 : dayNumber(validTo),
    ]),
  )
}

/** 20261122 for '2026-11-22': compares as the day does. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

export function qualityOf({ isUnclaimed, isChecked, rating }: Card): number {
  const praise = rating ? ((rating.stars - 1) / 4) * Math.min(1, rating.count / 10) : 0
  return (isUnclaimed ? 0 : 0.5) + (isChecked ? 0.15 : 0) + praise * 0.34
}

function grow(facets: Facets, slot: number): void {
  const bigger = arrays(Math.max(slot + 1, facets.alive.length * 2))
  bigger.alive.set(facets.alive)
  bigger.category.set(facets.category)
  bigger.kind.set(facets.kind)
  bigger.providerType.set(facets.providerType)
  bigger.isFree.set(facets.isFree)
  bigger.hasDistricts.set(facets.hasDistricts)
  bigger.latitude.set(facets.latitude)
  bigger.longitude.set(facets.longitude)
  bigger.milesServed.set(facets.milesServed)
  bigger.quality.set(facets.quality)
  bigger.publishedAt.set(facets.publishedAt)
  Object.assign(facets, bigger)
}
