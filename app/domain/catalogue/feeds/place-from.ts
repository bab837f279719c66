import { accessCodes } from '../editor/choices.ts'
import { districtOf } from '../register-mapping.ts'
import { isInCountry } from './country.ts'
import { fieldIn, numberIn, objectIn, objectsIn, type Raw } from './fields.ts'
import { plainLine } from './plain-text.ts'

export type Place = {
  placeWords: string | null
  district: string | null
  latitude: number | null
  longitude: number | null
  milesServed: number | null
  districtsServed: string[]
  access: string[] | null
  notes: string[]
}

/** Where a service is and where it comes to, from its first location with an address and its areas. */
export function placeFrom(service: Raw): Place {
  const notes: string[] = []
  const places = objectsIn(service, 'service_at_locations')
    .map((at) => objectIn(at, 'location'))
    .filter((place) => place !== null)
  const location = places.find((place) => addressIn(place) !== null) ?? places[0] ?? null
  const address = location && addressIn(location)
  const where = coordinatesFrom(location, notes)
  const named = districtFrom(fieldIn(service, 'daybook_district'))
  return {
    placeWords: wordsFrom(service, location, address),
    district: named ?? districtFrom(fieldIn(address, 'postal_code', 'postcode')),
    ...where,
    ...areasFrom(service),
    access: accessFrom(service),
    notes,
  }
}

function addressIn(location: Raw): Raw | null {
  return objectsIn(location, 'addresses', 'physical_addresses')[0] ?? null
}

function wordsFrom(service: Raw, location: Raw | null, address: Raw | null): string | null {
  if (fieldIn(service, 'daybook_kind') !== undefined) return plainLine(fieldIn(service, 'daybook_place'), 200)
  const parts = [fieldIn(location, 'name'), fieldIn(address, 'address_1'), fieldIn(address, 'city')]
  const lines = parts.map((part) => plainLine(part, 80)).filter((line) => line !== null)
  return [...new Set(lines)].join(', ').slice(0, 200) || null
}

function coordinatesFrom(location: Raw | null, notes: string[]): { latitude: number | null; longitude: number | null } {
  const latitude = numberIn(location, 'latitude')
  const longitude = numberIn(location, 'longitude')
  const none = { latitude: null, longitude: null }
  if (latitude === null || longitude === null) return none
  if (isInCountry(latitude, longitude)) return { latitude, longitude }
  notes.push('Its coordinates are outside the country, so they were left out.')
  return none
}

function areasFrom(service: Raw): { milesServed: number | null; districtsServed: string[] } {
  const named = objectsIn(service, 'service_areas').flatMap((area) => {
    const district =
      districtFrom(fieldIn(area, 'daybook_district')) ?? districtFrom(fieldIn(area, 'name', 'service_area'))
    return district ? [district] : []
  })
  const miles = numberIn(service, 'daybook_miles_served')
  return {
    milesServed: miles !== null && Number.isInteger(miles) && miles >= 0 && miles <= 500 ? miles : null,
    districtsServed: [...new Set(named)].sort().slice(0, 100),
  }
}

function accessFrom(service: Raw): string[] | null {
  const codes = fieldIn(service, 'daybook_access')
  if (!Array.isArray(codes)) return null
  return accessCodes.filter((code) => codes.includes(code))
}

/** 'FH3' from 'FH3 2AB' or 'fh3'. Null: no postcode of the United Kingdom. */
export function districtFrom(value: unknown): string | null {
  const text = plainLine(value, 12)?.toUpperCase() ?? ''
  return districtOf(text) ?? (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(text) ? text : null)
}
