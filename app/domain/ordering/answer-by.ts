import { today, type Day } from '../shared/day.ts'
import { addWorkingDays } from '../shared/working-days.ts'

/** Working days in which a provider answers before the line lapses, and after which it is asked again. */
export const workingDaysToLapse = 5
export const workingDaysToChase = 3

type Asked = { placedAt: Date; lastDay: Day }

/** The last day on which a provider can answer a line: after it the order goes away. Never later than its last planned day. */
export function answerBy({ placedAt, lastDay }: Asked): Day {
  const inWorkingDays = addWorkingDays(today(placedAt), workingDaysToLapse)
  return lastDay < inWorkingDays ? lastDay : inWorkingDays
}

/** By when there was no answer to a line that went away: "in five working days", or "before its last day was over". */
export function unansweredInWords({ firstDay, ...line }: Asked & { firstDay: Day }): string {
  if (line.lastDay >= addWorkingDays(today(line.placedAt), workingDaysToLapse)) return 'in five working days'
  return firstDay === line.lastDay ? 'before its day was over' : 'before its last day was over'
}

/** Why there is no yes to a line any more of which no visit is planned for today or later. */
export const noDayLeft = 'No day of this order is left, so it is too late for a yes.'
