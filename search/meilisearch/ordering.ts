import type { Place } from '../documents.ts'
import type { SearchQuery } from '../query.ts'
import { pointsOf, type Ground } from './points.ts'
import { penceField, type Variant } from './variants.ts'

/** So many of what Meilisearch thinks best are put in order anew, by our table: whole pages of them. */
export function windowOf(pageSize: number): number {
  return Math.max(1, Math.floor(120 / pageSize)) * pageSize
}

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

/** By the points of the table; what has as many stays as Meilisearch had it. */
export function byPoints<Hit extends { variant: Variant }>(hits: readonly Hit[], ground: Ground): Hit[] {
  const points = new Map(hits.map((hit) => [hit, pointsOf(hit.variant, ground)]))
  return [...hits].sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0))
}

/** By the cheapest of several units: each unit in its order, then the lowest first. */
export function cheapestFirst<Hit extends { variant: Variant }>(hits: readonly Hit[], query: SearchQuery): Hit[] {
  const once = new Map(hits.map((hit) => [hit.variant.id, hit]))
  const pence = ({ variant }: Hit) =>
    Math.min(...query.units.map((unit) => variant.pence[unit.replaceAll('-', '_')] ?? Infinity))
  return [...once.values()].sort((a, b) => pence(a) - pence(b))
}
