import { and, asc, desc, eq, gte, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, happenings, listingDistricts, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import type { CheckStatement } from '#db/schema/shown.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today, type Day } from '../shared/day.ts'
import { getBuildUp } from './build-ups/published-build-up.server.ts'
import { whyNoNewOrders } from './checks/may-take-orders.ts'
import { shownChecks } from './checks/shown-checks.ts'
import { whoIsChecked } from './checks/who-is-checked.server.ts'
import { isInSeason } from './editor/season.ts'
import { isInShop } from './in-shop.server.ts'
import { menuFor, menusFor } from './price-for.server.ts'
import { cheapestOf } from './prices.ts'
import { ratingsOf } from './ratings.server.ts'
import { listReviews } from './store-reviews.server.ts'
import { specialismsOf } from './taxonomy/specialisms.server.ts'

export type Listing = NonNullable<Awaited<ReturnType<typeof getListing>>>
type Look = { day?: Day; councilId?: string | null }

/**
 * A published listing, whole, by its slug or id, with the menu that a council's people see (or the public one). Null: there
 * is none, or it is not shown today.
 */
export async function getListing(db: Db, slugOrId: string, { day = today(), councilId = null }: Look = {}) {
  const [row] = await listingRows(db)
    .where(and(or(eq(listings.slug, slugOrId), eq(listings.id, slugOrId)), isInShop))
    .limit(1)
  return row && isInSeason(row, today()) ? withRest(db, row, { day, councilId }) : null
}

/** A listing as its provider sees it, in whatever state. Not found for anybody else. */
export async function getOwnListing(db: Db, actor: Actor, listingId: string) {
  const [row] = await listingRows(db).where(eq(listings.id, listingId)).limit(1)
  if (!row) return null
  await requireMembership(db, actor, { organisationId: row.organisationId })
  return withRest(db, row, { day: today(), councilId: null })
}

/** Everything a provider has put up, newest change first; what was withdrawn is left out. */
export async function listListingsOf(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId })
  const rows = await db
    .select({
      id: listings.id,
      slug: listings.slug,
      kind: listings.kind,
      state: listings.state,
      title: listings.title,
      summary: listings.summary,
      ...{ pictures: listings.pictures, photos: listings.photos },
      isFree: listings.isFree,
      hiddenBecause: listings.hiddenBecause,
      askedOn: listings.askedOn,
      seasonFrom: listings.seasonFrom,
      seasonTo: listings.seasonTo,
      changedAt: listings.changedAt,
      categoryName: categories.name,
      tone: categories.tone,
    })
    .from(listings)
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(and(eq(listings.organisationId, organisationId), ne(listings.state, 'withdrawn')))
    .orderBy(desc(listings.changedAt), asc(listings.title))
  return withCheapest(db, rows)
}

/** Adds the cheapest public price of today to each listing, in one query. */
export async function withCheapest<Row extends { id: string }>(db: Db, rows: Row[]) {
  const menus = await menusFor(db, { listingIds: rows.map(({ id }) => id), councilId: null, day: today() })
  return rows.map((row) => ({ ...row, cheapest: cheapestOf(menus.get(row.id) ?? []) }))
}

function listingRows(db: Db) {
  return db
    .select({
      id: listings.id,
      slug: listings.slug,
      kind: listings.kind,
      lineKind: listings.lineKind,
      state: listings.state,
      title: listings.title,
      summary: listings.summary,
      description: listings.description,
      whoFor: listings.whoFor,
      included: listings.included,
      goodToKnow: listings.goodToKnow,
      notIncluded: listings.notIncluded,
      languages: listings.languages,
      access: listings.access,
      capacity: listings.capacity,
      waitingWeeks: listings.waitingWeeks,
      hours: listings.hours,
      seasonFrom: listings.seasonFrom,
      seasonTo: listings.seasonTo,
      hiddenBecause: listings.hiddenBecause,
      steppedBackOn: listings.steppedBackOn,
      rightOn: listings.rightOn,
      ...{ checks: listings.checks, photos: listings.photos },
      pictures: listings.pictures,
      easyRead: listings.easyRead,
      isFree: listings.isFree,
      whenWords: listings.whenWords,
      placeWords: listings.placeWords,
      district: listings.district,
      latitude: listings.latitude,
      longitude: listings.longitude,
      milesServed: listings.milesServed,
      deliveryPence: listings.deliveryPence,
      returnDays: listings.returnDays,
      noticeDays: listings.noticeDays,
      lateCancelHours: listings.lateCancelHours,
      lateCancelPercent: listings.lateCancelPercent,
      source: listings.source,
      sourceOn: listings.sourceOn,
      isUnclaimed: listings.isUnclaimed,
      changedAt: listings.changedAt,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationSlug: organisations.slug,
      organisationKind: organisations.kind,
      providerType: organisations.providerType,
      organisationPhone: organisations.phone,
      organisationEmail: organisations.email,
      organisationChecks: organisations.checks,
      suspendedAt: organisations.suspendedAt,
      categoryId: categories.id,
      coveredBy: categories.coveredBy,
      categorySlug: categories.slug,
      categoryName: categories.name,
      tone: categories.tone,
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
}

type WithChecks = {
  id: string
  organisationId: string
  organisationName: string
  checks: { words: string; on: string | null }[]
  organisationChecks: CheckStatement[] | null
  suspendedAt: Date | null
}

async function withRest<Row extends WithChecks>(
  db: Db,
  row: Row,
  { day, councilId }: { day: Day; councilId: string | null },
) {
  const [menu, ratings, said, next, districts, builtUp, specialisms, checked] = await Promise.all([
    menuFor(db, { listingId: row.id, councilId, day }),
    ratingsOf(db, [row.id]),
    listReviews(db, row.id),
    db
      .select({ day: happenings.day, startsMinute: happenings.startsMinute, endsMinute: happenings.endsMinute })
      .from(happenings)
      .where(and(eq(happenings.listingId, row.id), gte(happenings.day, day)))
      .orderBy(asc(happenings.day), asc(happenings.startsMinute))
      .limit(6),
    db
      .select({ district: listingDistricts.district })
      .from(listingDistricts)
      .where(eq(listingDistricts.listingId, row.id))
      .orderBy(asc(listingDistricts.district)),
    getBuildUp(db, row.id),
    specialismsOf(db, row.id),
    whoIsChecked(db, row.organisationChecks?.length ? [row.organisationId] : [], day),
  ])
  const standing = { name: row.organisationName, suspendedAt: row.suspendedAt, checks: row.organisationChecks }
  return {
    ...row,
    checks: shownChecks(row.organisationChecks, row.checks, day),
    isChecked: checked.has(row.organisationId),
    noNewOrders: whyNoNewOrders(standing, day),
    menu,
    rating: ratings.get(row.id) ?? null,
    reviews: said,
    nextTimes: next,
    districtsServed: districts.map(({ district }) => district),
    buildUp: builtUp,
    specialisms,
  }
}
