import type { Tx } from '#db/client.ts'
import { datesThatBind } from '../catalogue/dates/dates-that-bind.server.ts'
import type { BasketLine } from './basket-of.server.ts'
import { priceLines } from './price-lines.server.ts'
import { requireTimes } from './times-wanted.ts'

type Wanted = Pick<BasketLine, 'listingId' | 'unit' | 'label' | 'schedule' | 'note'>

/** Refuses what could not be ordered as it stands: at a price that is not offered, or at a time that is over or not on. */
export async function requireOrderable(
  tx: Tx,
  line: Wanted,
  whose: { personId: string; councilId: string },
): Promise<void> {
  await priceLines(tx, { ...whose, lines: [{ ...line, shares: [] }] })
  const dates = await datesThatBind(tx, [line.listingId])
  requireTimes(line, dates.get(line.listingId) ?? [])
}
