import type { Tx } from '#db/client.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { bumpCatalogueVersion } from '../shared/stamps.server.ts'

/** After a change of what the public sees: finished pages are made anew, and the search index follows. */
export async function touchCatalogue(tx: Tx, listingIds: string[]): Promise<void> {
  await bumpCatalogueVersion(tx)
  for (const listingId of listingIds) {
    await enqueue(tx, { kind: 'search', key: `search:${listingId}:${newId('chg')}`, payload: { listingId } })
  }
}
