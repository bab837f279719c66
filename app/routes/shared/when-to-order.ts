import type { Dated } from '#app/components/listing/order-form.tsx'
import type { OpenHours } from '#db/schema/catalogue.ts'
import { timeOfMinute } from '#app/domain/catalogue/editor/hours.ts'
import { nextTimes, spanInWords, timeOnInWords, type TimeOn } from '#app/domain/catalogue/dates/when-on.ts'
import { addDays, today, weekdayOf, type Day } from '#app/domain/shared/day.ts'

const timesLookedAt = 40

type About = { laterDay: Day | null; hours: readonly OpenHours[] }

/**
 * What a form to order begins with: the next time of something with dates, else a week from now at 10am, or the first
 * time after it that the provider gives. Not before `laterDay`, from which there is money to pay for it.
 */
export function whenToOrder(dates: readonly TimeOn[], { laterDay, hours }: About) {
  const times = nextTimes(dates, { from: laterDay ?? today(), count: timesLookedAt })
  const [next] = times
  if (!next) {
    const inAWeek = addDays(today(), 7)
    const earliest = laterDay && laterDay > inAWeek ? laterDay : inAWeek
    return { ...withinHours(earliest, hours), weeks: '6', dated: null }
  }
  const spans = new Map(times.map((time) => [timeOfMinute(time.startsMinute), spanInWords(time)]))
  const dated: Dated = {
    next: timeOnInWords(next),
    weekdays: [...new Set(times.map(({ day }) => weekdayOf(day)))].sort(),
    times: [...spans].sort().map(([value, words]) => ({ value, words })),
  }
  return { firstDay: next.day, startTime: timeOfMinute(next.startsMinute), weeks: times.length > 1 ? '6' : '1', dated }
}

/** The first day from a day on, and a time on it, at which the provider says that it works; 10am where it is open then. */
function withinHours(from: Day, hours: readonly OpenHours[]) {
  const week = Array.from({ length: 7 }, (_, count) => addDays(from, count))
  const firstDay = week.find((day) => hours.some(({ weekday }) => weekday === weekdayOf(day))) ?? from
  const open = hours.filter(({ weekday }) => weekday === weekdayOf(firstDay))
  const isOpen =
    open.length === 0 || open.some(({ startsMinute, endsMinute }) => startsMinute <= 600 && endsMinute > 600)
  const startsMinute = isOpen ? 600 : Math.min(...open.map((one) => one.startsMinute))
  return { firstDay, startTime: timeOfMinute(startsMinute) }
}
