import type { BuildUpActivity } from '#db/schema/catalogue.ts'
import { divideHalfUp } from '../../shared/money.ts'
import { capacityOf, workOut, type Worked } from './activity.ts'

/** What somebody would like to try. What is not said stays as it is. */
export type WhatIf = {
  /** how many in every hundred units that could be given are used */
  useOfHundred?: number | undefined
  payPence?: number | undefined
  travelMinutes?: number | undefined
  /** of the overheads as they are, in 100 */
  overheadsOfHundred?: number | undefined
}

/** A year in which something is otherwise. Units used keep their share of what could be given unless the use is said. */
export function altered(activity: BuildUpActivity, what: WhatIf): BuildUpActivity {
  const overheads = activity.overheads.map((overhead) => ({
    ...overhead,
    rate: divideHalfUp(overhead.rate * (what.overheadsOfHundred ?? 100), 100),
  }))
  const next = {
    ...activity,
    payPence: what.payPence ?? activity.payPence,
    travelMinutes: what.travelMinutes ?? activity.travelMinutes,
    overheads,
  }
  const [was, is] = [capacityOf(activity), capacityOf(next)]
  const usedUnits =
    what.useOfHundred === undefined
      ? was > 0 && is !== was
        ? divideHalfUp(activity.usedUnits * is, was)
        : activity.usedUnits
      : divideHalfUp(is * what.useOfHundred, 100)
  return { ...next, usedUnits }
}

/** The same year with every unit used that could be given. */
export function fullUse(activity: BuildUpActivity): Worked | null {
  return workOut({ ...activity, usedUnits: capacityOf(activity) })
}

/** How many in every hundred are used, rounded half up. */
export function useOfHundred({ usedUnits, capacityUnits }: Pick<Worked, 'usedUnits' | 'capacityUnits'>): number {
  return capacityUnits > 0 ? divideHalfUp(usedUnits * 100, capacityUnits) : 0
}

/**
 * The fewest units at which a price pays for a year. Null: it does not, even with all that could be given; then more
 * use alone cannot help.
 */
export function breakEvenUnits(activity: BuildUpActivity, pricePence: number): number | null {
  const capacity = capacityOf(activity)
  const pays = (usedUnits: number) => {
    const worked = workOut({ ...activity, usedUnits })
    return worked !== null && worked.yearPence <= pricePence * usedUnits
  }
  if (capacity < 1 || !pays(capacity)) return null
  let [tooFew, enough] = [0, capacity]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (pays(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
