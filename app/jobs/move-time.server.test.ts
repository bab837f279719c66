import { expect, test } from 'vitest'
import { clockOffsetMs, moveClock } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { getStamp } from '#app/domain/shared/stamps.server.ts'
import { db } from '#db/client.ts'
import { anOrder } from '#tests/factories/ordering.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { eq } from 'drizzle-orm'
import { moveTimeForward } from './move-time.server.ts'

test('time moves forward night by night: an order nobody answered is chased first and lapses later', async () => {
  const order = await anOrder()
  const start = today()
  await moveTimeForward(10)
  expect(today()).toBe(addDays(start, 10))
  expect(await getStamp(db, 'clock-offset-ms')).toBe(String(clockOffsetMs()))
  expect(await getStamp(db, 'nightly-ran-on')).toBe(addDays(start, 10))
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, order.lineId))
  expect(line?.chasedAt).not.toBeNull()
  expect(line?.state).toBe('lapsed')
  moveClock(0)
})
