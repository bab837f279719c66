import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'

/** The categories in their order. */
export async function listCategories(db: Db) {
  return db
    .select({ id: categories.id, slug: categories.slug, name: categories.name, tone: categories.tone })
    .from(categories)
    .orderBy(asc(categories.position))
}

/** The categories, each with how many published listings it has. It counts the whole catalogue: for pages that are kept. */
export async function listCountedCategories(db: Db) {
  const [rows, counted] = await Promise.all([
    listCategories(db),
    db
      .select({ categoryId: listings.categoryId, count: count() })
      .from(listings)
      .where(and(eq(listings.state, 'published'), isNull(listings.hiddenBecause)))
      .groupBy(listings.categoryId),
  ])
  const countOf = new Map(counted.map((row) => [row.categoryId, row.count]))
  return rows.map((row) => ({ ...row, listings: countOf.get(row.id) ?? 0 }))
}
