import Holidays from 'date-holidays'
import { addDays, weekdayOf, type Day } from './day.ts'

const england = new Holidays('GB', 'ENG')
const holidaysOfYear = new Map<string, ReadonlySet<Day>>()

/** A bank holiday in England and Wales. Where one falls on a weekend, only its substitute is one (www.gov.uk/bank-holidays). */
export function isBankHoliday(day: Day): boolean {
  const year = day.slice(0, 4)
  let days = holidaysOfYear.get(year)
  if (!days) {
    const found = england.getHolidays(Number(year)).filter(({ type }) => type === 'public' || type === 'bank')
    days = new Set(found.map(({ date }) => date.slice(0, 10)).filter((holiday) => weekdayOf(holiday) <= 5))
    holidaysOfYear.set(year, days)
  }
  return days.has(day)
}

/** Monday to Friday, and not a bank holiday. */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) <= 5 && !isBankHoliday(day)
}

/** The day so many working days after another: from a Friday, 1 is Monday. */
export function addWorkingDays(day: Day, workingDays: number): Day {
  let reached = day
  for (let left = workingDays; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/** The day so many working days before another. */
export function subtractWorkingDays(day: Day, workingDays: number): Day {
  let reached = day
  for (let left = workingDays; left > 0;) {
    reached = addDays(reached, -1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}
