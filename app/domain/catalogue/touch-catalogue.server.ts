import { inArray, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { bumpCatalogueVersion } from '../shared/stamps.server.ts'
import { nameOpenly } from './open/open-ids.server.ts'

/** After a change of what the public sees: pages and search follow, and others find it by its UUID and that it was modified. */
export async function touchCatalogue(tx: Tx, listingIds: string[]): Promise<void> {
  await markModified(tx, inArray(listings.id, listingIds))
  await nameOpenly(tx, listingIds)
  await followInPages(tx, listingIds)
}

/** After a change of something that is published of listings, though it does not stand in their rows. */
export async function markModified(tx: Tx, which: SQL): Promise<void> {
  await tx.update(listings).set({ changedAt: now() }).where(which)
}

/** After a change that is not for everybody: finished pages are made anew, and the search index follows. */
export async function followInPages(tx: Tx, listingIds: string[]): Promise<void> {
  await bumpCatalogueVersion(tx)
  for (const listingId of listingIds) {
    await enqueue(tx, { kind: 'search', key: `search:${listingId}:${newId('chg')}`, payload: { listingId } })
  }
}
