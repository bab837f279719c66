import { expect, test } from 'vitest'
import { addDays } from '#app/domain/shared/day.ts'
import { people } from './data/people.ts'
import { budgetYear } from './people.ts'

test('on whatever day the demonstration is seeded, all its orders lie in its budgets’ year, and months of it are still to come', () => {
  const orderedOn = people.flatMap(({ lines }) => lines.map(({ ordered }) => ordered))
  const [earliest, latest] = [Math.min(...orderedOn), Math.max(...orderedOn)]
  for (let count = 0; count < 800; count += 1) {
    const day = addDays('2026-11-24', count)
    const { startsOn, endsOn } = budgetYear(day)
    expect(startsOn <= addDays(day, earliest), day).toBe(true)
    expect(endsOn >= addDays(day, Math.max(latest, 100)), day).toBe(true)
  }
})
