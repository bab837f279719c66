import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { audit } from '#app/domain/shared/audit.server.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { aPotGiven } from '#tests/factories/ledger.ts'
import { db, transaction } from './client.ts'
import { migrate } from './migrate.ts'
import { ledgerAccounts, ledgerEntries, ledgerTransfers } from './schema/ledger.ts'
import { auditEvents } from './schema/shared.ts'

const writtenOnce = { ledgerEntries, ledgerTransfers, auditEvents }

async function written() {
  const potId = await aPotGiven(100)
  await transaction((tx) =>
    audit(tx, daybook, { verb: 'tested', words: 'Tested', subject: { kind: 'pot', id: potId } }),
  )
  return potId
}

async function saidBy(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (error: Error) => error,
  )
  return error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : 'nothing'
}

test.each(Object.entries(writtenOnce))('the database refuses to delete %s', async (_, table) => {
  await written()
  const before = await db.select().from(table)
  expect(await saidBy(transaction((tx) => tx.delete(table)))).toContain('only ever added to')
  expect(await db.select().from(table)).toEqual(before)
})

test.each(Object.entries(writtenOnce))('the database refuses to change %s', async (_, table) => {
  await written()
  const before = await db.select().from(table)
  expect(await saidBy(transaction((tx) => tx.update(table).set({ id: 'other' })))).toContain('only ever added to')
  expect(await db.select().from(table)).toEqual(before)
})

test('the database itself refuses a balance below its floor', async () => {
  const potId = await written()
  const lowered = transaction((tx) =>
    tx
      .update(ledgerAccounts)
      .set({ balancePence: -1 })
      .where(eq(ledgerAccounts.id, `available:${potId}`)),
  )
  expect(await saidBy(lowered)).toContain('ledger_accounts_floor')
})

test('the triggers are made again by every migration', async () => {
  await migrate()
  await written()
  expect(await saidBy(transaction((tx) => tx.delete(ledgerEntries)))).toContain('only ever added to')
})
