import { daysToAnswer } from '../visit.ts'

/** What a recorded visit waits for: a yes or the end of the days to answer; a yes alone; or that the council asks. */
export type Awaits = 'a yes or silence' | 'a yes' | 'the council'

type Recorded = {
  deliveredPence: number | null
  plannedPence: number
  queriedAt: Date | null
  /** somebody can say whether it is right */
  isAnswerable: boolean
}

/** Silence is a yes only within what was ordered, never after a query, and only where somebody could have answered. */
export function awaitsOf({ deliveredPence, plannedPence, queriedAt, isAnswerable }: Recorded): Awaits {
  if (!isAnswerable) return 'the council'
  return queriedAt !== null || (deliveredPence ?? 0) > plannedPence ? 'a yes' : 'a yes or silence'
}

/** For everybody who reads what they can rely on. */
export const silenceInWords = {
  days: `If nobody says anything for ${daysToAnswer} days, it is taken as a yes, up to what was ordered.`,
  council:
    'Where nobody can answer on Daybook, silence is not a yes: somebody from the council asks about the visit before it is paid.',
} as const
