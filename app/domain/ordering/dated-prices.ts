import { menuOn, pricesOfLine, turningDays, type MenuPrice } from '../catalogue/prices.ts'
import type { PriceList } from '../catalogue/price-for.server.ts'
import type { Day } from '../shared/day.ts'
import type { WantedLine } from './wanted-line.ts'

/** The prices of a chosen line from a day on, until the next ones. Empty: it is not sold from that day on. */
export type DatedPrices = { fromDay: Day; prices: MenuPrice[] }
type Asked = { list: PriceList; councilId: string | null; day: Day; lastDay: Day }

/** What a chosen line of the menu costs from a day to another: announced prices and agreements with their days. */
export function datedPrices(
  { unit, label }: Pick<WantedLine, 'unit' | 'label'>,
  { list, councilId, day, lastDay }: Asked,
): DatedPrices[] {
  const turns = turningDays(list, day).filter((turn) => turn <= lastDay || turn === day)
  const all = turns.map((fromDay) => {
    const menu = menuOn(list.rows, { councilId, day: fromDay, rates: list.rates })
    return { fromDay, prices: pricesOfLine(menu, { unit, label }) }
  })
  return all.filter(({ prices }, at) => at === 0 || !isSame(prices, all[at - 1]?.prices ?? []))
}

/** The prices that count on a day. */
export function pricesOn(dated: readonly DatedPrices[], day: Day): MenuPrice[] {
  return dated.findLast(({ fromDay }) => fromDay <= day)?.prices ?? []
}

function isSame(one: MenuPrice[], other: MenuPrice[]): boolean {
  const words = (prices: MenuPrice[]) =>
    JSON.stringify(prices.map(({ id: _, validFrom: __, publicPence: ___, ...price }) => price))
  return words(one) === words(other)
}
