import { expect, test } from 'vitest'
import { daybook } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { aPotGiven, posted } from '#tests/factories/ledger.ts'
import { potBalances } from './balances.server.ts'
import { invoiceApproved, orderPlaced, visitConfirmed } from './events.ts'
import { reverseEntry } from './reverse-entry.server.ts'
import { verifyLedger } from './verify.server.ts'

function reversed(entryId: string, key = newId('key')) {
  return transaction((tx) => reverseEntry(tx, daybook, { entryId, reason: 'It was the wrong person.', key }))
}

test('a reversal gives back exactly what was taken, in both books', async () => {
  const potId = await aPotGiven(10_000)
  await posted(orderPlaced([{ potId, shareId: 's', pence: 3_000 }]))
  await posted(visitConfirmed([{ potId, shareId: 's', heldPence: 3_000, costPence: 2_601 }]))
  const before = await potBalances(db, [potId])
  const approval = await posted(invoiceApproved([{ potId, shareId: 's', providerId: 'v', pence: 2_601 }]))
  expect((await potBalances(db, [potId])).get(potId)).toMatchObject({ spent: 2_601, owed: 2_601, charged: 2_601 })
  await reversed(approval.entryId)
  expect(await potBalances(db, [potId])).toEqual(before)
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('an entry is reversed once; the same press again changes nothing', async () => {
  const potId = await aPotGiven(10_000)
  const order = await posted(orderPlaced([{ potId, shareId: 's', pence: 3_000 }]))
  const key = newId('key')
  const first = await reversed(order.entryId, key)
  expect(await reversed(order.entryId, key)).toEqual({ entryId: first.entryId, isNew: false })
  await expect(reversed(order.entryId)).rejects.toMatchObject({ code: 'conflict' })
  expect((await potBalances(db, [potId])).get(potId)).toMatchObject({ available: 10_000, held: 0 })
})

test('a reversal can itself be reversed: the order stands again', async () => {
  const potId = await aPotGiven(10_000)
  const order = await posted(orderPlaced([{ potId, shareId: 's', pence: 3_000 }]))
  const mistake = await reversed(order.entryId)
  await reversed(mistake.entryId)
  expect((await potBalances(db, [potId])).get(potId)).toMatchObject({ available: 7_000, held: 3_000 })
})

test('what was ordered with since cannot be taken back', async () => {
  const potId = await aPotGiven(100)
  const raised = await posted([...orderPlaced([{ potId, shareId: 's', pence: 100 }])])
  await posted(visitConfirmed([{ potId, shareId: 's', heldPence: 100, costPence: 100 }]))
  await expect(reversed(raised.entryId)).rejects.toMatchObject({ code: 'short', facts: { pence: 100 } })
})

test('an entry that is not there cannot be reversed', async () => {
  await expect(reversed('ent_nowhere')).rejects.toMatchObject({ code: 'not-found' })
})
