import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings, reviews } from '#db/schema/catalogue.ts'

/** The newest reviews of everything a provider has in its store. */
export async function listReviewsOfStore(db: Db, organisationId: string, limit: number) {
  return db
    .select({
      id: reviews.id,
      byWords: reviews.byWords,
      stars: reviews.stars,
      words: reviews.words,
      answer: reviews.answer,
      writtenOn: reviews.writtenOn,
    })
    .from(reviews)
    .innerJoin(listings, eq(listings.id, reviews.listingId))
    .where(and(eq(listings.organisationId, organisationId), eq(listings.state, 'published')))
    .orderBy(desc(reviews.writtenOn), desc(reviews.id))
    .limit(limit)
}
