import type { Tone } from '../ui/status-tag.tsx'
import type { OrderLineState, VisitState } from '#db/schema/ordering.ts'

/** The colour behind an order line's state. */
export const lineTones = {
  quoted: 'waiting',
  'waiting for agreement': 'waiting',
  placed: 'waiting',
  paused: 'waiting',
  accepted: 'held',
  running: 'going',
  ending: 'going',
  ended: 'stopped',
  cancelled: 'stopped',
  declined: 'trouble',
  lapsed: 'trouble',
} as const satisfies Record<OrderLineState, Tone>

/** The colour behind a visit's state. */
export const visitTones = {
  planned: 'going',
  delivered: 'waiting',
  short: 'waiting',
  confirmed: 'done',
  queried: 'trouble',
  missed: 'trouble',
  lapsed: 'trouble',
  cancelled: 'stopped',
} as const satisfies Record<VisitState, Tone>
