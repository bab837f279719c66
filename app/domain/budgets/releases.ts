import { addDays, addMonths, daysBetween, type Day } from '../shared/day.ts'
import { splitByWeight } from '../shared/money.ts'
import type { ReleasePattern } from './budget.ts'

type Plan = { pence: number; pattern: ReleasePattern; startsOn: Day; endsOn: Day }
export type PlannedRelease = { dueOn: Day; pence: number }

/**
 * When a pot's money is paid out and how much each time. The parts always add up to the whole:
 * each is paid for the days until the next, so a short last period gets less.
 */
export function planReleases({ pence, pattern, startsOn, endsOn }: Plan): PlannedRelease[] {
  if (pence === 0) return []
  const days = releaseDays(pattern, startsOn, endsOn)
  const lengths = days.map((day, position) => daysBetween(day, days[position + 1] ?? addDays(endsOn, 1)))
  const amounts = splitByWeight(pence, lengths)
  return days.flatMap((dueOn, position) => {
    const amount = amounts[position] ?? 0
    return amount > 0 ? [{ dueOn, pence: amount }] : []
  })
}

function releaseDays(pattern: ReleasePattern, startsOn: Day, endsOn: Day): Day[] {
  if (pattern === 'at once') return [startsOn]
  const days: Day[] = []
  for (let count = 0; ; count += 1) {
    const day = pattern === 'monthly' ? addMonths(startsOn, count) : addDays(startsOn, count * 28)
    if (day > endsOn) return days
    days.push(day)
  }
}

/**
 * Takes money out of releases that are still to come, the last one first.
 * `missingPence` is what they could not give: it has been paid out already.
 */
export function takeFromReleases(
  planned: PlannedRelease[],
  pence: number,
): { changed: PlannedRelease[]; missingPence: number } {
  let missingPence = pence
  const changed: PlannedRelease[] = []
  for (const release of planned.toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))) {
    if (missingPence === 0) break
    const taken = Math.min(missingPence, release.pence)
    changed.push({ dueOn: release.dueOn, pence: release.pence - taken })
    missingPence -= taken
  }
  return { changed, missingPence }
}
