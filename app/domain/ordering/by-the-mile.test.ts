import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { prices } from '#db/schema/catalogue.ts'
import { eq } from 'drizzle-orm'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aLine, anAcceptedOrder, balancesOfPot, visitsOf } from '#tests/factories/ordering.ts'
import { visits } from '#db/schema/ordering.ts'
import { setPrices } from '../catalogue/set-prices.server.ts'
import { today } from '../shared/day.ts'
import { placeOrder } from './place-order.server.ts'
import { confirmVisit } from './confirm-visit.server.ts'
import { recordDelivery } from './record-delivery.server.ts'

const perMile = { unit: 'mile', label: 'Any day', band: 'any', pence: 45, vatBasisPoints: 0 } as const

test('a lift costs its miles: as many as were ordered are held, as many as were driven are paid', async () => {
  const budget = await aBudget()
  const listing = await aListing({ title: 'A lift there and back', lineKind: 'items', price: perMile })
  const schedule = { kind: 'items', quantity: 12, neededBy: today() } as const
  const order = await anAcceptedOrder({ budget, listing, lines: [aLine(listing, budget, { ...perMile, schedule })] })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 540 })
  const [visitId = ''] = await visitsOf(order.lineId)
  const ten = { visitId, day: today(), startMinute: null, minutes: null, quantity: 10, by: 'Dan', note: null }
  await transaction((tx) => recordDelivery(tx, listing.owner, ten))
  await transaction((tx) => confirmVisit(tx, budget.person.actor, { visitId }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, delivered: 450 })
  expect(await db.select().from(visits).where(eq(visits.id, visitId))).toMatchObject([{ deliveredQuantity: 10 }])
  await expectCleanBooks()
})

test('what is ordered by the day has no price by the mile or the item: nobody could say how many', async () => {
  const listing = await aListing({ title: 'A lift there and back' })
  const set = (unit: 'mile' | 'item' | 'session') =>
    transaction((tx) =>
      setPrices(tx, listing.owner, { listingId: listing.listingId, from: today(), lines: [{ ...perMile, unit }] }),
    )
  for (const unit of ['mile', 'item'] as const)
    await expect(set(unit)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('is for what is ordered by number. Choose “By number”'),
    })
  await set('session')
})

test('a price by the mile that stands from before is not ordered as one mile for a day', async () => {
  const budget = await aBudget()
  const listing = await aListing({ title: 'A lift there and back' })
  await transaction((tx) => tx.update(prices).set(perMile).where(eq(prices.listingId, listing.listingId)))
  const lines = [aLine(listing, budget, { ...perMile })]
  const personId = budget.person.personId
  await expect(
    transaction((tx) => placeOrder(tx, budget.person.actor, { personId, key: 'lift', lines, aboutMeShared: [] })),
  ).rejects.toMatchObject({ message: 'A lift there and back cannot be ordered in this way.' })
})
