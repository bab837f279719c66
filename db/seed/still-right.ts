import { inArray } from 'drizzle-orm'
import { addDays, today } from '#app/domain/shared/day.ts'
import type { Tx } from '../client.ts'
import { listings } from '../schema/catalogue.ts'
import { idOf } from './names.ts'

/** Two small shops are asked tomorrow whether what they say is still right, so that the mail and what follows can be seen. */
export async function seedStillRight(tx: Tx): Promise<void> {
  const asked = ['hands-and-hair', 'clay-corner'].map((slug) => idOf('org', slug))
  await tx
    .update(listings)
    .set({ askOn: addDays(today(), 1) })
    .where(inArray(listings.organisationId, asked))
}
