import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { db, transaction } from '#db/client.ts'
import { prices } from '#db/schema/catalogue.ts'
import { addDays, today } from '../shared/day.ts'
import { listOwnPrices, setPrices } from './set-prices.server.ts'

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ unit: 'hour' as const, label: `Price ${at + 1}`, band: 'any' as const, pence: 1000, vatBasisPoints: 0 },
  }))

test('a listing can have sixty prices; one more is refused, and those of before go on', async () => {
  const { listingId, owner } = await aListing()
  const set = (count: number) =>
    transaction((tx) => setPrices(tx, owner, { listingId, from: today(), lines: many(count) }))
  await set(60)
  expect(await listOwnPrices(db, owner, listingId)).toHaveLength(60)
  await expect(set(61)).rejects.toMatchObject({
    code: 'not-allowed',
    message: 'A listing can have 60 prices at the most, and this would make it 61. Leave some out.',
  })
  expect(await listOwnPrices(db, owner, listingId)).toHaveLength(60)
})

test('a listing that has had more for long is refused until it has come down to sixty', async () => {
  const morePrices = many(110).map((price) => ({ ...price, vatReason: null }))
  const { listingId, owner } = await aListing({ morePrices })
  const from = addDays(today(), 1)
  const set = (count: number) => transaction((tx) => setPrices(tx, owner, { listingId, from, lines: many(count) }))
  await expect(set(105)).rejects.toThrow('A listing can have 60 prices at the most, and this would make it 105.')
  await set(60)
  const open = (await listOwnPrices(db, owner, listingId)).filter(({ validTo }) => validTo === null)
  expect(open).toHaveLength(60)
})

test('an empty menu ends the prices that stand; where there is none it is refused at the first amount', async () => {
  const { listingId, owner } = await aListing()
  const empty = () => transaction((tx) => setPrices(tx, owner, { listingId, from: today(), lines: [] }))
  const refused = { code: 'not-allowed', field: 'lines[0].amount', message: 'Type at least one price.' }
  await empty()
  await expect(empty()).rejects.toMatchObject(refused)
  const putAside = { validFrom: addDays(today(), 5), validTo: addDays(today(), 4) }
  await transaction((tx) => tx.update(prices).set(putAside).where(eq(prices.listingId, listingId)))
  await expect(empty()).rejects.toMatchObject(refused)
})
