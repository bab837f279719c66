import type { Unit } from '#db/schema/catalogue.ts'
import type { Schedule } from '#db/schema/ordering.ts'
import { nextTimes, spanInWords, timeOnInWords, timesOn, type TimeOn } from '../catalogue/dates/when-on.ts'
import { now } from '../shared/clock.ts'
import { instantOf } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords, inARow, timeInWords } from '../shared/words.ts'
import type { BasketLine } from './basket-of.server.ts'
import { isSoldByTime } from './length-of-visit.ts'

type Visit = Extract<Schedule, { kind: 'visits' }>['visits'][number]

/**
 * Refuses visits of which one has begun by now, and visits to something with dates at a time when it is not on. Asked of
 * what goes into a basket, and again when it is ordered.
 */
export function requireTimes(
  { unit, schedule }: Pick<BasketLine, 'unit' | 'schedule'>,
  dates: readonly TimeOn[],
): void {
  if (schedule.kind === 'items') return
  for (const visit of schedule.visits.toSorted((a, b) => a.day.localeCompare(b.day))) {
    requireToCome(visit)
    if (dates.length > 0) requireOn(visit, { unit, dates })
  }
}

function requireToCome({ day, startMinute }: Visit): void {
  if (instantOf(day, startMinute) > now()) return
  const time = `${timeInWords(startMinute)} on ${dayInWords(day)}`
  throw new Refusal('not-allowed', `${time} is over. Choose a time that is still to come.`, { field: 'startTime' })
}

/** A place begins when the thing does; what is sold by time lies within it. */
function requireOn(visit: Visit, { unit, dates }: { unit: Unit; dates: readonly TimeOn[] }): void {
  const times = timesOn(dates, visit.day)
  const isOn = ({ startsMinute, endsMinute }: TimeOn) =>
    isSoldByTime(unit)
      ? visit.startMinute >= startsMinute && visit.startMinute + visit.minutes <= endsMinute
      : visit.startMinute === startsMinute
  if (times.some(isOn)) return
  const day = dayInWords(visit.day)
  if (times.length > 0) {
    const spans = inARow(times.map(spanInWords))
    throw new Refusal('not-allowed', `On ${day} it is on from ${spans}. Choose that time.`, { field: 'startTime' })
  }
  const after = nextTimes(dates, { from: visit.day, count: 2 })
  const next = inARow((after.length > 0 ? after : nextTimes(dates, { count: 2 })).map(timeOnInWords))
  throw new Refusal('not-allowed', `On ${day} it is not on. The next times are ${next}.`, { field: 'firstDay' })
}
