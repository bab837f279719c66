import type { Place } from '../documents.ts'
import type { Facets } from './facets.ts'

/** How far each listing is from a place, and whether it comes there. */
export type Reach = {
  /** NaN: it has no place of its own */
  miles: Float32Array
  /** 1: serves the place; 0: serves other places only; 2: does not say where it goes */
  serves: Uint8Array
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

/** Near enough for shopping: around the place the earth is taken as flat. NaN for what has no place of its own. */
export function reachOf(facets: Facets, place: Place): Reach {
  const reach = { miles: new Float32Array(facets.size), serves: new Uint8Array(facets.size) }
  const named = facets.servedBy.get(place.district)
  const milesInDegreeEast = milesInDegree * Math.cos(place.latitude * (Math.PI / 180))
  for (let slot = 1; slot < facets.size; slot++) {
    const north = ((facets.latitude[slot] ?? NaN) - place.latitude) * milesInDegree
    const east = ((facets.longitude[slot] ?? NaN) - place.longitude) * milesInDegreeEast
    const miles = Math.sqrt(north * north + east * east)
    reach.miles[slot] = miles
    const served = facets.milesServed[slot] ?? -1
    const saysWhere = served >= 0 || facets.hasDistricts[slot] === 1
    reach.serves[slot] = (served >= 0 && miles <= served) || named?.has(slot) ? 1 : saysWhere ? 0 : 2
  }
  return reach
}
