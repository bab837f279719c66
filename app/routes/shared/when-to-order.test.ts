import { expect, test } from 'vitest'
import { addDays, today, weekdayOf } from '#app/domain/shared/day.ts'
import { whenToOrder } from './when-to-order.ts'

const inAWeek = () => addDays(today(), 7)
const open = (day: string, startsMinute: number, endsMinute: number) => ({
  weekday: weekdayOf(day),
  startsMinute,
  endsMinute,
})

test('a form to order begins a week from now at 10am, or when the provider works next', () => {
  const begins = (hours: ReturnType<typeof open>[], laterDay: string | null = null) => {
    const { firstDay, startTime } = whenToOrder([], { laterDay, hours })
    return [firstDay, startTime]
  }
  const [first, second] = [inAWeek(), addDays(inAWeek(), 1)]
  expect(begins([])).toEqual([first, '10:00'])
  expect(begins([open(first, 540, 960)])).toEqual([first, '10:00'])
  expect(begins([open(second, 540, 960)])).toEqual([second, '10:00'])
  expect(begins([open(second, 1080, 1320), open(second, 780, 900)])).toEqual([second, '13:00'])
  expect(begins([open(first, 540, 960)], addDays(first, 1))).toEqual([addDays(first, 7), '10:00'])
})
