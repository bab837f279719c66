import type { Dated } from '#app/components/listing/order-form.tsx'
import { timeOfMinute } from '#app/domain/catalogue/editor/hours.ts'
import { nextTimes, spanInWords, timeOnInWords, type TimeOn } from '#app/domain/catalogue/dates/when-on.ts'
import { addDays, today, weekdayOf, type Day } from '#app/domain/shared/day.ts'

const timesLookedAt = 40

/**
 * What a form to order begins with: the next time of something with dates, else a week from now at 10am. Not before
 * `laterDay`, from which there is money to pay for it.
 */
export function whenToOrder(dates: readonly TimeOn[], { laterDay }: { laterDay: Day | null }) {
  const times = nextTimes(dates, { from: laterDay ?? today(), count: timesLookedAt })
  const [next] = times
  if (!next) {
    const inAWeek = addDays(today(), 7)
    const firstDay = laterDay && laterDay > inAWeek ? laterDay : inAWeek
    return { firstDay, startTime: '10:00', weeks: '6', dated: null }
  }
  const spans = new Map(times.map((time) => [timeOfMinute(time.startsMinute), spanInWords(time)]))
  const dated: Dated = {
    next: timeOnInWords(next),
    weekdays: [...new Set(times.map(({ day }) => weekdayOf(day)))].sort(),
    times: [...spans].sort().map(([value, words]) => ({ value, words })),
  }
  return { firstDay: next.day, startTime: timeOfMinute(next.startsMinute), weeks: times.length > 1 ? '6' : '1', dated }
}
