import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { today } from '../shared/day.ts'
import { whyNoNewOrders } from './checks/may-take-orders.ts'
import { shownChecks } from './checks/shown-checks.ts'
import { whoIsChecked } from './checks/who-is-checked.server.ts'
import { isPublished } from './in-shop.server.ts'
import { withCheapest } from './listings.server.ts'
import { ratingOfProvider, ratingsOf } from './ratings.server.ts'

export type Store = NonNullable<Awaited<ReturnType<typeof getStore>>>

/** A provider's own page: its story and everything it offers today. Null: there is none, or it is suspended. */
export async function getStore(db: Db, slug: string) {
  const [organisation] = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      slug: organisations.slug,
      kind: organisations.kind,
      providerType: organisations.providerType,
      story: organisations.story,
      email: organisations.email,
      phone: organisations.phone,
      district: organisations.district,
      isUnclaimed: organisations.isUnclaimed,
      ...{ checks: organisations.checks, photo: organisations.photo, suspendedAt: organisations.suspendedAt },
    })
    .from(organisations)
    .where(and(eq(organisations.slug, slug), ne(organisations.kind, 'council'), isNull(organisations.suspendedAt)))
  if (!organisation) return null
  const rows = await db
    .select({
      id: listings.id,
      slug: listings.slug,
      kind: listings.kind,
      title: listings.title,
      summary: listings.summary,
      ...{ pictures: listings.pictures, photos: listings.photos },
      isFree: listings.isFree,
      isUnclaimed: listings.isUnclaimed,
      whenWords: listings.whenWords,
      placeWords: listings.placeWords,
      district: listings.district,
      categorySlug: categories.slug,
      categoryName: categories.name,
      tone: categories.tone,
    })
    .from(listings)
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(and(eq(listings.organisationId, organisation.id), isPublished))
    .orderBy(asc(categories.position), asc(listings.title))
    .limit(200)
  const [priced, ratings, rating, checked] = await Promise.all([
    withCheapest(db, rows),
    ratingsOf(
      db,
      rows.map(({ id }) => id),
    ),
    ratingOfProvider(db, organisation.id),
    whoIsChecked(db, [organisation.id]),
  ])
  const day = today()
  return {
    ...organisation,
    checks: shownChecks(organisation.checks, [], day),
    noNewOrders: whyNoNewOrders(organisation, day),
    rating,
    listings: priced.map((row) => ({
      ...row,
      isChecked: checked.has(organisation.id),
      rating: ratings.get(row.id) ?? null,
    })),
  }
}
