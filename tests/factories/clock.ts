import { clockOffsetMs, moveClock, now } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, minuteOf, today } from '#app/domain/shared/day.ts'

/** It is so many days later than it really is, at the same time of the day, also where the clocks change between. */
export function goDaysOn(count: number): void {
  moveClock(0)
  const minute = minuteOf(now())
  moveClock(instantOf(addDays(today(), count), minute).getTime() - instantOf(today(), minute).getTime())
}

/** It is a second later: what is done now comes after what was done before, also on a machine that does both within a millisecond. */
export function aSecondOn(): void {
  moveClock(clockOffsetMs() + 1000)
}
