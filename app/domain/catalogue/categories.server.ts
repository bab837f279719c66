import { asc, count, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'

/** The categories in their order, each with how many published listings it has. */
export async function listCategories(db: Db) {
  const [rows, counted] = await Promise.all([
    db
      .select({ id: categories.id, slug: categories.slug, name: categories.name, tone: categories.tone })
      .from(categories)
      .orderBy(asc(categories.position)),
    db
      .select({ categoryId: listings.categoryId, count: count() })
      .from(listings)
      .where(eq(listings.state, 'published'))
      .groupBy(listings.categoryId),
  ])
  const countOf = new Map(counted.map((row) => [row.categoryId, row.count]))
  return rows.map((row) => ({ ...row, listings: countOf.get(row.id) ?? 0 }))
}
