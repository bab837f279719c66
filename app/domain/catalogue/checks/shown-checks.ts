import type { Day } from '../../shared/day.ts'
import { statementOn, type CheckStatement, type Rule } from './check.ts'

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

/**
 * For cards, easy read and ranking: everything that is asked was accepted and holds on the day. Where nothing is asked,
 * nothing was looked at; what a register or the listing itself says was not looked at by the council.
 */
export function isChecked(seen: CheckStatement[] | null, asked: readonly Pick<Rule, 'kind'>[], day: Day): boolean {
  const holds = new Set(seen?.filter((one) => !statementOn(one, day).isOver).map(({ kind }) => kind))
  return asked.length > 0 && asked.every(({ kind }) => holds.has(kind))
}
