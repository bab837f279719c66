import type { Outcome } from '#app/components/build-up/outcome.ts'
import { capacityOf, workOut } from '#app/domain/catalogue/build-ups/activity.ts'
import { isTried } from '#app/domain/catalogue/build-ups/what-if-query.ts'
import { altered, fullUse, type WhatIf } from '#app/domain/catalogue/build-ups/what-if.ts'
import { breakEvenOf, shownUses, usePointsOf } from '#app/domain/catalogue/build-ups/use-points.ts'
import type { BuildUpActivity, Unit } from '#db/schema/catalogue.ts'

type Of = { unit: Unit; activity: BuildUpActivity; pricePence: number | null; what: WhatIf }

/** What a year comes to, as it is, at full use and as somebody tries it. Null: nothing was delivered. */
export function outcomeOf({ unit, activity, pricePence, what }: Of): Outcome | null {
  const real = workOut(activity)
  const full = fullUse(activity)
  if (!real || !full) return null
  return {
    ...{ unit, real, full, pricePence },
    what: isTried(what) ? workOut(altered(activity, what)) : null,
    breakEven: breakEvenOf(activity, pricePence),
    points: usePointsOf(activity, pricePence),
    curve: shownUses.flatMap((useOfHundred) => {
      const worked = workOut({ ...activity, usedUnits: Math.round((capacityOf(activity) * useOfHundred) / 100) })
      return worked ? [{ useOfHundred, unitPence: worked.unitPence }] : []
    }),
  }
}
