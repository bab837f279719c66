import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { posted } from '#tests/factories/ledger.ts'
import { account } from './accounts.ts'
import { balancesOf, potBalances } from './balances.server.ts'
import * as cardEvents from './card-events.ts'
import * as otherEvents from './events.ts'
import { verifyLedger } from './verify.server.ts'

// Eleven stories through both books. Each ends with the proof of the whole ledger: every balance, both books,
// the identity and charged = spent of every pot, and the chain.

const events = { ...otherEvents, ...cardEvents }

async function pot(potId: string) {
  return (await potBalances(db, [potId])).get(potId)!
}

async function balance({ id }: { id: string }): Promise<number> {
  return (await balancesOf(db, [id])).get(id)!
}

async function booksBalance(): Promise<void> {
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
}

const short = { code: 'short' }

test('1: three people share a session for £10.00 to the penny', async () => {
  const parts = [
    { potId: '1A', shareId: 'a', providerId: 'v', pence: 334 },
    { potId: '1B', shareId: 'b', providerId: 'v', pence: 333 },
    { potId: '1C', shareId: 'c', providerId: 'v', pence: 333 },
  ]
  for (const { potId } of parts) await posted(events.agreedOrRaised(potId, 5_000))
  await posted(events.orderPlaced(parts))
  await posted(events.visitConfirmed(parts.map((part) => ({ ...part, heldPence: part.pence, costPence: part.pence }))))
  await posted(events.invoiceApproved(parts))
  expect(await pot('1A')).toMatchObject({ available: 4_666, spent: 334, charged: 334, owed: 334 })
  expect(await pot('1C')).toMatchObject({ available: 4_667, spent: 333, charged: 333, owed: 333 })
  await booksBalance()
})

test('2: a line crosses from one budget year to the next, and the old year pays its last visit in April', async () => {
  await posted(events.agreedOrRaised('2Y1', 100_000))
  await posted(events.orderPlaced([{ potId: '2Y1', shareId: 's', pence: 20_000 }]))
  await posted(events.agreedOrRaised('2Y2', 90_000))
  await posted(events.orderPlaced([{ potId: '2Y2', shareId: 't', pence: 80_000 }]))
  await posted(events.visitConfirmed([{ potId: '2Y1', shareId: 's', heldPence: 2_000, costPence: 2_000 }]))
  await posted(events.invoiceApproved([{ potId: '2Y1', shareId: 's', providerId: 'v', pence: 2_000 }]))
  expect(await pot('2Y1')).toMatchObject({ available: 80_000, held: 18_000, spent: 2_000 })
  expect(await pot('2Y2')).toMatchObject({ available: 10_000, held: 80_000, spent: 0 })
  await booksBalance()
})

test('3: a year is ordered although only four weeks are released; payments wait for cash', async () => {
  const bill = { potId: '3P', providerId: 'v' }
  await posted(events.agreedOrRaised('3P', 520_000))
  await posted(events.released('3P', 40_000))
  await posted(events.orderPlaced([{ potId: '3P', shareId: 's', pence: 500_000 }]))
  await posted(events.visitConfirmed([{ potId: '3P', shareId: 's', heldPence: 60_000, costPence: 60_000 }]))
  await posted(events.invoiceApproved([{ ...bill, shareId: 's', pence: 60_000 }]))
  await posted(events.sentToBank({ ...bill, paymentId: '3y', pence: 60_000 }))
  const confirmed = events.paymentConfirmed({ potId: '3P', councilId: null, paymentId: '3y', pence: 60_000 })
  await expect(posted(confirmed)).rejects.toMatchObject({ ...short, facts: { accountId: 'cash:3P', pence: 20_000 } })
  await posted(events.released('3P', 40_000))
  await posted(confirmed)
  expect(await pot('3P')).toMatchObject({ cash: 20_000, owed: 0, spent: 60_000, held: 440_000, paidIn: 80_000 })
  expect(await balance(account.onItsWay('3y'))).toBe(0)
  await booksBalance()
})

