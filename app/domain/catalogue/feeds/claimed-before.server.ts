import type { Tx } from '#db/client.ts'
import { keepFormerAddresses, withFormerAddress } from '../claims/former-address.server.ts'
import { slugOf } from '../listing.ts'
import { slugFor } from './provider-slugs.server.ts'
import type { Taken } from './service-from.ts'

type Known = { organisationId: string; store: string; isStoreUnclaimed: boolean }
type Batch = { feedId: string; batch: readonly Taken[]; there: ReadonlyMap<string, Known> }

/**
 * A store that was claimed before earlier addresses were kept is found by a service of it that is known here already. The
 * address under which the feed knows it is kept then, so that what is new of it comes into that store and no second one is
 * made. Only where the store has still the name that the feed gives it: a service may have gone to another provider.
 */
export async function keepAddressesOfClaimed(tx: Tx, { feedId, batch, there }: Batch): Promise<void> {
  const claimed = new Map<string, string>()
  for (const { service } of batch) {
    const known = there.get(service.sourceId)
    if (!known || known.isStoreUnclaimed || slugOf(known.store) !== slugOf(service.provider.name)) continue
    claimed.set(known.organisationId, slugFor(feedId, service.provider))
  }
  if (claimed.size === 0) return
  const kept = await withFormerAddress(tx, [...claimed.keys()])
  const missing = [...claimed].filter(([organisationId]) => !kept.has(organisationId))
  await keepFormerAddresses(
    tx,
    missing.map(([organisationId, slug]) => ({ organisationId, slug })),
  )
}
