import type { RateLine } from '#db/schema/rates.ts'
import type { Day } from '../../shared/day.ts'
import type { PriceRow } from '../price-columns.ts'
import { menuOn } from '../prices.ts'
import { isAbout, type AcceptedRate } from './rate.ts'

type Change = { before: readonly PriceRow[]; after: readonly PriceRow[]; rates: readonly AcceptedRate[] }
export type LostPrices = { councilId: string; lines: RateLine[] }

/**
 * Agreed prices, of whatever council, that stand for a public price before a change and for none after it: on the day of
 * the change, or on their own first day where that is later. Per cent off the public price loses nothing.
 */
export function lostBetween(
  { before, after, rates }: Change,
  { from, to }: { from: Day; to: Day | null },
): LostPrices[] {
  return rates.flatMap(({ councilId, terms, fromDay, toDay }) => {
    const day = fromDay > from ? fromDay : from
    const isNever = (toDay !== null && toDay < day) || (to !== null && to < day)
    if (terms.kind !== 'prices' || isNever) return []
    const [was, is] = [menuOn(before, { councilId: null, day }), menuOn(after, { councilId: null, day })]
    const lines = terms.lines.filter(
      (line) => was.some((price) => isAbout(line, price)) && !is.some((price) => isAbout(line, price)),
    )
    return lines.length > 0 ? [{ councilId, lines }] : []
  })
}
