import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { postcodeDistricts } from '#db/schema/catalogue.ts'
import { milesBetween } from '../../shared/miles.ts'
import { viewOf } from '../listing-view.ts'
import { getListing } from '../listings.server.ts'
import { besidesInWords } from '../price-words.ts'

/** The most that can be read side by side. */
const mostCompared = 4

export type Compared = Awaited<ReturnType<typeof compareListings>>
/** Up to four listings side by side, with the prices that a council's people pay (or everybody), and how far each is from a place. */
export async function compareListings(
  db: Db,
  { slugs, councilId, near }: { slugs: readonly string[]; councilId: string | null; near: string | null },
) {
  const asked = [...new Set(slugs)]
  const wanted = asked.slice(0, mostCompared)
  const place = near ? await placeOf(db, near) : null
  const found = await Promise.all(wanted.map((slug) => getListing(db, slug, { councilId })))
  const listings = found.flatMap((listing) => (listing ? [listing] : []))
  return {
    near: place,
    isNearUnknown: near !== null && place === null,
    missing: wanted.length - listings.length,
    isTooMany: asked.length > mostCompared,
    listings: listings.map((listing) => ({
      ...viewOf(listing),
      menu: listing.menu.map((price) => ({
        ...{ id: price.id, unit: price.unit, label: price.label, band: price.band, pence: price.pence },
        ...{ leastMinutes: price.leastMinutes, leastQuantity: price.leastQuantity, travel: price.travel },
        isPrivate: price.isPrivate,
      })),
      besides: besidesInWords(listing.menu, listing),
      categoryId: listing.categoryId,
      coveredBy: listing.coveredBy,
      miles: milesFrom(place, listing),
    })),
  }
}

async function placeOf(db: Db, near: string) {
  const district = near.trim().toUpperCase().split(/\s+/)[0] ?? ''
  const [place] = await db.select().from(postcodeDistricts).where(eq(postcodeDistricts.district, district))
  return place ? { district, latitude: place.latitude, longitude: place.longitude } : null
}

type Point = { latitude: number | null; longitude: number | null }

function milesFrom(
  place: { latitude: number; longitude: number } | null,
  { latitude, longitude }: Point,
): number | null {
  if (!place || latitude === null || longitude === null) return null
  return Math.round(milesBetween(place, { latitude, longitude }) * 10) / 10
}
