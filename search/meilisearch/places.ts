import type { Place, SearchDocument } from '../documents.ts'

const milesInDegree = 69.09
export const metresInMile = 1609.344

/** Near enough for shopping: around the first place the earth is taken as flat, as in the embedded engine. */
export function milesBetween(
  from: { latitude: number; longitude: number },
  to: { latitude: number; longitude: number },
) {
  const north = (to.latitude - from.latitude) * milesInDegree
  const east = (to.longitude - from.longitude) * milesInDegree * Math.cos(from.latitude * (Math.PI / 180))
  return Math.sqrt(north * north + east * east)
}

/** The districts that a listing comes to: those it names, and those within its miles. A filter cannot reckon a radius that differs from listing to listing. */
export function districtsServed(
  { districtsServed: named, milesServed, latitude, longitude }: SearchDocument,
  places: ReadonlyMap<string, Place>,
): string[] {
  if (milesServed === null || latitude === null || longitude === null) return named
  const near = [...places.values()].filter((place) => milesBetween(place, { latitude, longitude }) <= milesServed)
  return [...new Set([...named, ...near.map(({ district }) => district)])]
}
