import { addDays, type Day } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords, perUnit } from '../shared/words.ts'
import type { PriceList } from './price-for.server.ts'
import { leastInWords, travelInWords } from './price-words.ts'
import { lineKey, menuOn, turningDays, type MenuPrice } from './prices.ts'

/** A line of the menu that changes on a day. `pence` null: it is not sold from then on; `beforePence` null: it is new. */
export type ComingPrice = Pick<MenuPrice, 'unit' | 'label' | 'band'> & {
  fromDay: Day
  pence: number | null
  beforePence: number | null
  /** what is new about getting there and about how much must be ordered, a sentence each */
  terms: string[]
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

/** Lines whose amount, travel or least is another on the second menu, or that stand on one of them only. */
export function changesBetween(
  before: readonly MenuPrice[],
  after: readonly MenuPrice[],
): Omit<ComingPrice, 'fromDay'>[] {
  const was = new Map(before.map((price) => [lineKey(price), price]))
  const is = new Set(after.map(lineKey))
  const changed = after
    .map((price) => ({ price, old: was.get(lineKey(price)) ?? null }))
    .map(({ price, old }) => {
      const { unit, label, band, pence } = price
      return { unit, label, band, pence, beforePence: old?.pence ?? null, terms: newTerms(price, old) }
    })
    .filter(({ pence, beforePence, terms }) => pence !== beforePence || terms.length > 0)
  const gone = before
    .filter((price) => !is.has(lineKey(price)))
    .map(({ unit, label, band, pence }) => ({ unit, label, band, pence: null, beforePence: pence, terms: [] }))
  return [...changed, ...gone]
}

function newTerms(price: MenuPrice, old: MenuPrice | null): string[] {
  const travel = travelInWords(price.travel) ?? 'Getting to you costs nothing more.'
  const travelBefore = travelInWords(old?.travel ?? null) ?? 'Getting to you costs nothing more.'
  const least = leastInWords(price)
  const leastBefore = old && leastInWords(old)
  return [
    ...(least === leastBefore ? [] : [least ? `${least}.` : 'You can order as little as you like.']),
    ...(travel === travelBefore ? [] : [travel]),
  ]
}

/** "Weekday: £17.20 an hour, and £16.50 before". */
export function changeInWords({ label, unit, pence, beforePence, terms }: Omit<ComingPrice, 'fromDay'>): string {
  if (pence === null) return `${label}: not sold any more`
  const before = beforePence === null ? '' : `, and ${pounds(beforePence)} before`
  const price = pence === beforePence ? [] : [`${pounds(pence)} ${perUnit(unit)}${before}`]
  return `${label}: ${[...price, ...terms.map((term) => term.replace(/\.$/, ''))].join('. ')}`
}

/** "From 1 April 2027: £17.20 an hour", a sentence for each line that changes; with its name where there are several. */
export function comingInWords(coming: readonly ComingPrice[], lines: number): string[] {
  const sentences = coming.flatMap(({ fromDay, label, unit, pence, beforePence, terms }) => {
    const from = `From ${dayInWords(fromDay, { weekday: false })}`
    if (pence === null) return [`${from}: “${label}” is not sold any more.`]
    const name = lines > 1 ? `${label}, ` : ''
    const price = pence === beforePence ? [] : [`${from}: ${name}${pounds(pence)} ${perUnit(unit)}`]
    const isOfAll = (term: string) =>
      coming.filter((one) => one.fromDay === fromDay && one.terms.includes(term)).length >= lines
    return [...price, ...terms.map((term) => `${from}: ${isOfAll(term) ? '' : name}${startingSmall(term)}`)]
  })
  return [...new Set(sentences)]
}

function startingSmall(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
