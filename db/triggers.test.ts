import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { audit } from '#app/domain/shared/audit.server.ts'
import { account, accountOf, accountPlan } from '#app/domain/ledger/accounts.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { aPotGiven, posted } from '#tests/factories/ledger.ts'
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

/** A penny on each account of the plan, as the ledger itself writes it; the other side may be anything. */
async function onePennyOn(accountId: string): Promise<void> {
  const one = accountOf(accountId)!
  const other = one.book === 'budget' ? account.given(newId('pot')) : account.councilCash(newId('org'))
  const [debit, credit] = one.normal === 'debit' ? [one, other] : [other, one]
  await posted([{ debit, credit, pence: 1 }])
}

const setTo = (accountId: string, balancePence: number) =>
  transaction((tx) => tx.update(ledgerAccounts).set({ balancePence }).where(eq(ledgerAccounts.id, accountId)))

const floors = [
  ...['available', 'set-aside', 'held', 'delivered', 'spent', 'shortfall'],
  ...['cash', 'charged', 'owed', 'owed-queried', 'owed-back', 'on-its-way', 'person-owes'],
]

test.each(floors)('the database itself refuses a balance of %s below its floor', async (kind) => {
  const accountId = `${kind}:${newId('one')}:${newId('two')}`
  await onePennyOn(accountId)
  expect(await saidBy(setTo(accountId, -1))).toContain('ledger_accounts_floor')
  expect(await saidBy(setTo(accountId, 0))).toBe('nothing')

  const { potId: _pot, ...written } = accountOf(`${kind}:${newId('one')}:${newId('two')}`)!
  const below = transaction((tx) => tx.insert(ledgerAccounts).values({ ...written, balancePence: -1 }))
  expect(await saidBy(below)).toContain('ledger_accounts_floor')
})

const withoutFloor = ['given', 'council-cash', 'paid-in', 'recharge', 'card-clearing', 'card-fees']

test.each(withoutFloor)('a balance of %s may stand on either side', async (kind) => {
  const accountId = `${kind}:${newId('one')}`
  await onePennyOn(accountId)
  expect(await saidBy(setTo(accountId, -1))).toBe('nothing')
})

test('every account of the plan has a floor or has none', () => {
  expect([...floors, ...withoutFloor].sort()).toEqual(Object.keys(accountPlan).sort())
})

test('the triggers are made again by every migration', async () => {
  await migrate()
  await written()
  expect(await saidBy(transaction((tx) => tx.delete(ledgerEntries)))).toContain('only ever added to')
})
