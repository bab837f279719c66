import { count, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { countRatesAlong } from '../rates/rates-along.server.ts'
import { categoryNeeds } from '../versions/approval.ts'
import { rulesOf } from '../versions/approval-rules.server.ts'
import { isRegulatedCare } from './carry-rules.server.ts'
import { lineOf, listTaxonomy, type Category } from './taxonomy.server.ts'
import { withChildren } from './write-category.server.ts'

/** The council's categories as a tree, each with how many listings stand right there, in whatever state they are. */
export async function listOwnCategories(db: Db, actor: Actor, councilId: string) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const [taxonomy, counts] = [await listTaxonomy(db), await countsOf(db)]
  return taxonomy
    .filter(({ mergedIntoId }) => !mergedIntoId)
    .map((one) => ({ ...one, listings: counts.get(one.id) ?? 0 }))
}

/** One category with what a move or a merge of it would take along. Null: there is none. */
export async function getOwnCategory(
  db: Db,
  actor: Actor,
  { councilId, categoryId }: { councilId: string; categoryId: string },
) {
  const all = await listOwnCategories(db, actor, councilId)
  const category = all.find(({ id }) => id === categoryId)
  if (!category) return null
  const below = withChildren(all, [categoryId])
  const rules = await rulesOf(db, councilId)
  const standing = (id: string) => ({ isRead: categoryNeeds(lineOf(all, id), rules), isCare: isRegulatedCare(all, id) })
  const others = all.filter((one) => one.facet === category.facet && !one.retiredAt && !below.includes(one.id))
  return {
    category,
    belowCount: below.length - 1,
    belowIds: below,
    /** its own listings, and those of all below it */
    listings: await countListings(db, below),
    above: lineOf(all, categoryId).slice(1),
    /** the council's agreed rates and offers for a category that reach something here */
    rates: await countRatesAlong(db, { councilId, categoryIds: below }),
    ...standing(categoryId),
    places: others.map(({ id, name }) => ({ id, name: pathName(all, id, name), ...standing(id) })),
  }
}

function pathName(all: readonly Category[], id: string, name: string): string {
  const above = lineOf(all, id)
    .slice(1)
    .reverse()
    .map((one) => one.name)
  return [...above, name].join(', ')
}

async function countsOf(db: Db): Promise<Map<string, number>> {
  const [shelved, meant] = await Promise.all([
    db.select({ id: listings.categoryId, count: count() }).from(listings).groupBy(listings.categoryId),
    db
      .select({ id: listingSpecialisms.categoryId, count: count() })
      .from(listingSpecialisms)
      .groupBy(listingSpecialisms.categoryId),
  ])
  return new Map([...shelved, ...meant].map((row) => [row.id, row.count]))
}

async function countListings(db: Db, ids: string[]): Promise<number> {
  const [[shelved], [meant]] = await Promise.all([
    db.select({ count: count() }).from(listings).where(inArray(listings.categoryId, ids)),
    db
      .select({ count: count() })
      .from(listingSpecialisms)
      .innerJoin(listings, eq(listings.id, listingSpecialisms.listingId))
      .where(inArray(listingSpecialisms.categoryId, ids)),
  ])
  return (shelved?.count ?? 0) + (meant?.count ?? 0)
}
