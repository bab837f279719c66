import { expect, test } from 'vitest'
import { lateFeeOf } from './late-cancellation.ts'

const visit = { plannedDay: '2026-11-24', plannedStartMinute: 600, plannedPence: 3650 }
const terms = { lateCancelHours: 24, lateCancelPercent: 50, travelPence: 350, prices: [] }
const at = new Date('2026-11-23T18:00:00Z')

test('calling off late costs its share of the visit without the travel, and in time it costs nothing', () => {
  expect(lateFeeOf(visit, terms, at)).toBe(1650)
  expect(lateFeeOf(visit, terms, new Date('2026-11-23T10:00:00Z'))).toBe(0)
  expect(lateFeeOf(visit, { ...terms, lateCancelPercent: 0 }, at)).toBe(0)
})

test('calling off never costs more than the visit, whatever the terms say', () => {
  expect(lateFeeOf(visit, { ...terms, lateCancelPercent: 500 }, at)).toBe(3300)
})
