import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { postcodeDistricts } from '#db/schema/catalogue.ts'
import { persons } from '#db/schema/people.ts'
import type { PriceList } from '../catalogue/price-for.server.ts'
import { milesBetween, type Place } from '../shared/miles.ts'

type Listing = { id: string; latitude: number | null; longitude: number | null }
type Whose = { personId: string; listings: Listing[]; lists: ReadonlyMap<string, PriceList> }

/**
 * Whole miles from each listing that charges by the mile to a person's district and back, by listing id. Left out:
 * listings that charge none, and those of which nobody knows how far it is.
 */
export async function milesThereAndBack(db: Db, { personId, listings, lists }: Whose): Promise<Map<string, number>> {
  const byMile = listings.filter(({ id }) => lists.get(id)?.rows.some(({ travel }) => travel === 'mile'))
  if (byMile.length === 0) return new Map()
  const [home] = await db
    .select({ latitude: postcodeDistricts.latitude, longitude: postcodeDistricts.longitude })
    .from(persons)
    .innerJoin(postcodeDistricts, eq(postcodeDistricts.district, persons.district))
    .where(eq(persons.id, personId))
  if (!home) return new Map()
  return new Map(byMile.flatMap((listing) => miles(listing, home)))
}

function miles({ id, latitude, longitude }: Listing, home: Place): [string, number][] {
  if (latitude === null || longitude === null) return []
  return [[id, Math.round(2 * milesBetween({ latitude, longitude }, home))]]
}
