import type { Unit } from '#db/schema/catalogue.ts'
import type { Worked } from '#app/domain/catalogue/build-ups/activity.ts'

/** A year with what it comes to: as it is, with full use, and as somebody would like to try it. */
export type Outcome = {
  unit: Unit
  real: Worked
  full: Worked
  what: Worked | null
  /** what is charged today; null: it is not sold so */
  pricePence: number | null
  /** the fewest units at which that price pays for the year; null: it never does, or nothing is charged */
  breakEvenUnits: number | null
  /** what a unit costs at 40, 50 … 100 in every 100 used */
  curve: { useOfHundred: number; unitPence: number }[]
}

/** Looks of the blocks of a part, by what it is for. */
export const looks = { pay: 'is-pay', travel: 'is-other', direct: 'is-direct', overhead: 'is-share' } as const
