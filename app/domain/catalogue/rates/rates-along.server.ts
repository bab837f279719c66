import { and, eq, gte, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import { today } from '../../shared/day.ts'
import { distanceOf, ratesAndListings } from './reach.ts'

/** How many of a council's agreements and open offers for a category reach something on these shelves. */
export async function countRatesAlong(
  db: Db,
  { councilId, categoryIds }: { councilId: string; categoryIds: string[] },
): Promise<number> {
  const rows = await ratesAndListings(db).where(
    and(
      eq(rateAgreements.councilId, councilId),
      eq(rateAgreements.scope, 'category'),
      or(isNotNull(rateAgreements.acceptedAt), eq(rateAgreements.state, 'offered')),
      or(isNull(rateAgreements.toDay), gte(rateAgreements.toDay, today())),
      inArray(listings.categoryId, categoryIds),
    ),
  )
  return new Set(rows.filter((row) => distanceOf(row) !== null).map(({ id }) => id)).size
}
