import type { OrderLineState } from '#db/schema/ordering.ts'
import { toldAbout, type Told } from '../people/about-me.ts'
import { today } from '../shared/day.ts'
import { isGoingOn, isUnanswered } from './order-line.ts'

type Line = { state: OrderLineState; answeredByUserId: string | null; endedAt: Date | null }

/** What the provider of a line is told today about the person. */
export function toldToProvider(line: Line): Told {
  return toldAbout({ isAccepted: wasAccepted(line), endedOn: line.endedAt && today(line.endedAt) }, today())
}

export type ToldOfLine = 'to be told' | 'told' | 'told once' | 'not told'

/** Whether the provider of a line has been told who the person is, from the person's side: it will be, it was, it never is. */
export function toldOfLine(line: Line): ToldOfLine {
  if (isUnanswered(line.state)) return 'to be told'
  if (!wasAccepted(line)) return 'not told'
  return toldToProvider(line) === 'what an invoice needs' ? 'told once' : 'told'
}

function wasAccepted({ state, answeredByUserId }: Line): boolean {
  return isGoingOn(state) || state === 'ended' || (state === 'cancelled' && answeredByUserId !== null)
}
