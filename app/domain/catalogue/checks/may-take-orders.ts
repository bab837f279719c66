import type { Day } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { checkWords, type CheckStatement } from './check.ts'

export type Standing = { name: string; suspendedAt: Date | null; checks: CheckStatement[] | null }

/**
 * Why a provider takes no new orders on a day, in one sentence; null when it does. What has been ordered goes on
 * either way. This is the one answer for pages, baskets and orders.
 */
export function whyNoNewOrders({ name, suspendedAt, checks }: Standing, day: Day): string | null {
  if (suspendedAt) return `${name} takes no new orders at the moment.`
  const ended = checks?.find(({ isAsked, endsOn }) => isAsked && endsOn !== null && endsOn < day)
  if (!ended?.endsOn) return null
  const what = ended.kind === 'insurance' ? 'insurance' : checkWords[ended.kind].name.toLowerCase()
  return `${name} takes no new orders at the moment: its ${what} ended on ${dayInWords(ended.endsOn, { weekday: false })}.`
}

/** True when a provider takes new orders on a day. */
export function mayTakeNewOrders(standing: Standing, day: Day): boolean {
  return whyNoNewOrders(standing, day) === null
}
