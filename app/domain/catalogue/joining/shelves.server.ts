import { and, asc, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'

/** Where in the shop something new can stand: the top shelves, less the one for what is free. */
export async function listShelves(db: Db) {
  return db
    .select({ slug: categories.slug, name: categories.name })
    .from(categories)
    .where(and(isNull(categories.parentId), ne(categories.tone, 'free')))
    .orderBy(asc(categories.position))
}
