import type { Db } from '#db/client.ts'
import { today } from '../shared/day.ts'
import { comingPrices } from './coming-prices.ts'
import { priceListsFor } from './price-for.server.ts'

/** What changes on a listing's menu from tomorrow on, for people of a council or for the public. */
export async function comingPricesOf(
  db: Db,
  { listingId, councilId }: { listingId: string; councilId: string | null },
) {
  const day = today()
  const lists = await priceListsFor(db, { listingIds: [listingId], day, councilId })
  return comingPrices(lists.get(listingId) ?? { rows: [], rates: [] }, { councilId, day })
}
