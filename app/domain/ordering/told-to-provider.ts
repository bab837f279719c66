import type { OrderLineState } from '#db/schema/ordering.ts'
import { toldAbout, type Told } from '../people/about-me.ts'
import { today } from '../shared/day.ts'
import { isGoingOn } from './order-line.ts'

type Line = { state: OrderLineState; answeredByUserId: string | null; endedAt: Date | null }

/** What the provider of a line is told today about the person. */
export function toldToProvider({ state, answeredByUserId, endedAt }: Line): Told {
  const wasAccepted = isGoingOn(state) || state === 'ended' || (state === 'cancelled' && answeredByUserId !== null)
  return toldAbout({ isAccepted: wasAccepted, endedOn: endedAt && today(endedAt) }, today())
}
