import type { BuildUpActivity, Unit } from '#db/schema/catalogue.ts'
import { pounds } from '../../shared/money.ts'
import { inARow, perUnit, unitsInWords } from '../../shared/words.ts'
import type { Comparables } from '../comparables.server.ts'
import { capacityOf, ownParts, workOut } from './activity.ts'
import { altered, breakEvenUnits, fullUse, useOfHundred, type WhatIf } from './what-if.ts'

export type Way = { name: string; unitPence: number; isEnough: boolean }
export type Gap = {
  /** how much more a unit costs than the middle one nearby; below 0: less */
  pence: number
  /** use that would be needed for the middle price, in 100; null: use alone cannot */
  neededUse: number | null
  ways: Way[]
}

/** How far a service's cost is from the middle price nearby, and what each thing that could be done would make of it. */
export function gapOf(activity: BuildUpActivity, { middlePence }: Pick<Comparables, 'middlePence'>): Gap | null {
  const now = workOut(activity)
  if (!now) return null
  const capacity = capacityOf(activity)
  const needed = breakEvenUnits(activity, middlePence)
  const useAtBest = (fullUse(activity)?.unitPence ?? Infinity) <= middlePence ? 100 : null // equal to the penny
  const way = (name: string, what: WhatIf, isFull = false): Way[] => {
    const year = altered(activity, what)
    const worked = isFull ? fullUse(year) : workOut(year)
    return worked ? [{ name, unitPence: worked.unitPence, isEnough: worked.unitPence <= middlePence }] : []
  }
  const halfTravel = { travelMinutes: Math.floor(activity.travelMinutes / 2) }
  const half = way('Half the overheads', { overheadsOfHundred: 50 })
  return {
    pence: now.unitPence - middlePence,
    neededUse: needed === null ? useAtBest : Math.ceil((needed * 100) / capacity),
    ways: [
      ...way('Every hour that workers could give is used', {}, true),
      ...way('Half the time on the way', halfTravel),
      ...half,
      ...(half.some(({ isEnough }) => isEnough) ? [] : way('No overheads at all', { overheadsOfHundred: 0 })),
      ...way('All of these together', { ...halfTravel, overheadsOfHundred: 0 }, true),
    ],
  }
}

/** The gap and what could close it, in sentences: honest about what cannot. */
export function gapInWords(activity: BuildUpActivity, compared: Comparables): string[] {
  const gap = gapOf(activity, compared)
  const now = workOut(activity)
  if (!gap || !now) return []
  const { unit, middlePence } = compared
  const one = perUnit(unit)
  if (gap.pence <= 0) {
    return [`It costs ${gap.pence === 0 ? 'as much as' : `${pounds(-gap.pence)} less than`} the middle price nearby.`]
  }
  return [
    `It costs ${pounds(gap.pence)} more ${one} than the middle price nearby.`,
    useInWords(gap, { unit, use: useOfHundred(now), middlePence }),
    ...besidesUse(gap, { activity, unit, middlePence }),
  ]
}

type About = { unit: Unit; use: number; middlePence: number }

function useInWords({ neededUse, ways }: Gap, { unit, use, middlePence }: About): string {
  if (neededUse !== null) {
    return `More use could close the gap: ${neededUse} in every 100 would have to be used, and ${use} are.`
  }
  const [full] = ways
  const best = full ? `Even if all were used, ${oneWouldCost(full, unit)}` : ''
  return `${best}, ${pounds((full?.unitPence ?? 0) - middlePence)} more than that. More use alone cannot close the gap.`
}

function oneWouldCost({ unitPence }: Way, unit: Unit): string {
  return `${perUnit(unit).replace(/^an? /, 'one ')} would cost ${pounds(unitPence)}`
}

type Rest = { activity: BuildUpActivity; unit: Unit; middlePence: number }

/** What else could close the gap: each way that is enough alone; where none is, nor more use, all of them together. */
function besidesUse({ neededUse, ways }: Gap, about: Rest): string[] {
  const enough = ways.slice(1, -1).filter(({ isEnough }) => isEnough)
  const alone = enough.map((way) => `${way.name} could close the gap: ${oneWouldCost(way, about.unit)}.`)
  const together = ways.at(-1)
  if (alone.length > 0 || neededUse !== null || !together) return alone
  const what = 'with full use, half the travel and no overheads'
  return together.isEnough
    ? [`All together could close the gap: ${what} ${oneWouldCost(together, about.unit)}.`]
    : [restInWords(together, about)]
}

function restInWords({ unitPence }: Way, { activity, unit, middlePence }: Rest): string {
  const pay = workOut(activity)?.parts.find(({ name }) => name === ownParts.withYou)?.unitPence ?? 0
  const more = pounds(unitPence - middlePence)
  return `With full use, half the travel and no overheads it would still cost ${more} more. The rest is what workers are paid: the time with you alone is ${pounds(pay)} ${perUnit(unit)}.`
}

/** "£32.81 an hour: £21.40 pays the worker, £1.13 pays for miles, …": what each pound is for, adding up to the penny. */
export function priceInWords(unit: Unit, parts: readonly { kind?: string | undefined; unitPence: number }[]): string {
  const whole = parts.reduce((sum, { unitPence }) => sum + unitPence, 0)
  const said = kinds.flatMap(({ kind, words }) => {
    const pence = parts.filter((part) => part.kind === kind).reduce((sum, { unitPence }) => sum + unitPence, 0)
    return pence > 0 ? [`${pounds(pence)} ${words}`] : []
  })
  return `${pounds(whole)} ${perUnit(unit)}: ${inARow(said)}.`
}

const kinds = [
  { kind: 'pay', words: 'pays the worker' },
  { kind: 'travel', words: 'pays for miles' },
  { kind: 'direct', words: 'for other things that visits need' },
  { kind: 'overhead', words: 'for management, buildings and the office' },
] as const

/** What is charged beside what it costs: who pays the rest, or what is left over. Null: it is charged as it costs. */
export function subsidyInWords(about: {
  unit: Unit
  unitPence: number
  pricePence: number | null
  subsidyWords: string | null
}): string | null {
  const { unit, unitPence, pricePence, subsidyWords } = about
  if (pricePence === null || pricePence === unitPence) return null
  const one = perUnit(unit)
  if (pricePence > unitPence)
    return `The price is ${pounds(pricePence)} ${one}: ${pounds(pricePence - unitPence)} more than it costs.`
  const rest = pounds(unitPence - pricePence)
  return `The price is ${pounds(pricePence)} ${one}, ${rest} less than it costs. ${subsidyWords ?? 'It is not said who pays the rest.'}`
}

/** "52,800 hours could be given, 41,184 are: 78 in every 100." */
export function capacityInWords(
  unit: Unit,
  { capacityUnits, usedUnits }: { capacityUnits: number; usedUnits: number },
): string {
  const used = usedUnits.toLocaleString('en-GB')
  return `${unitsInWords(capacityUnits, unit)} could be given, ${used} are: ${useOfHundred({ capacityUnits, usedUnits })} in every 100.`
}
