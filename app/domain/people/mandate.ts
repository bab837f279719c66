import type { mandates, Power } from '#db/schema/people.ts'
import type { Day } from '../shared/day.ts'
import type { Transitions } from '../shared/states.ts'
import { dayInWords } from '../shared/words.ts'

export type MandateState = (typeof mandates.$inferSelect)['state']
export type ConsentHow = (typeof mandates.$inferSelect)['consentHow']

/** Which state of a mandate may follow which. */
export const mandateTransitions: Transitions<MandateState> = {
  offered: ['standing', 'ended'],
  standing: ['suspended', 'ended'],
  suspended: ['standing', 'ended'],
  ended: [],
}

/** What a power lets somebody do, as it stands after "may". */
export const powerWords = {
  see: 'see the budget, orders and visits',
  shop: 'order support',
  approve: 'say yes to orders and confirm visits',
  plan: 'write the support plan and the About me page',
  'manage-money': 'look after the money and pay',
} as const satisfies Record<Power, string>

export const stateWords = {
  offered: 'Waits for a second officer',
  standing: 'May act',
  suspended: 'Stopped for now',
  ended: 'Ended',
} as const satisfies Record<MandateState, string>

export const consentWords = {
  'signed-in': 'Given on this page',
  'signed-form': 'A signed form',
  spoken: 'Said to a practitioner',
  court: 'An order of a court',
} as const satisfies Record<ConsentHow, string>

/** "see the budget, orders and visits, and order support" */
export function powersInWords(powers: readonly Power[]): string {
  const words = powers.map((power) => powerWords[power])
  const last = words.pop() ?? 'do nothing'
  return words.length ? `${words.join(', ')}, and ${last}` : last
}

/** " from 3 January 2027 on", as it follows what somebody may do, where their first day lies ahead; else nothing. */
export function fromLater(startsOn: Day, today: Day): string {
  return startsOn > today ? ` from ${dayInWords(startsOn, { weekday: false })} on` : ''
}

/** "From now on", or "From 3 January 2027 on" where the first day lies ahead, as it begins a sentence. */
export function fromWhen(startsOn: Day, today: Day): string {
  return upperFirst(fromLater(startsOn, today).trim() || 'from now on')
}

/** "Her son", as it begins a sentence. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whoever may do anything may see: the other powers mean nothing without it. */
export function withSeeing(powers: readonly Power[]): Power[] {
  return [...new Set<Power>(['see', ...powers])]
}
