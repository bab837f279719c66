import type { Tx } from '#db/client.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { bumpCatalogueVersion } from '../shared/stamps.server.ts'
import { nameOpenly } from './open/open-ids.server.ts'

/** After a change of what the public sees: finished pages are made anew, the search index follows, and others find it by its UUID. */
export async function touchCatalogue(tx: Tx, listingIds: string[]): Promise<void> {
  await bumpCatalogueVersion(tx)
  await nameOpenly(tx, listingIds)
  for (const listingId of listingIds) {
    await enqueue(tx, { kind: 'search', key: `search:${listingId}:${newId('chg')}`, payload: { listingId } })
  }
}
