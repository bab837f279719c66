import { daysBetween, type Day } from '../shared/day.ts'
import { mayPay } from './may-pay.ts'
import type { OrderPot } from './pots-to-order-with.server.ts'
import type { PricedLine } from './wanted-line.ts'

/** What somebody can do when a line is short. */
export type WayOut =
  | { kind: 'fewer weeks'; weeks: number; visits: number; until: Day; costPence: number; leftPence: number }
  | { kind: 'fewer items'; quantity: number; costPence: number; leftPence: number }
  | { kind: 'another pot'; potId: string; potName: string; leftPence: number }
  | { kind: 'keep for later' }

type Short = {
  line: PricedLine
  potId: string
  /** what the pots have left for this line */
  leftOf: ReadonlyMap<string, number>
  pots: readonly OrderPot[]
}

/** The ways out of a line that does not fit, the nearest to what was wanted first. */
export function waysOut({ line, potId, leftOf, pots }: Short): WayOut[] {
  const others = pots.filter(
    (pot) => pot.id !== potId && mayPay(pot, line).may && (leftOf.get(pot.id) ?? 0) >= line.costPence,
  )
  const less =
    line.listing.lineKind === 'items'
      ? fewerItems(line, leftOf.get(potId) ?? 0)
      : fewerWeeks(line, leftOf.get(potId) ?? 0)
  return [
    ...others.map((pot): WayOut => {
      return {
        kind: 'another pot',
        potId: pot.id,
        potName: pot.name,
        leftPence: (leftOf.get(pot.id) ?? 0) - line.costPence,
      }
    }),
    ...(less ? [less] : []),
    { kind: 'keep for later' },
  ]
}

/** The ways out of a line that no pot may pay for: where only its last days are after a budget's end, to stop before. */
export function waysIntoBudget(
  line: PricedLine,
  { pots, leftOf }: { pots: readonly OrderPot[]; leftOf: ReadonlyMap<string, number> },
): WayOut[] {
  const shorter = pots.flatMap((pot) => {
    const visits = line.visits.filter(({ day }) => day <= pot.endsOn)
    const isShorter = visits.length > 0 && visits.length < line.visits.length
    return isShorter && mayPay(pot, { ...line, visits }).may ? [{ pot, visits }] : []
  })
  const [first] = shorter
  const less = first ? fewerWeeks(line, leftOf.get(first.pot.id) ?? 0, first.pot.endsOn) : null
  return [...(less ? [less] : []), { kind: 'keep for later' }]
}

/** As many whole weeks, from the first day on, as the money is enough for, and no day after `lastDay`. */
function fewerWeeks({ visits, leastQuantity }: PricedLine, pence: number, lastDay: Day | null = null): WayOut | null {
  const [first] = visits
  if (!first) return null
  const weekOf = (day: Day) => Math.floor(daysBetween(first.day, day) / 7) + 1
  const inTime = visits.filter(({ day }) => lastDay === null || day <= lastDay)
  const weeks = weekOf(inTime.at(-1)?.day ?? first.day)
  for (let kept = lastDay === null ? weeks - 1 : weeks; kept >= 1; kept -= 1) {
    const fits = inTime.filter(({ day }) => weekOf(day) <= kept)
    const costPence = fits.reduce((sum, visit) => sum + visit.pence, 0)
    const until = fits.at(-1)?.day
    if (costPence <= pence && until && fits.length >= (leastQuantity ?? 1)) {
      return { kind: 'fewer weeks', weeks: kept, visits: fits.length, until, costPence, leftPence: pence - costPence }
    }
  }
  return null
}

function fewerItems({ visits, prices, deliveryPence, leastQuantity }: PricedLine, pence: number): WayOut | null {
  const each = prices[0]?.pence ?? 0
  const wanted = visits[0]?.quantity ?? 0
  const quantity = each > 0 ? Math.floor((pence - deliveryPence) / each) : 0
  if (quantity < (leastQuantity ?? 1) || quantity >= wanted) return null
  const costPence = quantity * each + deliveryPence
  return { kind: 'fewer items', quantity, costPence, leftPence: pence - costPence }
}
