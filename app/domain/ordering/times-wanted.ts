import type { Schedule } from '#db/schema/ordering.ts'
import { now } from '../shared/clock.ts'
import { instantOf } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords, timeInWords } from '../shared/words.ts'

/** Refuses visits of which one has begun by now. Asked of what goes into a basket, and again when it is ordered. */
export function requireTimesToCome(schedule: Schedule): void {
  if (schedule.kind === 'items') return
  const begun = schedule.visits.find(({ day, startMinute }) => instantOf(day, startMinute) <= now())
  if (!begun) return
  const time = `${timeInWords(begun.startMinute)} on ${dayInWords(begun.day)}`
  throw new Refusal('not-allowed', `${time} is over. Choose a time that is still to come.`, { field: 'startTime' })
}
