import type { Day } from '../../shared/day.ts'
import { statementOn, type CheckStatement } from './check.ts'

export type ShownCheck = {
  words: string
  /** the day somebody looked; null: they say so */
  on: string | null
  /** who looked, where it is known */
  by: string | null
  isOver: boolean
}
type OnListing = { words: string; on: string | null }[]

/** What buyers read: what the council has looked at, with its dates; else what the register or the listing itself says. */
export function shownChecks(seen: CheckStatement[] | null, onListing: OnListing, day: Day): ShownCheck[] {
  if (!seen?.length) return onListing.map(({ words, on }) => ({ words, on, by: null, isOver: false }))
  return seen.map((one) => ({ ...statementOn(one, day), on: one.seenOn, by: one.by }))
}

/** For cards and filters: something was looked at and has not ended. */
export function isChecked(seen: CheckStatement[] | null, onListing: OnListing, day: Day): boolean {
  return shownChecks(seen, onListing, day).some(({ isOver }) => !isOver)
}