test('4: an individual service fund is drawn down, and its rest goes along to a new payer', async () => {
  await posted(events.agreedOrRaised('4I', 100_000))
  await posted(events.released('4I', 100_000))
  await posted(events.orderPlaced([{ potId: '4I', shareId: 's', pence: 60_000 }]))
  await posted(events.visitConfirmed([{ potId: '4I', shareId: 's', heldPence: 10_000, costPence: 10_000 }]))
  const charge = { potId: '4I', shareId: 's', providerId: 'v', pence: 10_000 }
  await posted([...events.invoiceApproved([charge]), ...events.drawnDown(charge)])
  expect(await pot('4I')).toMatchObject({ spent: 10_000, owed: 0, cash: 90_000 })
  await posted(events.heldGivenBack([{ potId: '4I', shareId: 's', pence: 50_000 }]))
  await posted(events.payerChanged({ oldPotId: '4I', newPotId: '4N', budgetPence: 90_000, cashPence: 90_000 }))
  expect(await pot('4I')).toMatchObject({ given: 10_000, available: 0, cash: 0, paidIn: 10_000 })
  expect(await pot('4N')).toMatchObject({ given: 90_000, available: 90_000, cash: 90_000, paidIn: 90_000 })
  await booksBalance()
})

test('5: a direct payment: "I have paid", and wages paid outside beyond what is left', async () => {
  const bill = { potId: '5D', providerId: 'v', pence: 5_000 }
  await posted(events.agreedOrRaised('5D', 50_000))
  await posted(events.released('5D', 50_000))
  await posted(events.orderPlaced([{ ...bill, shareId: 's' }]))
  await posted(events.visitConfirmed([{ ...bill, shareId: 's', heldPence: 5_000, costPence: 5_000 }]))
  await posted(events.invoiceApproved([{ ...bill, shareId: 's' }]))
  await posted(events.sentToBank({ ...bill, paymentId: '5y' }))
  await posted(events.paymentConfirmed({ ...bill, councilId: null, paymentId: '5y' }))
  await posted(events.spentElsewhere({ potId: '5D', availablePence: 45_000, cashPence: 45_000, pence: 46_000 }))
  expect(await pot('5D')).toMatchObject({ available: 0, spent: 51_000, shortfall: 1_000, charged: 51_000, cash: 0 })
  await booksBalance()
})

test('6: an accepted price rise holds the difference for the hours to come', async () => {
  await posted(events.agreedOrRaised('6R', 200_000))
  await posted(events.orderPlaced([{ potId: '6R', shareId: 's', pence: 100 * 1_650 }]))
  await posted(events.lineChanged([{ potId: '6R', shareId: 's', differencePence: 60 * (1_720 - 1_650) }]))
  expect(await pot('6R')).toMatchObject({ available: 30_800, held: 169_200 })
  await booksBalance()
})

test('7: a credit after payment is taken off the next payment', async () => {
  const bill = { potId: '7K', providerId: 'v' }
  await posted(events.agreedOrRaised('7K', 10_000))
  await posted(events.released('7K', 10_000))
  for (const [shareId, pence] of [['s', 8_000] as const, ['t', 3_000] as const]) {
    await posted(events.orderPlaced([{ potId: '7K', shareId, pence }]))
    await posted(events.visitConfirmed([{ potId: '7K', shareId, heldPence: pence, costPence: pence }]))
    await posted(events.invoiceApproved([{ ...bill, shareId, pence }]))
    if (shareId === 't') continue
    await posted(events.sentToBank({ ...bill, paymentId: '7y', pence }))
    await posted(events.paymentConfirmed({ ...bill, councilId: null, paymentId: '7y', pence }))
    await posted(events.creditedAfterPayment({ ...bill, pence: 2_000 }))
  }
  await posted([
    ...events.creditNetted({ ...bill, pence: 2_000 }),
    ...events.sentToBank({ ...bill, paymentId: '7z', pence: 1_000 }),
  ])
  expect(await pot('7K')).toMatchObject({ spent: 9_000, charged: 9_000, owed: 0, owedBack: 0, available: 1_000 })
  expect(await balance(account.onItsWay('7z'))).toBe(1_000)
  await booksBalance()
})

