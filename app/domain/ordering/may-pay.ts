import { potMayBuy, type ListingFacts, type MayBuy } from '../budgets/may-buy.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import type { OrderPot } from './pots-to-order-with.server.ts'
import type { ListingOfLine, PricedLine, WantedLine } from './wanted-line.ts'

/** Whether a pot may pay for a line: its rules, its period, and nothing missing in it. Says nothing of how much is left. */
export function mayPay(pot: OrderPot, line: PricedLine): MayBuy {
  const rules = potMayBuy(pot, factsOf(line.listing))
  if (!rules.may) return rules
  if (pot.shortfallPence > 0) {
    return {
      may: false,
      words: `${pot.name} is ${pounds(pot.shortfallPence)} short, so nothing can be ordered with it.`,
    }
  }
  const outside = line.visits.find(({ day }) => day < pot.startsOn || day > pot.endsOn)
  if (outside) {
    const [from, to] = [pot.startsOn, pot.endsOn].map((day) => dayInWords(day, { weekday: false }))
    return { may: false, words: `${pot.name} is for support from ${from} to ${to}.` }
  }
  return { may: true }
}

/** Refuses when a pot may not pay for a line, or when all lines together ask for more than is left. */
export function requireMoney(
  pots: OrderPot[],
  lines: { wanted: WantedLine; priced: PricedLine }[],
  holds: { potId: string; pence: number }[],
): void {
  const byId = new Map(pots.map((pot) => [pot.id, pot]))
  for (const { wanted, priced } of lines) {
    for (const { potId } of wanted.shares) {
      const pot = byId.get(potId)
      if (!pot) throw new Refusal('not-allowed', 'The pot that was to pay is not there any more. Choose another one.')
      const answer = mayPay(pot, priced)
      if (!answer.may) throw new Refusal('not-allowed', `${answer.words} ${priced.listing.title} needs another pot.`)
    }
  }
  requireEnough(pots, holds)
}

/** Refuses when holds ask for more than is left in a pot, and says how much is missing. */
export function requireEnough(
  pots: { id: string; name: string; availablePence: number }[],
  holds: { potId: string; pence: number }[],
): void {
  for (const { id, name, availablePence } of pots) {
    const needed = holds.reduce((sum, hold) => sum + (hold.potId === id ? hold.pence : 0), 0)
    if (needed <= availablePence) continue
    throw new Refusal(
      'short',
      `${name} is ${pounds(needed - availablePence)} short. The order needs ${pounds(needed)} and ${pounds(availablePence)} is left. Nothing is ordered and nothing is lost.`,
      { facts: { potId: id, pence: needed - availablePence } },
    )
  }
}

type Facts = Pick<ListingOfLine, 'categoryId' | 'coveredBy' | 'categoryName' | 'providerId' | 'providerType'>

export function factsOf(listing: Facts): ListingFacts {
  const { categoryId, coveredBy, categoryName, providerId, providerType } = listing
  return { categoryId, coveredBy, categoryName, providerId, isInHouse: providerType === 'in-house' }
}
