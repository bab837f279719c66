import { expect, test } from 'vitest'
import { clockOffsetMs, moveClock } from '#app/domain/shared/clock.ts'
import { addDays, daysBetween, today } from '#app/domain/shared/day.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'
import { getStamp } from '#app/domain/shared/stamps.server.ts'
import { db } from '#db/client.ts'
import { anOrder } from '#tests/factories/ordering.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { eq } from 'drizzle-orm'
import { moveTimeForward } from './move-time.server.ts'

test('time moves forward night by night: an order nobody answered is chased first and lapses later', async () => {
  const start = today()
  const order = await anOrder({ from: addDays(start, 30) })
  const nights = daysBetween(start, addWorkingDays(start, 6)) // one more than the days they have to answer
  await moveTimeForward(nights)
  expect(today()).toBe(addDays(start, nights))
  expect(await getStamp(db, 'clock-offset-ms')).toBe(String(clockOffsetMs()))
  expect(await getStamp(db, 'nightly-ran-on')).toBe(addDays(start, nights))
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, order.lineId))
  expect(line?.chasedAt).not.toBeNull()
  expect(line?.state).toBe('lapsed')
  moveClock(0)
})
