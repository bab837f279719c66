import { and, eq, ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { addDays, today } from '../shared/day.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { queryFound, queryVisit } from './query-visit.server.ts'
import { recordMissed } from './record-missed.server.ts'
import { visitOf } from './visit-of.server.ts'

/** An order of which one visit of £33.00 was cancelled late, for £16.50. */
async function withFee() {
  const listing = await aListing({ lateCancelHours: 100_000, lateCancelPercent: 50 })
  const order = await anAcceptedOrder({ listing, visits: 2, from: addDays(today(), 1) })
  const { actor } = order.budget.person
  await transaction((tx) => cancelVisit(tx, actor, { visitId: order.visitIds[0] ?? '', reason: 'A cold' }))
  const isFee = and(eq(visits.lineId, order.lineId), ne(visits.charge, 'visit'))
  const fee = async () => (await db.select().from(visits).where(isFee))[0]!
  return { order, actor, fee, feeId: (await fee()).id }
}

test('a fee is no visit that was not right: it is asked about on its invoice', async () => {
  const { order, actor, fee, feeId } = await withFee()
  const before = await fee()
  const queried = transaction((tx) => queryVisit(tx, actor, { visitId: feeId, reason: 'I had a cold' }))
  await expect(queried).rejects.toMatchObject({
    code: 'not-allowed',
    message: expect.stringContaining('on an invoice'),
  })
  expect(await fee()).toEqual(before)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, delivered: 1650 })
  await expectCleanBooks()
})

test('a provider writes nothing down about a fee, so it becomes no visit and no more than was agreed', async () => {
  const { order, actor, fee, feeId } = await withFee()
  await transaction(async (tx) => {
    const found = await visitOf(tx, feeId)
    await queryFound(tx, actor, { found, mandateId: null, reason: 'I had a cold' })
  })
  const before = await fee()
  const refused = { code: 'not-allowed', message: expect.stringContaining('This is a fee') }
  await expect(delivered(order, feeId)).rejects.toMatchObject(refused)
  const missed = transaction((tx) => recordMissed(tx, order.listing.owner, { visitId: feeId, reason: 'No car' }))
  await expect(missed).rejects.toMatchObject(refused)
  expect(await fee()).toEqual(before)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 4950, delivered: 0 })
  await expectCleanBooks()
})