test('8: a contribution of a quarter is billed, paid by card less its fee, and paid out', async () => {
  const bill = { providerId: 'v' }
  const [mine, theirs] = [
    { potId: '8C', shareId: 's', ...bill, pence: 2_500 },
    { potId: '8M', shareId: 's', ...bill, pence: 7_500 },
  ]
  await posted(events.agreedOrRaised('8C', 25_000))
  await posted(events.agreedOrRaised('8M', 75_000))
  await posted(events.orderPlaced([theirs, mine]))
  await posted(
    events.visitConfirmed([theirs, mine].map((part) => ({ ...part, heldPence: part.pence, costPence: part.pence }))),
  )
  await posted(events.invoiceApproved([theirs, mine]))
  await posted(events.contributionBilled({ potId: '8C', personId: '8p', pence: 2_500 }))
  for (const part of [theirs, mine]) {
    await posted(events.sentToBank({ ...part, paymentId: '8y' }))
    await posted(events.paymentConfirmed({ ...part, councilId: '8c', paymentId: '8y' }))
  }
  await posted(events.contributionReceived({ personId: '8p', cardAccountId: '8x', pence: 2_500, feePence: 55 }))
  await posted(events.contributionPaidOut({ councilId: '8c', cardAccountId: '8x', pence: 2_445 }))
  expect(await balance(account.personOwes('8p'))).toBe(0)
  expect(await balance(account.cardClearing('8x'))).toBe(0)
  expect(await balance(account.cardFees('8x'))).toBe(55)
  expect(await balance(account.councilCash('8c'))).toBe(2_445 - 10_000)
  await booksBalance()
})

test('9: unspent money is returned while commitments stand, and never more than is available', async () => {
  await posted(events.agreedOrRaised('9U', 100_000))
  await posted(events.released('9U', 100_000))
  await posted(events.orderPlaced([{ potId: '9U', shareId: 's', pence: 30_000 }]))
  await expect(posted(events.loweredOrReturned('9U', 80_000, { moneyBack: true }))).rejects.toMatchObject(short)
  await posted(events.loweredOrReturned('9U', 70_000, { moneyBack: true }))
  await posted(events.visitConfirmed([{ potId: '9U', shareId: 's', heldPence: 10_000, costPence: 10_000 }]))
  await posted(events.heldGivenBack([{ potId: '9U', shareId: 's', pence: 20_000 }]))
  await posted(events.loweredOrReturned('9U', 20_000, { moneyBack: true }))
  expect(await pot('9U')).toMatchObject({ given: 10_000, available: 0, held: 0, delivered: 10_000, cash: 10_000 })
  await booksBalance()
})

test('10: a queried visit stays held; a line queried after approval waits while the rest is paid', async () => {
  const bill = { potId: '10Q', providerId: 'v' }
  await posted(events.agreedOrRaised('10Q', 50_000))
  await posted(events.orderPlaced([{ potId: '10Q', shareId: 's', pence: 6_000 }]))
  await posted(events.visitConfirmed([{ potId: '10Q', shareId: 's', heldPence: 4_000, costPence: 4_000 }]))
  await posted(events.invoiceApproved([{ ...bill, shareId: 's', pence: 4_000 }]))
  expect(await pot('10Q')).toMatchObject({ held: 2_000, spent: 4_000 })
  await posted(events.queriedAfterApproval({ ...bill, pence: 2_000 }))
  await posted(events.sentToBank({ ...bill, paymentId: '10y', pence: 2_000 }))
  await posted([
    ...events.creditedWhileQueried({ ...bill, pence: 1_000 }),
    ...events.querySettled({ ...bill, pence: 1_000 }),
  ])
  expect(await pot('10Q')).toMatchObject({ available: 45_000, spent: 3_000, owed: 1_000, owedQueried: 0 })
  await booksBalance()
})

test('11: a card top-up is charged back after most of it was ordered with', async () => {
  await posted(events.cardTopUp({ potId: '11T', cardAccountId: '11x', pence: 5_000 }))
  await posted(events.orderPlaced([{ potId: '11T', shareId: 's', pence: 4_000 }]))
  await posted(events.chargedBack({ potId: '11T', cardAccountId: '11x', availablePence: 1_000, pence: 5_000 }))
  expect(await pot('11T')).toMatchObject({ given: 0, available: 0, held: 4_000, shortfall: 4_000, paidIn: 0 })
  expect(await balance(account.cardClearing('11x'))).toBe(0)
  await posted(events.agreedOrRaised('11T', 4_000))
  await posted(events.shortfallCovered('11T', 4_000))
  expect(await pot('11T')).toMatchObject({ given: 4_000, available: 0, held: 4_000, shortfall: 0 })
  await booksBalance()
})
