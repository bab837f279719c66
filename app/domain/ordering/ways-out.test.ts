import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { db, transaction } from '#db/client.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { quoteBasket } from './quote-basket.server.ts'
import type { WantedLine } from './wanted-line.ts'

/** What can be done about one line that was put on the first of two pots. */
async function waysOutOf(pence: [number, number], line: Pick<WantedLine, 'listingId' | 'unit' | 'schedule'>) {
  const budget = await aBudget({ pots: pence.map((amount, at) => ({ pence: amount, name: ['Small', 'Other'][at]! })) })
  const { actor, personId } = budget.person
  const wanted = { ...line, personId, key: newId('key'), label: 'Any time', potId: budget.potId, note: null }
  await transaction((tx) => addToBasket(tx, actor, wanted))
  const basket = await quoteBasket(db, actor, personId)
  return { ways: basket?.lines[0]?.ways, shortPence: basket?.lines[0]?.shortPence, otherPot: budget.potIds[1] }
}

test('another pot that has enough is offered before anything less, with what would be left in it', async () => {
  const { listingId } = await aListing()
  const days = Array.from({ length: 14 }, (_, at) => ({
    day: addDays(today(), at + 1),
    startMinute: 600,
    minutes: 120,
  }))
  const schedule = { kind: 'visits' as const, visits: days }
  const { ways, shortPence, otherPot } = await waysOutOf([30_000, 50_000], { listingId, unit: 'hour', schedule })
  expect(shortPence).toBe(16_200)
  expect(ways).toMatchObject([
    { kind: 'another pot', potId: otherPot, potName: 'Other', leftPence: 3800 },
    { kind: 'fewer weeks', weeks: 1, visits: 7 },
    { kind: 'keep for later' },
  ])
})

test('of things as many are offered as the money is enough for, and no pot that has not enough', async () => {
  const { listingId } = await aListing({ lineKind: 'items', kind: 'product', price: { unit: 'item', pence: 1000 } })
  const schedule = { kind: 'items' as const, quantity: 5, neededBy: addDays(today(), 3) }
  const { ways, shortPence } = await waysOutOf([3500, 4999], { listingId, unit: 'item', schedule })
  expect(shortPence).toBe(1500)
  expect(ways).toEqual([
    { kind: 'fewer items', quantity: 3, costPence: 3000, leftPence: 500 },
    { kind: 'keep for later' },
  ])
})
