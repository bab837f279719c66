import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { isInShop } from './in-shop.server.ts'
import { currentId, inTree, lineOf, listTaxonomy } from './taxonomy/taxonomy.server.ts'

/** The shelves of the shop that are in use, in their order, each followed by those below it. `also`: those of a listing. */
export async function listCategories(db: Db, also: readonly string[] = []) {
  return inTree(await listTaxonomy(db), 'shelf', also).map(({ id, slug, name, tone, parentId, depth }) => ({
    ...{ id, slug, name, tone, parentId, depth },
  }))
}

/** Every shelf that something may stand on, open or closed to new things, with whose rules hold for it. */
export async function listRuledCategories(db: Db) {
  return ruledCategories(db).execute()
}

const ruledCategories = kept((db: Db, name) =>
  db
    .select({
      id: categories.id,
      slug: categories.slug,
      name: categories.name,
      parentId: categories.parentId,
      coveredBy: categories.coveredBy,
    })
    .from(categories)
    .where(and(eq(categories.facet, 'shelf'), isNull(categories.mergedIntoId)))
    .orderBy(asc(categories.position))
    .prepare(name),
)

/** Whom a listing can be for. `also`: whom one is for already. */
export async function listSpecialisms(db: Db, also: readonly string[] = []) {
  return inTree(await listTaxonomy(db), 'specialism', also).map(({ id, slug, name, parentId, depth }) => ({
    ...{ id, slug, name, parentId, depth },
  }))
}

/**
 * The shelves at the top, each with how many published listings stand on it and below it. One that is empty is left out
 * where others are not. It counts the whole catalogue: for pages that are kept.
 */
export async function listCountedCategories(db: Db) {
  const [taxonomy, counted] = await Promise.all([
    listTaxonomy(db),
    db
      .select({ categoryId: listings.categoryId, count: count() })
      .from(listings)
      .innerJoin(organisations, eq(organisations.id, listings.organisationId))
      .where(isInShop)
      .groupBy(listings.categoryId),
  ])
  const countOf = new Map<string, number>()
  for (const row of counted) {
    const top = lineOf(taxonomy, row.categoryId).at(-1)?.id ?? row.categoryId
    countOf.set(top, (countOf.get(top) ?? 0) + row.count)
  }
  const tops = inTree(taxonomy, 'shelf').filter(({ depth }) => depth === 0)
  const shown = tops.map(({ id, slug, name, tone }) => ({ id, slug, name, tone, listings: countOf.get(id) ?? 0 }))
  const filled = shown.filter((row) => row.listings > 0)
  return filled.length > 0 ? filled : shown
}

/** Where the address of a category that was put into another leads now. Null: it is no such address. */
export async function newSlugOf(db: Db, slug: string): Promise<string | null> {
  const taxonomy = await listTaxonomy(db)
  const old = taxonomy.find((one) => one.slug === slug && one.mergedIntoId)
  const id = old && currentId(taxonomy, old.id)
  return taxonomy.find((one) => one.id === id)?.slug ?? null
}
