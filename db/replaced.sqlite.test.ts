import { expect, test } from 'vitest'
import { aPotGiven } from '#tests/factories/ledger.ts'
import { db, raw } from './client.ts'
import { ledgerEntries, ledgerTransfers } from './schema/ledger.ts'

test.each(Object.entries({ ledger_entries: ledgerEntries, ledger_transfers: ledgerTransfers }))(
  'a row of %s is not put in the place of another one either',
  async (name, table) => {
    await aPotGiven(100)
    const before = await db.select().from(table)
    await expect(raw(`insert or replace into ${name} select * from ${name} limit 1`)).rejects.toThrow(
      'only ever added to',
    )
    expect(await db.select().from(table)).toEqual(before)
  },
)
