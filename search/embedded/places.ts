import type { Place } from '../documents.ts'
import { nearness } from '../ranking.ts'
import { addAll, emptyBits, hasBit, putBit, setBit, slotsOf, type Bits } from './bits.ts'
import type { Facets } from './facets.ts'

/** Rings around a place: what is beyond the last, or nowhere, is in none of them. Each step of the filter is a ring. */
const rings = nearness.map(({ miles }) => miles)

/** How far listings are from a place, and which come there. */
export type Reach = {
  place: Place
  milesInDegreeEast: number
  /** it says that it comes here */
  serves: Bits
  /** it comes here, or does not say where it goes */
  shown: Bits
  /** at most so far but not within the ring before; what has no place of its own and comes here is in the first */
  inRing: Bits[]
  /** those within so many miles, for distances asked about before */
  within: Map<number, Bits>
}

/** 'FH2' from 'fh2 4ab', 'FH24AB', 'fh2 4' or 'FH2'. */
export function districtOf(typed: string): string {
  const text = typed
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, '')
    .trim()
  const [first = '', ...rest] = text.split(/\s+/)
  if (rest.length > 0) return first
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/.exec(first)
  return whole?.[1] ?? first
}

const milesInDegree = 69.09

export function reachOf(facets: Facets, place: Place): Reach {
  const bits = () => emptyBits(facets.capacity)
  const reach: Reach = {
    place,
    milesInDegreeEast: milesInDegree * Math.cos(place.latitude * (Math.PI / 180)),
    serves: bits(),
    shown: bits(),
    inRing: rings.map(bits),
    within: new Map(),
  }
  for (let slot = 1; slot < facets.size; slot++) putInReach(reach, facets, slot)
  return reach
}

/** Takes in where one listing is and goes, in the place of what was known. */
export function changeReach(reach: Reach, facets: Facets, slot: number): void {
  reach.within.clear()
  for (const ring of reach.inRing) putBit(ring, slot, false)
  putBit(reach.serves, slot, false)
  putBit(reach.shown, slot, false)
  putInReach(reach, facets, slot)
}

function putInReach(reach: Reach, facets: Facets, slot: number): void {
  const miles = milesTo(reach, facets, slot)
  const saysWhere = hasBit(facets.saysWhere, slot)
  const served = facets.milesServed[slot] ?? -1
  const serves =
    saysWhere && ((served >= 0 && miles <= served) || facets.servedBy.get(reach.place.district)?.has(slot) === true)
  if (serves) setBit(reach.serves, slot)
  if (serves || !saysWhere) setBit(reach.shown, slot)
  const far = Number.isNaN(miles) ? (serves ? 0 : Infinity) : miles
  let at = 0
  while (at < rings.length && far > (rings[at] ?? 0)) at++
  const ring = reach.inRing[at]
  if (ring) setBit(ring, slot)
}

/** Near enough for shopping: around the place the earth is taken as flat. NaN for what has no place of its own. */
export function milesTo({ place, milesInDegreeEast }: Reach, facets: Facets, slot: number): number {
  const north = ((facets.latitude[slot] ?? NaN) - place.latitude) * milesInDegree
  const east = ((facets.longitude[slot] ?? NaN) - place.longitude) * milesInDegreeEast
  return Math.sqrt(north * north + east * east)
}

/** Those at most so far away; what has no place of its own is near when it comes to you. */
export function within(reach: Reach, facets: Facets, miles: number): Bits {
  const kept = reach.within.get(miles)
  if (kept) return kept
  const result = emptyBits(facets.capacity)
  const whole = rings.findLastIndex((ring) => ring <= miles)
  for (const ring of reach.inRing.slice(0, whole + 1)) addAll(result, ring)
  if (rings[whole] !== miles) {
    for (const slot of slotsOf(reach.inRing[whole + 1] ?? facets.hasPlace)) {
      if (milesTo(reach, facets, slot) <= miles) setBit(result, slot)
    }
  }
  if (reach.within.size > 12) reach.within.clear()
  reach.within.set(miles, result)
  return result
}
