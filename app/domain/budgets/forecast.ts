import { addDays, addMonths, daysBetween, type Day } from '../shared/day.ts'

export type ForecastPoint = { day: Day; pence: number; isExpected: boolean }
export type Forecast = {
  points: ForecastPoint[]
  perDayPence: number
  /** until today */
  spentPence: number
  /** of what is left to use; never more than today */
  endPence: number
  /** what is held is more than is used by the last day if one goes on as now: all that is left stays left, unless more is ordered */
  isHeldEnough: boolean
  lasts: boolean
  lastsUntil: Day | null
}

type History = {
  startsOn: Day
  endsOn: Day
  today: Day
  givenPence: number
  /** may be ordered with today: neither held nor set aside */
  leftPence: number
  setAsidePence: number
  /** what was spent, or delivered and will be, day by day */
  spending: { day: Day; pence: number }[]
}

/**
 * Whether the money lasts if one goes on as now: what happened at the end of each month, and what is to be expected. What
 * is held is spent in any case, and what is set aside is not. After the last day nothing is expected, and what was spent
 * since then counts on that day.
 */
export function forecastOf(history: History): Forecast | null {
  const { startsOn, endsOn, today, givenPence, leftPence, setAsidePence, spending } = history
  const now = today < startsOn ? startsOn : today > endsOn ? endsOn : today
  const spentBy = (day: Day) => spending.reduce((sum, one) => sum + (one.day <= day ? one.pence : 0), 0)
  const spentPence = spentBy(today > now ? today : now)
  const unspentPence = givenPence - spentPence
  const usablePence = unspentPence - setAsidePence
  const perDayPence = Math.round(spentPence / Math.max(1, daysBetween(startsOn, now) + 1))
  const daysLeft = daysBetween(now, endsOn)
  const heldPence = Math.max(0, usablePence - leftPence)
  const goesPence = Math.max(perDayPence * daysLeft, heldPence)
  const endPence = Math.min(leftPence, usablePence - goesPence)
  const expectedOn = (day: Day) =>
    Math.max(setAsidePence, unspentPence - Math.round((goesPence * daysBetween(now, day)) / daysLeft))
  const ends = monthEnds(startsOn, endsOn)
  const points: ForecastPoint[] = [
    { day: startsOn, pence: givenPence, isExpected: false },
    ...ends
      .filter((day) => day < now && day > startsOn)
      .map((day) => ({ day, pence: givenPence - spentBy(day), isExpected: false })),
    ...(now > startsOn ? [{ day: now, pence: unspentPence, isExpected: false }] : []),
    ...[...ends.filter((day) => day > now && day < endsOn), ...(endsOn > now ? [endsOn] : [])].map((day) => ({
      day,
      pence: expectedOn(day),
      isExpected: true,
    })),
  ]
  if (points.length < 2) return null
  const isUsedUp = endPence < 0 && perDayPence > 0 && today <= endsOn
  return {
    points,
    perDayPence,
    spentPence,
    endPence: Math.max(0, endPence),
    isHeldEnough: heldPence > 0 && heldPence === goesPence,
    lasts: endPence >= 0,
    lastsUntil: isUsedUp ? addDays(now, Math.floor(Math.max(0, usablePence) / perDayPence)) : null,
  }
}

function monthEnds(from: Day, to: Day): Day[] {
  const first = `${from.slice(0, 8)}01`
  const days: Day[] = []
  for (let count = 1; ; count += 1) {
    const end = addDays(addMonths(first, count), -1)
    if (end > to) return days
    days.push(end)
  }
}
