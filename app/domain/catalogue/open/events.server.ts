import { and, asc, between, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, happenings, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { addDays, today } from '../../shared/day.ts'
import { isShown } from '../in-shop.server.ts'
import { placeOfDistrict } from './shown.server.ts'

export type EventsAsked = {
  /** a shelf's slug; what stands on the shelves under it comes along */
  category: string | null
  /** a postcode district: what is within five miles */
  district: string | null
}
export type OpenEvent = Awaited<ReturnType<typeof listOpenEvents>>[number]

const days = 56
const most = 500
const milesAround = 5
const degreesOfMile = 1 / 69.1

/** What is on in the next eight weeks, for calendars and news readers. An unknown category or district has nothing on. */
export async function listOpenEvents(db: Db, { category, district }: EventsAsked) {
  const [categoryIds, near] = await Promise.all([
    idsUnder(db, category),
    district ? placeOfDistrict(db, district) : null,
  ])
  if (categoryIds?.length === 0 || (district && !near)) return []
  return db
    .select({
      id: happenings.id,
      day: happenings.day,
      startsMinute: happenings.startsMinute,
      endsMinute: happenings.endsMinute,
      slug: listings.slug,
      title: listings.title,
      summary: listings.summary,
      isFree: listings.isFree,
      placeWords: listings.placeWords,
      district: listings.district,
      latitude: listings.latitude,
      longitude: listings.longitude,
      changedAt: listings.changedAt,
      organisationName: organisations.name,
      providerType: organisations.providerType,
      categoryName: categories.name,
    })
    .from(happenings)
    .innerJoin(listings, eq(listings.id, happenings.listingId))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(
      and(
        gte(happenings.day, today()),
        lte(happenings.day, addDays(today(), days)),
        isShown(db),
        categoryIds === null ? undefined : inArray(listings.categoryId, categoryIds),
        near === null ? undefined : around(near),
      ),
    )
    .orderBy(asc(happenings.day), asc(happenings.startsMinute), asc(happenings.id))
    .limit(most)
}

function around({ latitude, longitude }: { latitude: number; longitude: number }) {
  const up = milesAround * degreesOfMile
  const along = up / Math.cos((latitude * Math.PI) / 180)
  return and(
    between(listings.latitude, latitude - up, latitude + up),
    between(listings.longitude, longitude - along, longitude + along),
  )
}

async function idsUnder(db: Db, slug: string | null): Promise<string[] | null> {
  if (slug === null) return null
  const rows = await db
    .select({ id: categories.id, slug: categories.slug, parentId: categories.parentId })
    .from(categories)
  let found = rows.filter((row) => row.slug === slug).map(({ id }) => id)
  const all = new Set(found)
  while (found.length > 0) {
    const over = new Set(found)
    found = rows
      .filter(({ id, parentId }) => parentId !== null && over.has(parentId) && !all.has(id))
      .map(({ id }) => id)
    for (const id of found) all.add(id)
  }
  return [...all]
}
