import type { Tone } from '../ui/status-tag.tsx'
import type { OrderLineState, VisitState } from '#db/schema/ordering.ts'

/** The colour behind an order line's state. */
export function lineTone(state: OrderLineState): Tone {
  switch (state) {
    case 'quoted':
    case 'waiting for agreement':
    case 'placed':
    case 'paused':
      return 'waiting'
    case 'accepted':
      return 'held'
    case 'running':
    case 'ending':
      return 'going'
    case 'ended':
    case 'cancelled':
      return 'stopped'
    case 'declined':
    case 'lapsed':
      return 'trouble'
    default:
      return state satisfies never
  }
}

/** The colour behind a visit's state. */
export function visitTone(state: VisitState): Tone {
  switch (state) {
    case 'planned':
      return 'going'
    case 'delivered':
    case 'short':
      return 'waiting'
    case 'confirmed':
      return 'done'
    case 'queried':
    case 'missed':
    case 'lapsed':
      return 'trouble'
    case 'cancelled':
      return 'stopped'
    default:
      return state satisfies never
  }
}
