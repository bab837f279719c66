import type { Unit } from '#db/schema/catalogue.ts'
import type { Worked } from '#app/domain/catalogue/build-ups/activity.ts'
import type { BreakEven, UsePoint } from '#app/domain/catalogue/build-ups/use-points.ts'

/** A year with what it comes to: as it is, with full use, and as somebody would like to try it. */
export type Outcome = {
  unit: Unit
  real: Worked
  full: Worked
  what: Worked | null
  /** what is charged today; null: it is not sold so */
  pricePence: number | null
  /** where that price pays for the year; null: it never does, or nothing is charged */
  breakEven: BreakEven | null
  /** what a unit costs at 40, 50 … 100 in every 100 used */
  curve: { useOfHundred: number; unitPence: number }[]
  /** the same as a table, with the use of now and of break-even */
  points: UsePoint[]
}

/** Looks of the blocks of a part, by what it is for. */
export const looks = { pay: 'is-pay', travel: 'is-other', direct: 'is-direct', overhead: 'is-share' } as const
