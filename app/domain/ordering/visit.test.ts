import { expect, test } from 'vitest'
import { missedInWords } from './visit.ts'

test('a visit that has begun, things that are overdue and what was recorded did not happen; the rest will not', () => {
  const at = new Date('2026-07-01T09:00:00Z') // 10am in London
  const visit = { state: 'planned', plannedDay: '2026-07-01', plannedStartMinute: 601 } as const
  const things = { ...visit, plannedStartMinute: null }
  expect(missedInWords(visit, at)).toBe('will not happen')
  expect(missedInWords({ ...visit, plannedStartMinute: 600 }, at)).toBe('did not happen')
  expect(missedInWords(things, at)).toBe('will not happen')
  expect(missedInWords({ ...things, plannedDay: '2026-06-30' }, at)).toBe('did not happen')
  expect(missedInWords({ ...things, state: 'queried' }, at)).toBe('did not happen')
})
