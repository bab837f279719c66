import type { OrderLineState, VisitState } from '#db/schema/ordering.ts'
import { addDays, instantOf, today, type Day } from '../shared/day.ts'
import { mayBecome, type Transitions } from '../shared/states.ts'
import { isGoingOn } from './order-line.ts'

/**
 * Which state of a visit may follow which. A lapsed visit that was recorded late waits for an officer. What was recorded
 * is cancelled only by an officer who decides, after a query, that nothing is paid.
 */
export const visitTransitions: Transitions<VisitState> = {
  planned: ['delivered', 'short', 'missed', 'cancelled', 'lapsed'],
  delivered: ['delivered', 'short', 'missed', 'confirmed', 'queried', 'cancelled'],
  short: ['delivered', 'short', 'missed', 'confirmed', 'queried', 'cancelled'],
  confirmed: ['queried'],
  queried: ['delivered', 'short', 'missed', 'confirmed', 'cancelled'],
  missed: [],
  cancelled: [],
  lapsed: ['confirmed'],
}

/** Visits that still hold money. */
export const holding = ['planned', 'delivered', 'short', 'queried'] as const satisfies readonly VisitState[]

/** Recorded by the provider, and nobody has answered yet. */
export const toConfirm = ['delivered', 'short'] as const satisfies readonly VisitState[]

export function isToConfirm(state: VisitState): boolean {
  return toConfirm.some((one) => one === state)
}

type Planned = { plannedDay: Day; plannedStartMinute: number | null }

/** Has not begun at an instant. Things come without a time and may be overdue: they are still to come until they are brought. */
export function isStillToCome({ plannedDay, plannedStartMinute }: Planned, at: Date): boolean {
  return plannedStartMinute === null || instantOf(plannedDay, plannedStartMinute) > at
}

/** "did not happen", and of a visit that its provider takes back before it has begun: "will not happen". */
export function missedInWords(visit: Planned & { state: VisitState }, at: Date): string {
  const isAhead = visit.state === 'planned' && isStillToCome(visit, at) && visit.plannedDay >= today(at)
  return isAhead ? 'will not happen' : 'did not happen'
}

/** One day of an order can be cancelled as long as nobody has said yes to it; after that, until it begins. */
export function mayCancelVisit(visit: Planned & { state: VisitState }, lineState: OrderLineState, at: Date): boolean {
  if (visit.state !== 'planned') return false
  return lineState === 'placed' || (isGoingOn(lineState) && isStillToCome(visit, at))
}

/** Of what its provider has not written down it can be said that nobody came, once its day is over. Things may still be brought. */
export function canSayNobodyCame({ state, plannedDay, plannedStartMinute }: Planned & { state: VisitState }, day: Day) {
  return state === 'planned' && plannedStartMinute !== null && plannedDay < day
}

type Asked = { state: VisitState; recordedAt: Date | null; queriedAt: Date | null; settledAt: Date | null }

/**
 * An officer may decide what is paid: for what is in question, also while a new record of it waits for a yes, and for
 * what was recorded too late, once.
 */
export function isForOfficer({ state, recordedAt, queriedAt, settledAt }: Asked): boolean {
  if (state === 'queried') return true
  if (state === 'lapsed') return recordedAt !== null && settledAt === null
  return isToConfirm(state) && queriedAt !== null
}

/** The provider may write down how it was, or write it anew; what lapsed, until an officer has decided about it. */
export function mayBeRecorded({ state, settledAt }: Pick<Asked, 'state' | 'settledAt'>): boolean {
  return state === 'lapsed' ? settledAt === null : mayBecome(visitTransitions, state, 'delivered')
}

/** Days after the record during which a person may say that it is not right. Then silence is a yes. */
export const daysToAnswer = 7
/** Why a visit is agreed that nobody said anything about. */
export const silenceIsYes = `${daysToAnswer} days without an answer count as a yes`
/** The last day on which silence is not yet a yes. */
export function lastDayToAnswer(recordedAt: Date): Day {
  return addDays(today(recordedAt), daysToAnswer)
}
/** Days after its day when a visit that was not recorded is asked about, and when it lapses. */
export const daysToChase = 14
export const daysToLapse = 28

/** The state as it stands in a tag. */
export const visitStateWords = {
  planned: 'Planned',
  delivered: 'Waiting for a yes',
  short: 'Less than ordered',
  confirmed: 'Agreed',
  queried: 'Not right',
  missed: 'Did not happen',
  cancelled: 'Cancelled',
  lapsed: 'Never recorded',
} as const satisfies Record<VisitState, string>
