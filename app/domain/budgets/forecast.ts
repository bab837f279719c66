import { addDays, addMonths, daysBetween, type Day } from '../shared/day.ts'

export type ForecastPoint = { day: Day; pence: number; isExpected: boolean }
export type Forecast = {
  points: ForecastPoint[]
  perDayPence: number
  /** until today */
  spentPence: number
  endPence: number
  lasts: boolean
  lastsUntil: Day | null
}

type History = {
  startsOn: Day
  endsOn: Day
  today: Day
  givenPence: number
  /** what was spent, or delivered and will be, day by day */
  spending: { day: Day; pence: number }[]
}

/**
 * Whether the money lasts if one goes on as now: what happened at the end of each month, and what is to be expected. After
 * the last day nothing is, and what was spent since then counts on that day.
 */
export function forecastOf({ startsOn, endsOn, today, givenPence, spending }: History): Forecast | null {
  const now = today < startsOn ? startsOn : today > endsOn ? endsOn : today
  const spentBy = (day: Day) => spending.reduce((sum, one) => sum + (one.day <= day ? one.pence : 0), 0)
  const spentPence = spentBy(today > now ? today : now)
  const leftNow = givenPence - spentPence
  const daysGone = Math.max(1, daysBetween(startsOn, now) + 1)
  const perDayPence = Math.round(spentPence / daysGone)
  const daysLeft = daysBetween(now, endsOn)
  const endPence = leftNow - perDayPence * daysLeft
  const ends = monthEnds(startsOn, endsOn)
  const points: ForecastPoint[] = [
    { day: startsOn, pence: givenPence, isExpected: false },
    ...ends
      .filter((day) => day < now && day > startsOn)
      .map((day) => ({ day, pence: givenPence - spentBy(day), isExpected: false })),
    ...(now > startsOn ? [{ day: now, pence: leftNow, isExpected: false }] : []),
    ...[...ends.filter((day) => day > now && day < endsOn), ...(endsOn > now ? [endsOn] : [])].map((day) => ({
      day,
      pence: Math.max(0, leftNow - perDayPence * daysBetween(now, day)),
      isExpected: true,
    })),
  ]
  if (points.length < 2) return null
  const isUsedUp = endPence < 0 && perDayPence > 0 && today <= endsOn
  const lastsUntil = isUsedUp ? addDays(now, Math.floor(Math.max(0, leftNow) / perDayPence)) : null
  return { points, perDayPence, spentPence, endPence: Math.max(0, endPence), lasts: endPence >= 0, lastsUntil }
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
