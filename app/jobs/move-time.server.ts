import { clockOffsetMs, moveClock, now } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { transaction } from '#db/client.ts'
import { runNightly } from './nightly.server.ts'

const threeInTheMorning = 180

/** Moves the demonstration forward by days, night by night: each night's work is done in its own night. */
export async function moveTimeForward(days: number): Promise<void> {
  const timeOfDay = now().getTime() - instantOf(today(), 0).getTime()
  for (let passed = 0; passed < days; passed++) {
    const tomorrow = addDays(today(), 1)
    await moveTo(instantOf(tomorrow, threeInTheMorning).getTime())
    await runNightly()
  }
  await moveTo(Math.max(now().getTime(), instantOf(today(), 0).getTime() + timeOfDay))
}

async function moveTo(at: number): Promise<void> {
  moveClock(clockOffsetMs() + at - now().getTime())
  await transaction((tx) => setStamp(tx, 'clock-offset-ms', String(clockOffsetMs())))
}
