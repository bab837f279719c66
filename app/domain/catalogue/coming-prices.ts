import { addDays, type Day } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords, perUnit } from '../shared/words.ts'
import type { PriceList } from './price-for.server.ts'
import { lineKey, menuOn, turningDays, type MenuPrice } from './prices.ts'

/** A line of the menu that changes on a day. `pence` null: it is not sold from then on; `beforePence` null: it is new. */
export type ComingPrice = Pick<MenuPrice, 'unit' | 'label' | 'band'> & {
  fromDay: Day
  pence: number | null
  beforePence: number | null
}

/** What changes on a menu after a day, as it is announced and agreed so far. */
export function comingPrices(
  list: PriceList,
  { councilId, day }: { councilId: string | null; day: Day },
): ComingPrice[] {
  const menuAt = (on: Day) => menuOn(list.rows, { councilId, day: on, rates: list.rates })
  return turningDays(list, addDays(day, 1)).flatMap((fromDay) =>
    changesBetween(menuAt(addDays(fromDay, -1)), menuAt(fromDay)).map((change) => ({ ...change, fromDay })),
  )
}

/** Lines whose amount is another on the second menu, or that stand on one of them only. */
export function changesBetween(
  before: readonly MenuPrice[],
  after: readonly MenuPrice[],
): Omit<ComingPrice, 'fromDay'>[] {
  const was = new Map(before.map((price) => [lineKey(price), price]))
  const is = new Set(after.map(lineKey))
  const changed = after
    .filter((price) => was.get(lineKey(price))?.pence !== price.pence)
    .map(({ unit, label, band, pence }) => {
      return { unit, label, band, pence, beforePence: was.get(lineKey({ unit, label, band }))?.pence ?? null }
    })
  const gone = before
    .filter((price) => !is.has(lineKey(price)))
    .map(({ unit, label, band, pence }) => ({ unit, label, band, pence: null, beforePence: pence }))
  return [...changed, ...gone]
}

/** "Weekday: £17.20 an hour, and £16.50 before". */
export function changeInWords({ label, unit, pence, beforePence }: Omit<ComingPrice, 'fromDay'>): string {
  if (pence === null) return `${label}: not sold any more`
  const before = beforePence === null ? '' : `, and ${pounds(beforePence)} before`
  return `${label}: ${pounds(pence)} ${perUnit(unit)}${before}`
}

/** "From 1 April 2027: £17.20 an hour", a sentence for each line that changes; with its name where there are several. */
export function comingInWords(coming: readonly ComingPrice[], lines: number): string[] {
  return coming.map(({ fromDay, label, unit, pence }) => {
    const from = `From ${dayInWords(fromDay, { weekday: false })}`
    if (pence === null) return `${from}: “${label}” is not sold any more.`
    return `${from}: ${lines > 1 ? `${label}, ` : ''}${pounds(pence)} ${perUnit(unit)}`
  })
}
