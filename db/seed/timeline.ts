import { clockOffsetMs, machineTime, moveClock, now } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, today, type Day } from '#app/domain/shared/day.ts'
import { transaction, type Tx } from '../client.ts'

type Happening = { at: number; number: number; run: (tx: Tx) => Promise<void> }

/** What happened in Fernhill, in the order of time, each at its own moment of the clock. */
export type Timeline = {
  /** the day of seeding, and a day so many days from it */
  day(days: number): Day
  /** plans something for a day and a minute of it; what is still to come when seeding ends does not happen */
  at(day: Day, minute: number, run: (tx: Tx) => Promise<void>): void
  play(): Promise<void>
}

const together = 40

/** Time in which the past of the demonstration is played. While it plays, the clock stands in the past. */
export function newTimeline(): Timeline {
  const start = { day: today(), at: now().getTime(), offset: clockOffsetMs() }
  let waiting: Happening[] = []
  let planned = 0
  return {
    day: (days) => addDays(start.day, days),
    at(day, minute, run) {
      const at = instantOf(day, minute).getTime()
      if (at <= start.at) waiting.push({ at, number: planned++, run })
    },
    async play() {
      while (waiting.length > 0) {
        waiting.sort((a, b) => a.at - b.at || a.number - b.number)
        const firstDay = today(new Date(waiting[0]!.at))
        const endOfDay = instantOf(addDays(firstDay, 1), 0).getTime()
        const part = waiting.slice(0, together).filter(({ at }) => at < endOfDay)
        waiting = waiting.slice(part.length)
        await transaction(async (tx) => {
          for (const { at, run } of part) {
            moveClock(at - machineTime().getTime())
            await run(tx)
          }
        })
      }
      moveClock(start.offset)
    },
  }
}
