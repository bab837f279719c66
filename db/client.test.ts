import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction, type Tx } from './client.ts'
import { stamps } from './schema/shared.ts'

async function stamp(key: string): Promise<string | null> {
  const [row] = await db.select().from(stamps).where(eq(stamps.key, key))
  return row?.value ?? null
}

function write(tx: Tx, key: string, value = 'written') {
  return tx.insert(stamps).values({ key, value }).onConflictDoUpdate({ target: stamps.key, set: { value } })
}

test('a transaction that fails takes back all of its own work, and nothing of its neighbours', async () => {
  const keys = Array.from({ length: 40 }, () => newId('key'))
  const outcomes = await Promise.allSettled(
    keys.map((key, place) =>
      transaction(async (tx) => {
        await write(tx, key)
        if (place % 3 === 1) throw new Error(`no ${place}`)
        return place
      }),
    ),
  )
  for (const [place, outcome] of outcomes.entries()) {
    expect(outcome).toMatchObject(
      place % 3 === 1 ? { status: 'rejected', reason: { message: `no ${place}` } } : { value: place },
    )
    expect(await stamp(keys[place]!)).toBe(place % 3 === 1 ? null : 'written')
  }
})

test('small and capital letters are one in every alphabet, in both databases', async () => {
  const key = newId('ÉVA')
  await transaction((tx) => write(tx, key))
  const found = await db
    .select({ key: stamps.key })
    .from(stamps)
    .where(eq(sql`lower(${stamps.key})`, key.toLowerCase()))
  expect(found).toEqual([{ key }])
})

test('a statement that the database refuses ends its own transaction only', async () => {
  const [twice, beside] = [newId('key'), newId('key')]
  const insertTwice = transaction(async (tx) => {
    await tx.insert(stamps).values({ key: twice, value: 'one' })
    await tx.insert(stamps).values({ key: twice, value: 'two' })
  })
  const [refused, done] = await Promise.allSettled([insertTwice, transaction((tx) => write(tx, beside))])
  expect([refused.status, done.status]).toEqual(['rejected', 'fulfilled'])
  expect([await stamp(twice), await stamp(beside)]).toEqual([null, 'written'])
})

test('transactions take turns: none sees the other half done', async () => {
  const key = newId('key')
  await transaction((tx) => write(tx, key, '0'))
  await Promise.all(
    Array.from({ length: 50 }, () =>
      transaction(async (tx) => {
        const [row] = await tx.select().from(stamps).where(eq(stamps.key, key))
        await write(tx, key, String(Number(row!.value) + 1))
      }),
    ),
  )
  expect(await stamp(key)).toBe('50')
})

test('whoever is answered can read what was written', async () => {
  const keys = Array.from({ length: 20 }, () => newId('key'))
  await Promise.all(
    keys.map(async (key) => {
      await transaction((tx) => write(tx, key))
      expect(await stamp(key)).toBe('written')
    }),
  )
})

test('a transaction inside a transaction is a mistake of the program', async () => {
  await expect(transaction(() => transaction(async () => {}))).rejects.toThrow('inside transaction')
})

test('what only reads cannot write', async () => {
  const writing = (db as Tx).insert(stamps).values({ key: newId('key'), value: 'x' })
  await expect(Promise.resolve(writing)).rejects.toThrow()
})
