import { expect, test } from 'vitest'
import { VisitsWish } from './order-wish.ts'

test('a time to start is one of the day', () => {
  const { startTime } = VisitsWish.shape
  expect(['00:00', '09:45', '23:59'].map((time) => startTime.safeParse(time).success)).toEqual([true, true, true])
  expect(['24:00', '33:75', '10:60', '9:00', ''].filter((time) => startTime.safeParse(time).success)).toEqual([])
})
