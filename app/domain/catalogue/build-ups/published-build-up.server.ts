import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { priceBuildUps } from '#db/schema/catalogue.ts'
import { buildUpOf } from '../build-up.ts'

/** The newest published build-up of a listing's unit price. */
export async function getBuildUp(db: Db, listingId: string) {
  const [row] = await db
    .select({
      unit: priceBuildUps.unit,
      yearWords: priceBuildUps.yearWords,
      parts: priceBuildUps.parts,
      capacityUnits: priceBuildUps.capacityUnits,
      usedUnits: priceBuildUps.usedUnits,
      publishedOn: priceBuildUps.publishedOn,
      activity: priceBuildUps.activity,
      pricePence: priceBuildUps.pricePence,
      subsidyWords: priceBuildUps.subsidyWords,
    })
    .from(priceBuildUps)
    .where(and(eq(priceBuildUps.listingId, listingId), eq(priceBuildUps.isDraft, false)))
    .orderBy(desc(priceBuildUps.publishedOn), desc(priceBuildUps.id))
    .limit(1)
  const worked = row && buildUpOf(row)
  return row && worked ? { ...row, ...worked } : null
}
