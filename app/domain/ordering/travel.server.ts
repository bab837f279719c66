import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings as shelf, postcodeDistricts } from '#db/schema/catalogue.ts'
import { persons } from '#db/schema/people.ts'
import type { PriceList } from '../catalogue/price-for.server.ts'
import type { MenuPrice } from '../catalogue/prices.ts'
import { milesBetween, type Place } from '../shared/miles.ts'

type Listing = { id: string; latitude: number | null; longitude: number | null }
type Whose = { personId: string; listings: Listing[]; lists: ReadonlyMap<string, PriceList> }

/**
 * Whole miles from each listing that charges by the mile to a person's district and back, by listing id. Left out:
 * listings that charge none, and those of which nobody knows how far it is.
 */
export async function milesThereAndBack(db: Db, { personId, listings, lists }: Whose): Promise<Map<string, number>> {
  return milesFrom(
    db,
    personId,
    listings.filter(({ id }) => lists.get(id)?.rows.some(({ travel }) => travel === 'mile')),
  )
}

type Shown = { id: string; menu: readonly Pick<MenuPrice, 'travel'>[] }

/** The same for listings whose menus are known already. */
export async function milesForMenus(
  db: Db,
  { personId, shown }: { personId: string; shown: readonly Shown[] },
): Promise<Map<string, number>> {
  const ids = shown.filter(({ menu }) => menu.some(({ travel }) => travel?.kind === 'mile')).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const { id, latitude, longitude } = shelf
  return milesFrom(db, personId, await db.select({ id, latitude, longitude }).from(shelf).where(inArray(id, ids)))
}

async function milesFrom(db: Db, personId: string, byMile: Listing[]): Promise<Map<string, number>> {
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
