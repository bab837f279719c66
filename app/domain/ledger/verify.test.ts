import { asc, eq, getTableColumns } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, script, transaction } from '#db/client.ts'
import { isPostgres } from '#db/dialect.ts'
import { ledgerAccounts, ledgerEntries, ledgerReasons, ledgerTransfers } from '#db/schema/ledger.ts'
import { aPotGiven, posted } from '#tests/factories/ledger.ts'
import { chainHead } from './chain-head.server.ts'
import { invoiceApproved, orderPlaced, released, sentToBank, visitConfirmed } from './events.ts'
import { verifyLedger } from './verify.server.ts'

// Somebody with the keys of the database drops what protects it and writes in the book by hand.
// Every test puts back what it changed, and the book is proved to be whole again.

beforeAll(async () => {
  await threeOrders()
  await script(isPostgres ? looserPostgres : looserSqlite)
})

async function threeOrders(): Promise<void> {
  for (const [step, visits] of [2, 3, 1].entries()) {
    const potId = await aPotGiven(10_000)
    const bill = { potId, shareId: `s${step}`, providerId: 'v', pence: 400 * visits }
    await posted(released(potId, 5_000))
    await posted(orderPlaced([{ ...bill, pence: 2_000 }]), { reason: 'She asked for it.' })
    await posted(visitConfirmed([{ ...bill, heldPence: 500 * visits, costPence: 400 * visits }]))
    await posted(invoiceApproved([bill]))
    await posted(sentToBank({ ...bill, paymentId: `y${step}` }))
  }
}

const looserSqlite = `
  pragma foreign_keys = off;
  drop trigger ledger_entries_no_update; drop trigger ledger_entries_no_delete;
  drop trigger ledger_transfers_no_update; drop trigger ledger_transfers_no_delete;`
const looserPostgres = `
  drop trigger ledger_entries_no_change on ledger_entries;
  drop trigger ledger_transfers_no_change on ledger_transfers;
  alter table ledger_transfers drop constraint ledger_transfers_entry_id_ledger_entries_id_fk;
  alter table ledger_transfers drop constraint ledger_transfers_debit_account_id_ledger_accounts_id_fk;
  alter table ledger_transfers drop constraint ledger_transfers_credit_account_id_ledger_accounts_id_fk;
  alter table ledger_reasons drop constraint ledger_reasons_entry_id_ledger_entries_id_fk;`

const tables = { entries: ledgerEntries, transfers: ledgerTransfers, accounts: ledgerAccounts }
type Name = keyof typeof tables
type Row = Record<string, unknown> & { id: string }

/** The rows of a table in the order in which they came to be. */
async function rowsOf(name: Name): Promise<Row[]> {
  const rows: Row[] = await db.select().from(tables[name])
  const entries = await db.select().from(ledgerEntries).orderBy(asc(ledgerEntries.number))
  const order = new Map(entries.map((entry) => [entry.id, entry.number]))
  const placeOf = (row: Row) => order.get(String(row.entryId ?? row.id)) ?? 0
  return rows.sort((a, b) => placeOf(a) - placeOf(b) || Number(a.position ?? 0) - Number(b.position ?? 0))
}

async function firstMiddleLast(name: Name): Promise<[string, Row][]> {
  const rows = await rowsOf(name)
  return [
    ['first', rows[0]!],
    ['middle', rows[Math.floor(rows.length / 2)]!],
    ['last', rows.at(-1)!],
  ]
}

async function change(name: Name, id: string, values: Record<string, unknown>): Promise<void> {
  const table = tables[name]
  await transaction((tx) => tx.update(table).set(values).where(eq(table.id, id)))
}

/** What verifyLedger says first; 'all is well' when it finds nothing. */
async function found(): Promise<string> {
  const verdict = await verifyLedger(db)
  return verdict.ok ? 'all is well' : verdict.first
}

function another(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (typeof value === 'number') return value + 1_000
  if (typeof value === 'boolean') return !value
  return value === null ? 'x' : `${String(value)}x`
}

/** How verifyLedger calls the entry that a row belongs to, or the account. */
async function nameOf(name: Name, row: Row): Promise<RegExp> {
  if (name === 'accounts') return new RegExp(row.id)
  const entryId = String(row.entryId ?? row.id)
  const [entry] = await db.select().from(ledgerEntries).where(eq(ledgerEntries.id, entryId))
  return new RegExp(`Entry ${entry!.number}\\b`)
}

const columns = Object.entries(tables).flatMap(([name, table]) =>
  Object.keys(getTableColumns(table)).map((column) => ({ name: name as Name, column })),
)

test('a ledger that nobody touched is whole', async () => {
  expect(await verifyLedger(db)).toEqual({ ok: true, entries: 18 })
})

