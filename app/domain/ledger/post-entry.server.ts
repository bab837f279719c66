import { randomBytes } from 'node:crypto'
import { desc, eq, max, or, sql } from 'drizzle-orm'
import { actorId, type Actor } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import { insertRows, kept } from '#db/prepared.ts'
import { ledgerAccounts, ledgerEntries, ledgerReasons, ledgerTransfers } from '#db/schema/ledger.ts'
import type { AccountRef } from './accounts.ts'
import { balancesOf } from './balances.server.ts'
import { entryHash, genesisHash, reasonHashOf } from './chain.ts'
import type { Transfer } from './events.ts'

export type NewEntry = {
  kind: string
  /** acted for */
  personId: string | null
  mandateId?: string | null
  /** why, in words that can be erased later */
  reason?: string | null
  /** what it is about: 'ord_…', 'inv_…' */
  reference: string
  /** the same key is the same entry: it moves money once */
  key: string
  transfers: Transfer[]
  reversesEntryId?: string | null
}

/**
 * Adds an entry to the chain and moves its transfers. The same key again gives back the first entry and moves nothing.
 * Refuses with 'short' what would take an account below its floor.
 */
export async function postEntry(tx: Tx, actor: Actor, entry: NewEntry): Promise<{ entryId: string; isNew: boolean }> {
  const { head, same } = await headAndSame(tx, entry.key)
  if (same) return { entryId: same.id, isNew: false }

  const transfers = chained(entry.transfers)
  await moveBalances(tx, entry.transfers)

  const salt = entry.reason ? randomBytes(16).toString('hex') : null
  const row = {
    id: newId('ent'),
    number: (head?.number ?? 0) + 1,
    kind: entry.kind,
    at: now(),
    actorUserId: actorId(actor),
    personId: entry.personId,
    mandateId: entry.mandateId ?? null,
    reasonHash: salt && entry.reason ? reasonHashOf(salt, entry.reason) : null,
    reference: entry.reference,
    key: entry.key,
    reversesEntryId: entry.reversesEntryId ?? null,
  }
  const previousHash = head?.hash ?? genesisHash
  const hash = entryHash(previousHash, row, transfers)
  await insertRows(tx, ledgerEntries, { rows: [{ ...row, previousHash, hash }] })
  await insertRows(tx, ledgerTransfers, { rows: transfers.map((transfer) => ({ ...transfer, entryId: row.id })) })
  if (salt && entry.reason) await tx.insert(ledgerReasons).values({ entryId: row.id, salt, words: entry.reason })
  return { entryId: row.id, isNew: true }
}

/** Whether an entry with this key stands already: for whoever asks for money only where it still has to move. */
export async function wasPosted(tx: Tx, key: string): Promise<boolean> {
  return (await headAndSame(tx, key)).same !== undefined
}

/** The last entry, and the entry that has this key already, in one read. */
async function headAndSame(tx: Tx, key: string) {
  const rows = await headOrKey(tx).execute({ key })
  return { head: rows[0], same: rows.find((row) => row.key === key) }
}

const headOrKey = kept((tx: Tx, name) => {
  const last = tx.select({ number: max(ledgerEntries.number) }).from(ledgerEntries)
  return tx
    .select({ id: ledgerEntries.id, number: ledgerEntries.number, hash: ledgerEntries.hash, key: ledgerEntries.key })
    .from(ledgerEntries)
    .where(or(eq(ledgerEntries.key, sql.placeholder('key')), eq(ledgerEntries.number, last)))
    .orderBy(desc(ledgerEntries.number))
    .prepare(name)
})

function chained(transfers: Transfer[]) {
  if (transfers.length === 0) throw new Error('An entry needs a transfer: this one moves nothing.')
  return transfers.map(({ debit, credit, pence }, position) => {
    if (!Number.isSafeInteger(pence) || pence <= 0)
      throw new Error(`A transfer moves whole pence above 0, not ${pence}.`)
    if (debit.book !== credit.book) throw new Error(`${debit.id} and ${credit.id} stand in two books.`)
    if (debit.id === credit.id) throw new Error(`A transfer from ${debit.id} to itself moves nothing.`)
    return { id: newId('trn'), position, debitAccountId: debit.id, creditAccountId: credit.id, pence }
  })
}

/** Balances are read first, so that a broken floor is a Refusal and not a failed statement, which would end the transaction. */
async function moveBalances(tx: Tx, transfers: Transfer[]): Promise<void> {
  const moved = new Map<string, { ref: AccountRef; pence: number }>()
  for (const { debit, credit, pence } of transfers) {
    add(moved, debit, debit.normal === 'debit' ? pence : -pence)
    add(moved, credit, credit.normal === 'credit' ? pence : -pence)
  }
  const before = await balancesOf(tx, [...moved.keys()])
  const accounts = [...moved.values()].map(({ ref, pence }) => ({
    ...ref,
    balancePence: (before.get(ref.id) ?? 0) + pence,
  }))
  for (const account of accounts) if (account.hasFloor && account.balancePence < 0) refuseAsShort(account)
  await insertRows(tx, ledgerAccounts, { rows: accounts, conflict: newBalance })
}

/** An account that is there already takes its new balance. */
const newBalance = { key: ledgerAccounts.id, takes: [ledgerAccounts.balancePence] }

function add(moved: Map<string, { ref: AccountRef; pence: number }>, ref: AccountRef, pence: number): void {
  const account = moved.get(ref.id)
  if (account) account.pence += pence
  else moved.set(ref.id, { ref, pence })
}

function refuseAsShort({ id, balancePence }: AccountRef & { balancePence: number }): never {
  throw new Refusal(
    'short',
    `There is not enough money for this: ${pounds(-balancePence)} is missing. Nothing was changed.`,
    {
      facts: { accountId: id, pence: -balancePence },
    },
  )
}
