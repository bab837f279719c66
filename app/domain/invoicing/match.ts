import { daysBetween, type Day } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords, minutesInWords } from '../shared/words.ts'

/** The three slips of one visit: what was ordered, what was delivered, what is invoiced. */
export type Slips = {
  charge: 'visit' | 'late cancellation' | 'notice'
  ordered: { day: Day; minutes: number | null; quantity: number; pence: number }
  delivered: {
    day: Day
    minutes: number | null
    quantity: number
    pence: number
    /** day of the provider's record */
    recordedOn: Day | null
    isConfirmed: boolean
    /** an officer has answered for this visit already */
    isSettled: boolean
  }
  invoiced: {
    pence: number
    /** what the accepted prices make of the delivery; null where they cannot tell, as for items */
    atAgreedPricesPence: number | null
  }
  pot: { hasPayer: boolean; shortfallPence: number }
}

export type MismatchKind =
  'more than ordered' | 'price differs' | 'no agreement' | 'late record' | 'pot short' | 'wrong payer'
export type Match = { matches: true } | { matches: false; kind: MismatchKind; words: string }

const lateAfterDays = 28

/** Ordered, delivered, invoiced: what agrees needs no hand. What does not says why, in words for an officer. */
export function matchOf(slips: Slips): Match {
  const { ordered, delivered, invoiced, pot } = slips
  if (!pot.hasPayer) {
    return stop('wrong payer', 'Nobody is named who pays from this pot. Name the payer, then answer.')
  }
  if (!delivered.isConfirmed) {
    return stop('no agreement', 'Nobody has confirmed this visit.')
  }
  if (delivered.isSettled) return potMatch(pot)
  if (invoiced.pence > ordered.pence) {
    return stop('more than ordered', moreInWords(slips))
  }
  if (invoiced.atAgreedPricesPence !== null && invoiced.pence !== invoiced.atAgreedPricesPence) {
    return stop(
      'price differs',
      `The invoice says ${pounds(invoiced.pence)}. The prices that were agreed come to ${pounds(invoiced.atAgreedPricesPence)}.`,
    )
  }
  const daysLate = delivered.recordedOn ? daysBetween(delivered.day, delivered.recordedOn) : 0
  if (daysLate > lateAfterDays) {
    return stop(
      'late record',
      `It was written down ${daysLate} days after the day. The limit is ${lateAfterDays} days.`,
    )
  }
  return potMatch(pot)
}

function potMatch({ shortfallPence }: Slips['pot']): Match {
  return shortfallPence > 0 ? stop('pot short', `The pot is ${pounds(shortfallPence)} short.`) : { matches: true }
}

function moreInWords({ charge, ordered, delivered, invoiced }: Slips): string {
  const more = pounds(invoiced.pence - ordered.pence)
  if (charge !== 'visit') return `The fee is ${more} more than was set aside for the visit.`
  if (ordered.minutes !== null && delivered.minutes !== null && delivered.minutes > ordered.minutes) {
    const longer = minutesInWords(delivered.minutes - ordered.minutes)
    return `The visit on ${dayInWords(delivered.day)} was ${longer} longer than ordered. That is ${more} more.`
  }
  if (delivered.quantity > ordered.quantity) {
    return `${delivered.quantity} came, ${ordered.quantity} were ordered. That is ${more} more.`
  }
  return `It costs ${more} more than was ordered.`
}

function stop(kind: MismatchKind, words: string): Match {
  return { matches: false, kind, words }
}
