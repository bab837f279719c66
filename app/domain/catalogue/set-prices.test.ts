import { expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { db, transaction } from '#db/client.ts'
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
