import { and, asc, eq, exists, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, happenings, listingDistricts, listings, postcodeDistricts, prices } from '#db/schema/catalogue.ts'
import { feedServices } from '#db/schema/feeds.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { memberships, organisations, users } from '#db/schema/people.ts'
import { today } from '../../shared/day.ts'
import { groupBy } from '../../shared/group-by.ts'
import type { CheckStatement } from '../checks/check.ts'
import { shownChecks } from '../checks/shown-checks.ts'
import { isShown } from '../in-shop.server.ts'
import type { CategoryRow, ServiceParts, ServiceRow } from './rows.ts'

/** Listings as the feed shows them, in the order of their ids. What is not public is not among them. */
export async function readServices(db: Db, listingIds: string[]): Promise<ServiceRow[]> {
  if (listingIds.length === 0) return []
  const rows = await db
    .select({ ...shownColumns, organisation: organisationColumns(db), place: placeColumns, feed: feedColumns })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .leftJoin(postcodeDistricts, eq(postcodeDistricts.district, listings.district))
    .leftJoin(feedServices, eq(feedServices.listingId, listings.id))
    .where(and(inArray(listings.id, listingIds), isShown(db)))
    .orderBy(asc(listings.id))
  return rows.map((row) => ({ ...row, checks: standingChecks(row.organisation.checks, row.checks) }))
}

/** What buyers read on the listing's page, without what has ended. */
function standingChecks(seen: CheckStatement[] | null, onListing: ServiceRow['checks']): ServiceRow['checks'] {
  const shown = shownChecks(seen, onListing, today())
  return shown.filter(({ isOver }) => !isOver).map(({ words, on }) => ({ words, on }))
}

/** What belongs to these listings: public prices, happenings from today, districts, categories. */
export async function readParts(db: Db, rows: ServiceRow[]): Promise<(row: ServiceRow) => ServiceParts> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return () => ({ prices: [], times: [], districtsServed: [], categories: [] })
  const [menus, times, districts, meant, all] = await Promise.all([
    pricesOf(db, ids),
    timesOf(db, ids),
    db.select().from(listingDistricts).where(inArray(listingDistricts.listingId, ids)),
    db
      .select()
      .from(listingSpecialisms)
      .where(inArray(listingSpecialisms.listingId, ids))
      .orderBy(asc(listingSpecialisms.categoryId)),
    readCategories(db),
  ])
  const byId = new Map(all.map((category) => [category.id, category]))
  const pricesBy = groupBy(menus, ({ listingId }) => listingId)
  const timesBy = groupBy(times, ({ listingId }) => listingId)
  const districtsBy = groupBy(districts, ({ listingId }) => listingId)
  const meantBy = groupBy(meant, ({ listingId }) => listingId)
  return ({ id, categoryId: shelf }) => ({
    prices: (pricesBy.get(id) ?? []).map(({ listingId: _, ...price }) => price),
    times: timesBy.get(id) ?? [],
    districtsServed: (districtsBy.get(id) ?? []).map(({ district }) => district).sort(),
    categories: [shelf, ...(meantBy.get(id) ?? []).map(({ categoryId }) => categoryId)].flatMap(
      (categoryId) => byId.get(categoryId) ?? [],
    ),
  })
}

/** Every category there is: few enough to be read whole. */
export async function readCategories(db: Db): Promise<CategoryRow[]> {
  return db
    .select({
      id: categories.id,
      slug: categories.slug,
      name: categories.name,
      facet: categories.facet,
      parentId: categories.parentId,
    })
    .from(categories)
    .where(isNull(categories.mergedIntoId))
    .orderBy(asc(categories.id))
}

/** Never a private rate, nor what was put aside before it began: that has its last day before its first. */
function pricesOf(db: Db, ids: string[]) {
  return db
    .select({
      ...{ listingId: prices.listingId, id: prices.id, unit: prices.unit, label: prices.label, band: prices.band },
      ...{ pence: prices.pence, vatBasisPoints: prices.vatBasisPoints, vatReason: prices.vatReason },
      ...{ groupSize: prices.groupSize, leastMinutes: prices.leastMinutes, leastQuantity: prices.leastQuantity },
      ...{ travel: prices.travel, travelPence: prices.travelPence },
      ...{ validFrom: prices.validFrom, validTo: prices.validTo },
    })
    .from(prices)
    .where(
      and(
        inArray(prices.listingId, ids),
        isNull(prices.councilId),
        or(isNull(prices.validTo), and(gte(prices.validTo, today()), gte(prices.validTo, prices.validFrom))),
      ),
    )
    .orderBy(asc(prices.position), asc(prices.validFrom), asc(prices.id))
}

function timesOf(db: Db, ids: string[]) {
  return db
    .select({
      ...{ listingId: happenings.listingId, day: happenings.day },
      ...{ startsMinute: happenings.startsMinute, endsMinute: happenings.endsMinute },
    })
    .from(happenings)
    .where(and(inArray(happenings.listingId, ids), gte(happenings.day, today())))
    .orderBy(asc(happenings.day), asc(happenings.startsMinute))
}

export function organisationColumns(db: Db) {
  return {
    id: organisations.id,
    kind: organisations.kind,
    providerType: organisations.providerType,
    name: organisations.name,
    slug: organisations.slug,
    story: organisations.story,
    email: organisations.email,
    isSomebodysMail: isSignInOfMember(db),
    phone: organisations.phone,
    district: organisations.district,
    isUnclaimed: organisations.isUnclaimed,
    checks: organisations.checks,
  }
}

/** The store writes from the address with which one of its people signs in. */
function isSignInOfMember(db: Db) {
  const theirs = db
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, organisations.id),
        isNull(memberships.endedAt),
        eq(users.email, sql`lower(${organisations.email})`),
      ),
    )
  return sql<boolean>`${exists(theirs)}`.mapWith(Boolean)
}

const feedColumns = { sourceId: feedServices.sourceId, originId: feedServices.originId }
const placeColumns = {
  latitude: postcodeDistricts.latitude,
  longitude: postcodeDistricts.longitude,
  name: postcodeDistricts.name,
}
const shownColumns = {
  ...{
    id: listings.id,
    categoryId: listings.categoryId,
    slug: listings.slug,
    kind: listings.kind,
    lineKind: listings.lineKind,
  },
  ...{ title: listings.title, summary: listings.summary, description: listings.description },
  ...{ whoFor: listings.whoFor, included: listings.included, notIncluded: listings.notIncluded },
  ...{ goodToKnow: listings.goodToKnow, checks: listings.checks, pictures: listings.pictures },
  ...{ easyRead: listings.easyRead, isFree: listings.isFree, isUnclaimed: listings.isUnclaimed },
  ...{ whenWords: listings.whenWords, placeWords: listings.placeWords, district: listings.district },
  ...{ latitude: listings.latitude, longitude: listings.longitude, milesServed: listings.milesServed },
  ...{ languages: listings.languages, access: listings.access, capacity: listings.capacity },
  ...{ waitingWeeks: listings.waitingWeeks, hours: listings.hours, rightOn: listings.rightOn },
  ...{ minimumAge: listings.minimumAge, maximumAge: listings.maximumAge },
  ...{ source: listings.source, sourceOn: listings.sourceOn, changedAt: listings.changedAt },
}
