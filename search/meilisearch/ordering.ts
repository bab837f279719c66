import type { Place } from '../documents.ts'
import type { SearchQuery } from '../engine.ts'
import { nearness, usualWeights } from '../ranking.ts'
import { milesBetween } from './places.ts'
import { penceField, type Variant } from './variants.ts'

/** How many of the best are put in order anew where a place is given. */
export const window = 200

/** The order in Meilisearch's language; none: how well it fits, by the ranking rules. */
export function sortOf({ sort, text, units }: SearchQuery, place: Place | null): string[] {
  const nearest = place ? [`_geoPoint(${place.latitude}, ${place.longitude}):asc`] : []
  switch (sort) {
    case 'price':
      return units.length > 0 ? units.map((unit) => `${penceField(unit)}:asc`) : [`${penceField('any')}:asc`]
    case 'distance':
      return nearest
    case 'newest':
      return ['publishedAt:desc']
    case 'name':
      return ['name:asc']
    case 'relevance':
      return text.trim() === '' ? nearest : []
    default:
      return sort satisfies never
  }
}

/** Near before far, among what fits about as well: a listing that fits wholly has the points of a word in the title. */
export function nearFirst<Hit extends { variant: Variant; score: number }>(hits: readonly Hit[], place: Place): Hit[] {
  const points = ({ variant, score }: Hit) => score * usualWeights.title + nearPoints(milesTo(variant, place))
  return [...hits].sort((a, b) => points(b) - points(a))
}

function nearPoints(miles: number | null): number {
  const step = miles === null ? undefined : nearness.find((one) => miles <= one.miles)
  return ((step?.percent ?? 0) / 100) * usualWeights.near
}

export function milesTo({ card }: Variant, place: Place): number | null {
  const { latitude, longitude } = card
  return latitude === null || longitude === null ? null : milesBetween(place, { latitude, longitude })
}

/** By the cheapest of several units: each unit in its order, then the lowest first. */
export function cheapestFirst<Hit extends { variant: Variant }>(hits: readonly Hit[], query: SearchQuery): Hit[] {
  const once = new Map(hits.map((hit) => [hit.variant.id, hit]))
  const pence = ({ variant }: Hit) =>
    Math.min(...query.units.map((unit) => variant.pence[unit.replaceAll('-', '_')] ?? Infinity))
  return [...once.values()].sort((a, b) => pence(a) - pence(b) || b.variant.worth - a.variant.worth)
}
