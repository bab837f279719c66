import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings, reviews } from '#db/schema/catalogue.ts'
import { isPublished } from './in-shop.server.ts'

const columns = {
  id: reviews.id,
  byWords: reviews.byWords,
  stars: reviews.stars,
  words: reviews.words,
  answer: reviews.answer,
  writtenOn: reviews.writtenOn,
}

/** The newest reviews of everything a provider has in its store. */
export async function listReviewsOfStore(db: Db, organisationId: string, limit: number) {
  return db
    .select(columns)
    .from(reviews)
    .innerJoin(listings, eq(listings.id, reviews.listingId))
    .where(and(eq(listings.organisationId, organisationId), isPublished))
    .orderBy(desc(reviews.writtenOn), desc(reviews.id))
    .limit(limit)
}

/** The newest reviews of a listing. */
export async function listReviews(db: Db, listingId: string, limit = 10) {
  return db
    .select(columns)
    .from(reviews)
    .where(eq(reviews.listingId, listingId))
    .orderBy(desc(reviews.writtenOn), desc(reviews.id))
    .limit(limit)
}
