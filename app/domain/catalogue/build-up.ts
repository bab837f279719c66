import type { priceBuildUps } from '#db/schema/catalogue.ts'
import { divideHalfUp, splitByWeight } from '../shared/money.ts'
import { eachNameOnce } from './build-ups/part-names.ts'

type BuildUpRow = Pick<typeof priceBuildUps.$inferSelect, 'parts' | 'capacityUnits' | 'usedUnits'>
export type BuildUpPart = BuildUpRow['parts'][number] & { unitPence: number }
export type BuildUp = {
  yearPence: number
  /** all costs of the year, shared by the units that were really delivered */
  unitPence: number
  /** they add up to unitPence */
  parts: BuildUpPart[]
  /** how many in every hundred units that could be delivered really were */
  usedOfHundred: number
}

/** How a unit price comes about: a year's costs over the units really delivered, never over a fixed block. Null: nothing was delivered. */
export function buildUpOf({ parts: kept, capacityUnits, usedUnits }: BuildUpRow): BuildUp | null {
  const parts = eachNameOnce(kept)
  const yearPence = parts.reduce((sum, part) => sum + part.yearPence, 0)
  if (usedUnits <= 0 || capacityUnits <= 0 || yearPence <= 0) return null
  const unitPence = divideHalfUp(yearPence, usedUnits)
  return {
    yearPence,
    unitPence,
    parts: sharesOf(unitPence, parts),
    usedOfHundred: divideHalfUp(usedUnits * 100, capacityUnits),
  }
}

function sharesOf(pence: number, parts: BuildUpRow['parts']): BuildUpPart[] {
  const shares = splitByWeight(
    pence,
    parts.map((part) => part.yearPence),
  )
  return parts.map((part, position) => ({ ...part, unitPence: shares[position] ?? 0 }))
}
