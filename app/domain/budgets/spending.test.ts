import { expect, test } from 'vitest'
import { aPotGiven, posted } from '#tests/factories/ledger.ts'
import { db } from '#db/client.ts'
import { creditedUnpaid, invoiceApproved, orderPlaced, visitConfirmed } from '../ledger/events.ts'
import { newId } from '../shared/id.ts'
import { listSpending } from './spending.server.ts'

const gone = async (...potIds: string[]) => (await listSpending(db, potIds)).reduce((sum, { pence }) => sum + pence, 0)

test('what was delivered counts as gone before its bill is written, and once only when it is', async () => {
  const [potId, shareId, providerId] = [await aPotGiven(100_000), newId('shr'), newId('org')]
  await posted(orderPlaced([{ potId, shareId, pence: 9000 }]))
  expect(await gone(potId)).toBe(0)
  await posted(visitConfirmed([{ potId, shareId, heldPence: 6000, costPence: 5000 }]))
  expect(await gone(potId)).toBe(5000)
  await posted(invoiceApproved([{ potId, shareId, providerId, pence: 5000 }]))
  expect(await gone(potId)).toBe(5000)
  await posted(creditedUnpaid({ potId, providerId, pence: 1200 }))
  expect(await gone(potId)).toBe(3800)
})

test('only the pots that are asked about count', async () => {
  const [potId, other, shareId] = [await aPotGiven(100_000), await aPotGiven(100_000), newId('shr')]
  await posted(orderPlaced([{ potId, shareId, pence: 6000 }]))
  await posted(visitConfirmed([{ potId, shareId, heldPence: 6000, costPence: 6000 }]))
  expect(await gone(other)).toBe(0)
  expect(await gone()).toBe(0)
})
