import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, happenings, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import type { Day } from '../shared/day.ts'
import { isInShop } from './in-shop.server.ts'

export type Happening = Awaited<ReturnType<typeof listHappenings>>[number]

type Asked = { from: Day; to: Day; isFreeOnly?: boolean }

/**
 * What is on from one day to another, in order, with the price of the cheapest way in left to the listing's page. Ask for
 * the days that are shown: of many days with much on, the last are left out.
 */
export async function listHappenings(db: Db, { from, to, isFreeOnly = false }: Asked) {
  return db
    .select({
      id: happenings.id,
      day: happenings.day,
      startsMinute: happenings.startsMinute,
      endsMinute: happenings.endsMinute,
      listingId: listings.id,
      slug: listings.slug,
      title: listings.title,
      summary: listings.summary,
      kind: listings.kind,
      isFree: listings.isFree,
      pictures: listings.pictures,
      placeWords: listings.placeWords,
      district: listings.district,
      organisationName: organisations.name,
      organisationSlug: organisations.slug,
      tone: categories.tone,
      categorySlug: categories.slug,
    })
    .from(happenings)
    .innerJoin(listings, eq(listings.id, happenings.listingId))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(
      and(
        gte(happenings.day, from),
        lte(happenings.day, to),
        isInShop,
        isFreeOnly ? eq(listings.isFree, true) : undefined,
      ),
    )
    .orderBy(asc(happenings.day), asc(happenings.startsMinute), asc(listings.title))
    .limit(300)
}