test.each(columns)('changing $column of $name is found and named', async ({ name, column }) => {
  for (const [, row] of await firstMiddleLast(name)) {
    const named = await nameOf(name, row)
    await change(name, row.id, { [column]: another(row[column]) })
    expect(await found()).toMatch(named)
    await change(name, column === 'id' ? String(another(row.id)) : row.id, { [column]: row[column] })
    expect(await found()).toBe('all is well')
  }
})

test.each(['entries', 'transfers', 'accounts'] as const)(
  'deleting the first, a middle or the last of the %s is found',
  async (name) => {
    const table = tables[name]
    for (const [, row] of await firstMiddleLast(name)) {
      const number = await nameOf(name, row)
      await transaction((tx) => tx.delete(table).where(eq(table.id, row.id)))
      const isLastEntry = row.number === 18
      expect(await found()).toMatch(isLastEntry ? new RegExp(`belongs to entry ${row.id}, which is missing`) : number)
      await transaction((tx) => tx.insert(table).values(row as never))
      expect(await found()).toBe('all is well')
    }
  },
)

test('deleting the last entry together with its transfers is found by the balances', async () => {
  const last = (await rowsOf('entries')).at(-1)!
  const transfers = (await rowsOf('transfers')).filter((row) => row.entryId === last.id)
  await transaction(async (tx) => {
    await tx.delete(ledgerTransfers).where(eq(ledgerTransfers.entryId, last.id))
    await tx.delete(ledgerEntries).where(eq(ledgerEntries.id, last.id))
  })
  expect(await found()).toMatch(/^Account (owed:pot_.*:v|on-its-way:y2) holds £/)
  await transaction(async (tx) => {
    await tx.insert(ledgerEntries).values(last as never)
    await tx.insert(ledgerTransfers).values(transfers as never)
  })
  expect(await found()).toBe('all is well')
})

test.each(['entries', 'transfers', 'accounts'] as const)('swapping two of the %s is found', async (name) => {
  const columns = { entries: ['number'], transfers: ['pence'], accounts: ['balancePence'] }[name]
  const rows = (await rowsOf(name)).filter((row) => name !== 'accounts' || row.id.startsWith('available'))
  const [one, two] = name === 'transfers' ? [rows[0]!, rows[2]!] : [rows[0]!, rows[1]!]
  for (const column of columns) {
    expect(one[column]).not.toBe(two[column])
    const swap = async (first: unknown, second: unknown) => {
      await change(name, one.id, { [column]: 999_999 })
      await change(name, two.id, { [column]: second })
      await change(name, one.id, { [column]: first })
    }
    await swap(two[column], one[column])
    expect(await found()).toMatch(name === 'accounts' ? /Account available:/ : /Entry 1\b/)
    await swap(one[column], two[column])
    expect(await found()).toBe('all is well')
  }
})

test('of two changes the first is named', async () => {
  const entries = await rowsOf('entries')
  const [second, fifth] = [entries[1]!, entries[4]!]
  for (const entry of [second, fifth]) await change('entries', entry.id, { reference: 'somebody else' })
  expect(await found()).toMatch(/^Entry 2 /)
  await change('entries', second.id, { reference: second.reference })
  expect(await found()).toMatch(/^Entry 5 /)
  await change('entries', fifth.id, { reference: fifth.reference })
  expect(await found()).toBe('all is well')
})

test('a time that is no time is found', async () => {
  if (isPostgres) return expect(saidNo("update ledger_entries set at = 'noon'")).resolves.toBe(true)
  const [first] = await rowsOf('entries')
  await script(`update ledger_entries set at = 'noon' where number = 1`)
  expect(await found()).toMatch(/^Entry 1 /)
  await change('entries', first!.id, { at: first!.at })
  expect(await found()).toBe('all is well')
})

async function saidNo(statement: string): Promise<boolean> {
  return script(statement).then(
    () => false,
    () => true,
  )
}

test('a reason that was rewritten is found; a reason that was erased leaves the chain whole', async () => {
  const [reason] = await db.select().from(ledgerReasons).limit(1)
  const write = (words: string) =>
    transaction((tx) => tx.update(ledgerReasons).set({ words }).where(eq(ledgerReasons.entryId, reason!.entryId)))
  await write('He asked for it.')
  expect(await found()).toMatch(/^The reason of Entry \d+/)
  await write(reason!.words)
  await transaction((tx) => tx.delete(ledgerReasons).where(eq(ledgerReasons.entryId, reason!.entryId)))
  expect(await found()).toBe('all is well')
})

test('money may move while the books are proved', async () => {
  let moved = false
  const check = async () => {
    if (!moved) await aPotGiven(100)
    moved = true
    return null
  }
  expect(await verifyLedger(db, [check])).toEqual({ ok: true, entries: 19 })
  expect((await chainHead(db)).number).toBe(19)
})

test('what another module finds is said too', async () => {
  expect(await verifyLedger(db, [async () => 'Visit vis_1 holds £5.00 too much.'])).toEqual({
    ok: false,
    first: 'Visit vis_1 holds £5.00 too much.',
  })
})
