import { expect, test } from 'vitest'
import { lateFeeOf, visitTerms } from './late-cancellation.ts'

const visit = { plannedDay: '2026-11-24', plannedStartMinute: 600, plannedPence: 3650 }
const agreed = { lineKind: 'visits', noticeDays: 7, lateCancelHours: 24, lateCancelPercent: 50 } as const
const terms = { ...agreed, travelPence: 350, prices: [] }
const at = new Date('2026-11-23T18:00:00Z')

test('calling off late costs its share of the visit without the travel, and in time it costs nothing', () => {
  expect(lateFeeOf(visit, terms, at)).toBe(1650)
  expect(lateFeeOf(visit, terms, new Date('2026-11-23T10:00:00Z'))).toBe(0)
  expect(lateFeeOf(visit, { ...terms, lateCancelPercent: 0 }, at)).toBe(0)
})

test('calling off never costs more than the visit, whatever the terms say', () => {
  expect(lateFeeOf(visit, { ...terms, lateCancelPercent: 500 }, at)).toBe(3300)
})

test('calling off things costs nothing, whatever their line says: no such term was shown', () => {
  const things = { ...terms, lineKind: 'items', travelPence: 0 } as const
  const rail = { plannedDay: '2026-11-20', plannedStartMinute: null, plannedPence: 4950 }
  expect(lateFeeOf(rail, things, at)).toBe(0)
  expect(visitTerms(things)).toEqual({ noticeDays: 0, lateCancelHours: 0, lateCancelPercent: 0 })
  expect(visitTerms(terms)).toEqual({ noticeDays: 7, lateCancelHours: 24, lateCancelPercent: 50 })
})
