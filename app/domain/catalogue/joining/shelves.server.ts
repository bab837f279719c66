import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'

/** Where a first listing can stand: the top shelves, less those of free things and of regulated care, which the council reads first. */
export async function listShelves(db: Db) {
  return db
    .select({ slug: categories.slug, name: categories.name })
    .from(categories)
    .where(
      and(
        isNull(categories.parentId),
        ne(categories.tone, 'free'),
        eq(categories.facet, 'shelf'),
        eq(categories.isRegulated, false),
        isNull(categories.retiredAt),
        isNull(categories.mergedIntoId),
      ),
    )
    .orderBy(asc(categories.position))
}
