import { count } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daybook } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { aPotGiven, posted } from '#tests/factories/ledger.ts'
import { account } from './accounts.ts'
import { balancesOf, potBalances } from './balances.server.ts'
import { agreedOrRaised, heldGivenBack, orderPlaced, visitConfirmed } from './events.ts'
import { postEntry } from './post-entry.server.ts'
import { verifyLedger } from './verify.server.ts'

async function entries(): Promise<number> {
  const [row] = await db.select({ entries: count() }).from(ledgerEntries)
  return row!.entries
}

test('an order holds its money and leaves the rest available', async () => {
  const potId = await aPotGiven(10_000)
  await posted(orderPlaced([{ potId, shareId: 's', pence: 3_300 }]))
  const pot = (await potBalances(db, [potId])).get(potId)
  expect(pot).toMatchObject({ given: 10_000, available: 6_700, held: 3_300, committed: 3_300, spent: 0 })
})

test('an order above what is available is refused, says how much is missing, and moves nothing', async () => {
  const potId = await aPotGiven(10_000)
  const before = await entries()
  await expect(posted(orderPlaced([{ potId, shareId: 's', pence: 10_001 }]))).rejects.toMatchObject({
    code: 'short',
    facts: { accountId: `available:${potId}`, pence: 1 },
  })
  expect(await entries()).toBe(before)
  expect(await balancesOf(db, [account.available(potId).id, account.held(potId, 's').id])).toEqual(
    new Map([
      [`available:${potId}`, 10_000],
      [`held:${potId}:s`, 0],
    ]),
  )
})

test('one part of an order that cannot be paid refuses the whole order', async () => {
  const rich = await aPotGiven(10_000)
  const poor = await aPotGiven(100)
  const both = orderPlaced([
    { potId: rich, shareId: 's', pence: 500 },
    { potId: poor, shareId: 't', pence: 500 },
  ])
  await expect(posted(both)).rejects.toMatchObject({ code: 'short', facts: { pence: 400 } })
  expect((await potBalances(db, [rich])).get(rich)).toMatchObject({ available: 10_000, held: 0 })
})

test('an order refused for money leaves the transaction alive for what else it wants to say', async () => {
  const potId = await aPotGiven(100)
  await transaction(async (tx) => {
    const order = {
      kind: 'order placed',
      personId: null,
      reference: 'x',
      transfers: orderPlaced([{ potId, shareId: 's', pence: 500 }]),
    }
    await expect(postEntry(tx, daybook, { ...order, key: newId('key') })).rejects.toMatchObject({ code: 'short' })
    await postEntry(tx, daybook, { ...order, key: newId('key'), transfers: agreedOrRaised(potId, 1) })
  })
  expect((await potBalances(db, [potId])).get(potId)).toMatchObject({ available: 101 })
})

test('the same key again is the first entry, and moves nothing', async () => {
  const potId = await aPotGiven(10_000)
  const key = newId('key')
  const first = await posted(orderPlaced([{ potId, shareId: 's', pence: 400 }]), { key })
  const again = await posted(orderPlaced([{ potId, shareId: 's', pence: 400 }]), { key })
  expect(first.isNew).toBe(true)
  expect(again).toEqual({ entryId: first.entryId, isNew: false })
  expect((await potBalances(db, [potId])).get(potId)).toMatchObject({ available: 9_600, held: 400 })
})

test('the same key twice in one transaction moves money once', async () => {
  const potId = await aPotGiven(1_000)
  const entry = {
    kind: 'raised',
    personId: null,
    reference: 'x',
    key: newId('key'),
    transfers: agreedOrRaised(potId, 50),
  }
  const answers = await transaction(async (tx) => [
    await postEntry(tx, daybook, entry),
    await postEntry(tx, daybook, entry),
  ])
  expect(answers.map((answer) => answer.isNew)).toEqual([true, false])
  expect((await potBalances(db, [potId])).get(potId)).toMatchObject({ given: 1_050 })
})

test('an entry that moves nothing, parts of a penny or across the books is a mistake of the program', async () => {
  const given = account.given('p')
  const cash = account.cash('p')
  await expect(posted([])).rejects.toThrow('needs a transfer')
  await expect(posted([{ debit: given, credit: account.available('p'), pence: 0.5 }])).rejects.toThrow('whole pence')
  await expect(posted([{ debit: given, credit: account.available('p'), pence: -5 }])).rejects.toThrow('whole pence')
  await expect(posted([{ debit: given, credit: cash, pence: 5 }])).rejects.toThrow('two books')
  await expect(posted([{ debit: given, credit: given, pence: 5 }])).rejects.toThrow('to itself')
})

test('an invoice of two thousand lines is one entry', async () => {
  const potId = await aPotGiven(2_000)
  const lines = Array.from({ length: 2_000 }, (_, line) => ({ potId, shareId: `s${line}`, pence: 1 }))
  await posted(orderPlaced(lines))
  expect((await potBalances(db, [potId])).get(potId)).toMatchObject({ available: 0, held: 2_000 })
})

type Act = { kind: 'raise' | 'place' | 'give back' | 'confirm'; share: number; pence: number; isRepeated: boolean }

const acts = fc.array(
  fc.record<Act>({
    kind: fc.constantFrom('raise', 'place', 'give back', 'confirm'),
    share: fc.integer({ min: 1, max: 3 }),
    pence: fc.integer({ min: 1, max: 900 }),
    isRepeated: fc.boolean(),
  }),
  { minLength: 5, maxLength: 25 },
)

function transfersOf({ kind, share, pence }: Act, potId: string) {
  const shareId = `s${share}`
  if (kind === 'raise') return agreedOrRaised(potId, pence)
  if (kind === 'place') return orderPlaced([{ potId, shareId, pence }])
  if (kind === 'give back') return heldGivenBack([{ potId, shareId, pence }])
  return visitConfirmed([{ potId, shareId, heldPence: pence, costPence: Math.ceil(pence / 2) }])
}

test('whatever is done in whatever order: nothing falls below its floor, a repeat changes nothing, the books balance', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (acts) => {
      const potId = await aPotGiven(1_000)
      for (const act of acts) {
        const key = newId('key')
        const done = await posted(transfersOf(act, potId), { key }).catch((refusal) => refusal)
        if (done instanceof Error) {
          expect(done).toMatchObject({ code: 'short' })
          continue
        }
        const before = await potBalances(db, [potId])
        if (act.isRepeated) {
          expect(await posted(transfersOf(act, potId), { key })).toEqual({ entryId: done.entryId, isNew: false })
          expect(await potBalances(db, [potId])).toEqual(before)
        }
        const { given, available, held, delivered, spent } = before.get(potId)!
        expect(Math.min(available, held, delivered, spent)).toBeGreaterThanOrEqual(0)
        expect(given).toBe(available + held + delivered + spent)
      }
    }),
    { numRuns: 25 },
  )
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})
