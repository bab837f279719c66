import { accessWords } from '../editor/choices.ts'
import { openIdOf } from './open-ids.ts'
import type { Publisher, ServiceRow } from './rows.ts'
import { withoutNulls } from './without-nulls.ts'

/** Where a service is. Nowhere, where that would say where a personal assistant lives. */
export function locationsOf(row: ServiceRow, publisher: Publisher) {
  if (!hasLocation(row)) return []
  const { id, placeWords, district, place } = row
  const name = placeWords ?? (place?.name ? `${place.name} (${district ?? ''})` : district)
  return [
    withoutNulls({
      id: openIdOf('location', id),
      location_type: 'physical' as const,
      name,
      latitude: row.latitude ?? place?.latitude ?? null,
      longitude: row.longitude ?? place?.longitude ?? null,
      addresses: addressesOf(row, publisher),
      accessibility: (row.access ?? []).map((code) => ({
        id: openIdOf('accessibility', `${id} ${code}`),
        description: wordsOf(code),
        daybook_code: code,
      })),
    }),
  ]
}

export function hasLocation({
  placeWords,
  district,
  organisation,
}: Pick<ServiceRow, 'placeWords' | 'district'> & { organisation: { providerType: string | null } }): boolean {
  return (placeWords !== null || district !== null) && organisation.providerType !== 'personal-assistant'
}

function addressesOf({ id, placeWords, district, place }: ServiceRow, { councilName }: Publisher) {
  if (!placeWords || !district) return []
  return [
    {
      id: openIdOf('address', id),
      address_1: placeWords,
      city: place?.name ?? councilName,
      state_province: councilName,
      postal_code: district,
      country: 'GB',
      address_type: 'physical' as const,
    },
  ]
}

function wordsOf(code: string): string {
  return Object.entries(accessWords).find(([known]) => known === code)?.[1] ?? code
}
