import type { BuildUpActivity, Unit } from '#db/schema/catalogue.ts'
import { pounds } from '../../shared/money.ts'
import { perUnit, unitsInWords } from '../../shared/words.ts'
import { capacityOf, workOut, type Worked } from './activity.ts'
import { breakEvenUnits } from './what-if.ts'

/** Uses at which the cost of a unit is shown, in every 100 that could be given. */
export const shownUses = [40, 50, 60, 70, 80, 90, 100] as const

export type UsePoint = {
  units: number
  /** of what could be given, in 100, to one decimal place */
  useOfHundred: number
  unitPence: number
  isNow: boolean
  isBreakEven: boolean
}

export type BreakEven = {
  units: number
  /** the price is today's cost to the nearest penny, so the use of today is where it pays */
  isNow: boolean
}

/** Where a price pays for the year, as it is shown. Null: there is no price, or it never pays. */
export function breakEvenOf(activity: BuildUpActivity, pricePence: number | null): BreakEven | null {
  if (pricePence === null) return null
  const { usedUnits } = activity
  const units = breakEvenUnits(activity, pricePence)
  if (units !== null && units < usedUnits) return { units, isNow: false }
  if (workOut(activity)?.unitPence === pricePence) return { units: usedUnits, isNow: true }
  return units === null ? null : { units, isNow: false }
}

/** What a unit costs at each shown use, now, and where the price pays for the year: the least use first. */
export function usePointsOf(activity: BuildUpActivity, pricePence: number | null): UsePoint[] {
  const capacity = capacityOf(activity)
  if (capacity < 1) return []
  const meet = breakEvenOf(activity, pricePence)?.units
  const steps = shownUses.map((use) => Math.round((capacity * use) / 100))
  const all = new Set([...steps, activity.usedUnits, ...(meet === undefined ? [] : [meet])])
  return [...all]
    .sort((a, b) => a - b)
    .flatMap((units) => {
      const worked = workOut({ ...activity, usedUnits: units })
      const isNow = units === activity.usedUnits
      const use = { units, useOfHundred: useToOnePlace(units, capacity), isNow, isBreakEven: units === meet }
      return worked ? [{ ...use, unitPence: worked.unitPence }] : []
    })
}

/** How many in 100 are used, to one decimal place: 78, 77.4. */
export function useToOnePlace(units: number, capacityUnits: number): number {
  return Math.round((units * 1000) / capacityUnits) / 10
}

type Charged = { unit: Unit; pricePence: number | null; breakEven: BreakEven | null; real: Worked }

/** Where the price pays for the year, in a sentence. */
export function breakEvenInWords({ unit, pricePence, breakEven, real }: Charged): string {
  if (pricePence === null) return 'There is no price for this yet.'
  const price = pounds(pricePence)
  if (breakEven === null) return `At ${price} the price does not pay for the year, however much is used.`
  const use = `${unitsInWords(breakEven.units, unit)}, ${useToOnePlace(breakEven.units, real.capacityUnits)} in every 100`
  return breakEven.isNow
    ? `Break-even: ${price} is what ${perUnit(unit)} costs now, to the nearest penny. The price pays for the year with the use of now: ${use}.`
    : `Break-even: at ${price} the price pays for the year from this use on: ${use}.`
}
