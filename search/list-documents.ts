import { asc, between, eq, gt, inArray, type Column, type SQL } from 'drizzle-orm'
import { allPriceLists, datedRows } from '#app/domain/catalogue/price-lists.server.ts'
import { whoIsChecked } from '#app/domain/catalogue/checks/who-is-checked.server.ts'
import { ratingsWhere } from '#app/domain/catalogue/ratings.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { isInSeason, type Season } from '#app/domain/catalogue/editor/season.ts'
import { lineOf, listTaxonomy, type Category } from '#app/domain/catalogue/taxonomy/taxonomy.server.ts'
import type { Db } from '#db/client.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { categories, listingDistricts, listings, postcodeDistricts, reviews } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import type { Place, SearchDocument } from './documents.ts'

/** Which listings: said of the column that holds a listing's id. */
type Which = (listingId: Column) => SQL

/** The documents of those of these listings that are shown today. */
export async function listDocuments(db: Db, listingIds: string[]): Promise<SearchDocument[]> {
  return listingIds.length > 0 ? documentsOf(db, (column) => inArray(column, listingIds)) : []
}

/** The documents of the listings from one id to another. */
export async function listDocumentsBetween(db: Db, first: string, last: string): Promise<SearchDocument[]> {
  return documentsOf(db, (column) => between(column, first, last))
}

/** Listing ids after another, in their order: for going through the whole catalogue. */
export async function listIdsAfter(db: Db, listingId: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(gt(listings.id, listingId))
    .orderBy(asc(listings.id))
    .limit(limit)
  return rows.map(({ id }) => id)
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

type Shown = Season & { state: string; suspendedAt: Date | null; hiddenBecause: string | null }

/** Asked here and not in the query, where it would lead the database away from the ids. */
function isShown({ state, suspendedAt, hiddenBecause, ...season }: Shown): boolean {
  return state === 'published' && suspendedAt === null && hiddenBecause === null && isInSeason(season, today())
}

function documentRows(db: Db) {
  return db
    .select({
      listingId: listings.id,
      slug: listings.slug,
      shown: {
        ...{ state: listings.state, suspendedAt: organisations.suspendedAt, hiddenBecause: listings.hiddenBecause },
        ...{ seasonFrom: listings.seasonFrom, seasonTo: listings.seasonTo },
      },
      steppedBackOn: listings.steppedBackOn,
      kind: listings.kind,
      title: listings.title,
      summary: listings.summary,
      description: listings.description,
      whoFor: listings.whoFor,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationSlug: organisations.slug,
      providerType: organisations.providerType,
      ...{ pictures: listings.pictures, photos: listings.photos },
      tone: categories.tone,
      categoryId: categories.id,
      categorySlug: categories.slug,
      categoryName: categories.name,
      isFree: listings.isFree,
      isUnclaimed: listings.isUnclaimed,
      seen: organisations.checks,
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

async function documentsOf(db: Db, which: Which): Promise<SearchDocument[]> {
  const [rows, menus, served, ratings, specialisms, taxonomy] = await Promise.all([
    documentRows(db).where(which(listings.id)),
    allPriceLists(db, which),
    listServed(db, which),
    ratingsWhere(db, which(reviews.listingId)),
    listMeant(db, which),
    listTaxonomy(db),
  ])
  const paths = pathsOf(taxonomy)
  const looked = rows.filter(({ seen }) => seen?.length).map(({ organisationId }) => organisationId)
  const checked = await whoIsChecked(db, [...new Set(looked)])
  return rows.flatMap(({ shown, seen: _, photos, place, publishedAt, createdAt, steppedBackOn, ...row }) =>
    isShown(shown)
      ? [
          {
            ...row,
            latitude: row.latitude ?? place?.latitude ?? null,
            longitude: row.longitude ?? place?.longitude ?? null,
            photo: photos[0] ?? null,
            isChecked: checked.has(row.organisationId),
            publishedAt: (publishedAt ?? createdAt).getTime(),
            prices: row.isFree ? [] : datedRows(menus.get(row.listingId) ?? { rows: [], rates: [] }),
            districtsServed: served.get(row.listingId) ?? [],
            rating: ratings.get(row.listingId) ?? null,
            categoryPath: paths.get(row.categoryId) ?? [row.categorySlug],
            specialisms: (specialisms.get(row.listingId) ?? []).map(({ name }) => name),
            forWhom: (specialisms.get(row.listingId) ?? []).map(({ slug }) => slug),
            isSteppedBack: steppedBackOn !== null,
          },
        ]
      : [],
  )
}

function pathsOf(taxonomy: Category[]): Map<string, string[]> {
  return new Map(taxonomy.map(({ id }) => [id, lineOf(taxonomy, id).map(({ slug }) => slug)]))
}

async function listMeant(db: Db, which: Which) {
  const rows = await db
    .select({ listingId: listingSpecialisms.listingId, name: categories.name, slug: categories.slug })
    .from(listingSpecialisms)
    .innerJoin(categories, eq(categories.id, listingSpecialisms.categoryId))
    .where(which(listingSpecialisms.listingId))
    .orderBy(asc(categories.position))
  return grouped(rows, ({ listingId, name, slug }) => [listingId, { name, slug }])
}

async function listServed(db: Db, which: Which) {
  const rows = await db
    .select({ listingId: listingDistricts.listingId, district: listingDistricts.district })
    .from(listingDistricts)
    .where(which(listingDistricts.listingId))
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
