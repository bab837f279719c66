import type { OrderLineState } from '#db/schema/ordering.ts'
import type { Transitions } from '../shared/states.ts'

/** Which state of an order line may follow which. Nothing else changes one. */
export const orderLineTransitions: Transitions<OrderLineState> = {
  quoted: ['waiting for agreement', 'placed', 'cancelled'],
  'waiting for agreement': ['placed', 'cancelled'],
  placed: ['accepted', 'declined', 'lapsed', 'cancelled'],
  accepted: ['running', 'paused', 'ending', 'ended', 'cancelled'],
  running: ['paused', 'ending', 'ended', 'cancelled'],
  paused: ['running', 'ending', 'ended', 'cancelled'],
  ending: ['ended'],
  ended: [],
  declined: [],
  lapsed: [],
  cancelled: [],
}

/** Lines on which visits happen. */
export const goingOn = ['accepted', 'running', 'paused', 'ending'] as const satisfies readonly OrderLineState[]

export function isGoingOn(state: OrderLineState): boolean {
  return goingOn.some((one) => one === state)
}

/** A yes may still come: of its own side, or of its provider. */
export function isUnanswered(state: OrderLineState): boolean {
  return ['quoted', 'waiting for agreement', 'placed'].includes(state)
}

export function canCancel(state: OrderLineState): boolean {
  return ['waiting for agreement', 'placed', 'accepted', 'running', 'paused'].includes(state)
}

/** The state as it stands in a tag. */
export const lineStateWords = {
  quoted: 'Priced',
  'waiting for agreement': 'Waiting for a yes',
  placed: 'Waiting for an answer',
  accepted: 'Accepted',
  running: 'Going on',
  paused: 'Paused',
  ending: 'Ending',
  ended: 'Ended',
  declined: 'They said no',
  lapsed: 'Not answered',
  cancelled: 'Cancelled',
} as const satisfies Record<OrderLineState, string>
