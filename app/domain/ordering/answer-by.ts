import { today, type Day } from '../shared/day.ts'
import { addWorkingDays } from '../shared/working-days.ts'

/** Working days in which a provider answers before the line lapses, and after which it is asked again. */
export const workingDaysToLapse = 5
export const workingDaysToChase = 3

/** The last day on which a provider can answer a line placed at an instant: after it the order goes away. */
export function answerBy(placedAt: Date): Day {
  return addWorkingDays(today(placedAt), workingDaysToLapse)
}
