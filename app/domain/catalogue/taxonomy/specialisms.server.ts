import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { categories } from '#db/schema/catalogue.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'

/** The council's list of whom things are for, in its order. */
export async function listWhom(db: Db) {
  return whom(db).execute()
}

const whom = kept((db: Db, name) =>
  db
    .select({ slug: categories.slug, name: categories.name })
    .from(categories)
    .where(and(eq(categories.facet, 'specialism'), isNull(categories.mergedIntoId), isNull(categories.retiredAt)))
    .orderBy(asc(categories.position), asc(categories.id))
    .prepare(name),
)

/** Whom a listing is for, by the council's list, in its order. */
export async function specialismsOf(db: Db, listingId: string) {
  return db
    .select({ id: categories.id, slug: categories.slug, name: categories.name })
    .from(listingSpecialisms)
    .innerJoin(categories, eq(categories.id, listingSpecialisms.categoryId))
    .where(eq(listingSpecialisms.listingId, listingId))
    .orderBy(asc(categories.position), asc(categories.id))
}
