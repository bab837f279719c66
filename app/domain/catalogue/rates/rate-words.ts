import type { RateLine, rateScopes, rateStates, RateTerms } from '#db/schema/rates.ts'
import type { Transitions } from '../../shared/states.ts'
import { pounds } from '../../shared/money.ts'
import { dayInWords, perUnit } from '../../shared/words.ts'
import { bandLabels, isBand } from '../cost.ts'

export type RateState = (typeof rateStates)[number]
export type RateScope = (typeof rateScopes)[number]
export type Side = 'provider' | 'council'

export const rateTransitions: Transitions<RateState> = {
  offered: ['standing', 'refused', 'taken back'],
  standing: ['ended'],
  refused: [],
  ended: [],
  'taken back': [],
}

/** The side that is asked for an answer. */
export function otherSide(side: Side): Side {
  return side === 'provider' ? 'council' : 'provider'
}

/** The state as one side reads it in a tag. */
export function rateStateInWords({ state, offeredBy }: { state: RateState; offeredBy: Side }, side: Side): string {
  switch (state) {
    case 'offered':
      return offeredBy === side ? 'Waits for their answer' : 'Waits for your answer'
    case 'standing':
      return 'Agreed'
    case 'refused':
      return 'Not agreed'
    case 'ended':
      return 'Ended'
    case 'taken back':
      return 'Taken back'
    default:
      return state satisfies never
  }
}

/** "7.5% off the public price", "£17.50 an hour, weekend". One sentence for each price. */
export function termsInWords(terms: RateTerms): string[] {
  if (terms.kind === 'per cent off') return [`${terms.basisPoints / 100}% off the public price`]
  return terms.lines.map(lineInWords)
}

function lineInWords({ unit, label, band, group, pence }: RateLine): string {
  const when = band && isBand(band) ? bandLabels[band].toLowerCase() : null
  const group1 = group === '1 to 1' ? null : group
  const named = label ? `called “${label}”` : null
  return [`${pounds(pence)} ${perUnit(unit)}`, when, group1, named].filter(Boolean).join(', ')
}

/** "Everything they sell", "Everything in Help at home", or the listing's title. */
export function scopeInWords(rate: {
  scope: RateScope
  listingTitle: string | null
  categoryName: string | null
  /** the category into which it was put since */
  nowPartOf?: string | null
}): string {
  switch (rate.scope) {
    case 'listing':
      return rate.listingTitle ?? 'One listing'
    case 'category':
      return rate.nowPartOf
        ? `What stood in ${rate.categoryName ?? 'one category'} before it became part of ${rate.nowPartOf}`
        : `Everything in ${rate.categoryName ?? 'one category'}`
    case 'provider':
      return 'Everything they sell'
  }
  return rate.scope satisfies never
}

/** "From 1 April 2027", "From 1 April 2027 to 31 March 2028". */
export function daysInWords({ fromDay, toDay }: { fromDay: string; toDay: string | null }): string {
  const plain = (day: string) => dayInWords(day, { weekday: false })
  return `From ${plain(fromDay)}${toDay ? ` to ${plain(toDay)}` : ''}`
}
