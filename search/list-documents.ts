import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { ratingsOf } from '#app/domain/catalogue/ratings.server.ts'
import type { Db } from '#db/client.ts'
import { categories, listingDistricts, listings, postcodeDistricts, prices } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import type { Place, SearchDocument } from './documents.ts'

/** The documents of those of these listings that are shown today. */
export async function listDocuments(db: Db, listingIds: string[]): Promise<SearchDocument[]> {
  if (listingIds.length === 0) return []
  const rows = await documentRows(db).where(and(inArray(listings.id, listingIds), isShown()))
  return withRest(db, rows)
}

/** The next documents after a listing id, in the order of ids: for going through the whole catalogue. */
export async function listDocumentsAfter(db: Db, listingId: string, limit: number): Promise<SearchDocument[]> {
  const rows = await documentRows(db)
    .where(and(gt(listings.id, listingId), isShown()))
    .orderBy(asc(listings.id))
    .limit(limit)
  return withRest(db, rows)
}

export async function listPlaces(db: Db): Promise<Place[]> {
  return db
    .select({
      district: postcodeDistricts.district,
      latitude: postcodeDistricts.latitude,
      longitude: postcodeDistricts.longitude,
      name: postcodeDistricts.name,
    })
    .from(postcodeDistricts)
}

function isShown() {
  return and(eq(listings.state, 'published'), isNull(organisations.suspendedAt))
}

function documentRows(db: Db) {
  return db
    .select({
      listingId: listings.id,
      slug: listings.slug,
      kind: listings.kind,
      title: listings.title,
      summary: listings.summary,
      description: listings.description,
      whoFor: listings.whoFor,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationSlug: organisations.slug,
      providerType: organisations.providerType,
      pictures: listings.pictures,
      tone: categories.tone,
      categoryId: categories.id,
      categorySlug: categories.slug,
      categoryName: categories.name,
      isFree: listings.isFree,
      isUnclaimed: listings.isUnclaimed,
      checks: listings.checks,
      whenWords: listings.whenWords,
      placeWords: listings.placeWords,
      district: listings.district,
      latitude: listings.latitude,
      longitude: listings.longitude,
      milesServed: listings.milesServed,
      publishedAt: listings.publishedAt,
      createdAt: listings.createdAt,
      place: { latitude: postcodeDistricts.latitude, longitude: postcodeDistricts.longitude },
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .leftJoin(postcodeDistricts, eq(postcodeDistricts.district, listings.district))
}

type Row = Awaited<ReturnType<typeof documentRows>>[number]

async function withRest(db: Db, rows: Row[]): Promise<SearchDocument[]> {
  const ids = rows.map(({ listingId }) => listingId)
  const [menus, served, ratings] = await Promise.all([listPrices(db, ids), listServed(db, ids), ratingsOf(db, ids)])
  return rows.map(({ checks, place, publishedAt, createdAt, ...row }) => ({
    ...row,
    latitude: row.latitude ?? place?.latitude ?? null,
    longitude: row.longitude ?? place?.longitude ?? null,
    isChecked: checks.length > 0,
    publishedAt: (publishedAt ?? createdAt).getTime(),
    prices: menus.get(row.listingId) ?? [],
    districtsServed: served.get(row.listingId) ?? [],
    rating: ratings.get(row.listingId) ?? null,
  }))
}

async function listPrices(db: Db, listingIds: string[]) {
  const rows = await db
    .select({
      listingId: prices.listingId,
      pence: prices.pence,
      unit: prices.unit,
      label: prices.label,
      band: prices.band,
      councilId: prices.councilId,
      validFrom: prices.validFrom,
      validTo: prices.validTo,
    })
    .from(prices)
    .where(inArray(prices.listingId, listingIds))
    .orderBy(asc(prices.validFrom), asc(prices.position))
  return grouped(rows, ({ listingId, ...price }) => [listingId, price])
}

async function listServed(db: Db, listingIds: string[]) {
  const rows = await db
    .select({ listingId: listingDistricts.listingId, district: listingDistricts.district })
    .from(listingDistricts)
    .where(inArray(listingDistricts.listingId, listingIds))
  return grouped(rows, ({ listingId, district }) => [listingId, district])
}

function grouped<Item, Value>(items: Item[], split: (item: Item) => [key: string, value: Value]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const item of items) {
    const [key, value] = split(item)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
