import { expect, test } from 'vitest'
import { placedLines } from './menu-lines.ts'

const from = '2026-12-01'
const anHour = (at: number) => ({
  ...{ unit: 'hour' as const, label: `Price ${at}`, band: 'any' as const, pence: 1000 + at, vatBasisPoints: 0 },
  ...{ vatReason: null, groupSize: '1 to 1' as const, leastMinutes: null, leastQuantity: null },
  ...{ travel: null, travelPence: null },
})

/** Prices that stand, and how often anybody has looked at one of them. */
function standingPrices(count: number) {
  const looks = { count: 0 }
  const standing = Array.from({ length: count }, (_, at) => ({
    ...anHour(at),
    ...{ id: `prc_${at}`, councilId: null, validFrom: '2026-01-01', validTo: null, position: at },
    createdAt: new Date('2026-01-01'),
    get label() {
      looks.count += 1
      return `Price ${at}`
    },
  }))
  return { standing, looks }
}

test('each price that stands is looked at a few times, however long the menu is', () => {
  const { standing, looks } = standingPrices(50)
  const lines = Array.from({ length: 50 }, (_, at) => anHour(at))
  const placed = placedLines(lines, { standing, from })
  expect(placed.map(({ same, position }) => [same?.id, position])).toEqual(lines.map((_, at) => [`prc_${at}`, at]))
  expect(looks.count).toBeLessThanOrEqual(50 * 3)
})
