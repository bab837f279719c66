import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { addDays, today } from '../../shared/day.ts'
import { askEveryDays } from './still-right.server.ts'
import { isInSeason } from '../editor/season.ts'

/** Its provider has looked at it today, and it is right: it is asked again in half a year, and stands where it stood. */
export async function markRight(tx: Tx, listingId: string): Promise<void> {
  const day = today()
  const [row] = await tx
    .select({ seasonFrom: listings.seasonFrom, seasonTo: listings.seasonTo })
    .from(listings)
    .where(eq(listings.id, listingId))
  if (!row) return
  const hiddenBecause = isInSeason(row, day) ? null : ('season' as const)
  await tx
    .update(listings)
    .set({ rightOn: day, askOn: addDays(day, askEveryDays), askedOn: null, steppedBackOn: null, hiddenBecause })
    .where(eq(listings.id, listingId))
}
