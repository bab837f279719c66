import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ledgerEntries, ledgerReasons, ledgerTransfers } from '#db/schema/ledger.ts'
import { accountOf } from './accounts.ts'
import { entryHash, genesisHash, reasonHashOf } from './chain.ts'

/** How far the chain was read, and what every account must hold by then. */
export type Walk = { number: number; hash: string; balances: Map<string, number> }

type Entry = typeof ledgerEntries.$inferSelect
type Transfer = typeof ledgerTransfers.$inferSelect
type Reason = typeof ledgerReasons.$inferSelect

const entriesAtOnce = 2000

export function beginWalk(): Walk {
  return { number: 0, hash: genesisHash, balances: new Map() }
}

/** Reads on to an entry's number, some thousand entries at a time; null, or the first link that does not hold. */
export async function walkTo(db: Db, walk: Walk, lastNumber: number): Promise<string | null> {
  while (walk.number < lastNumber) {
    const range = and(
      gt(ledgerEntries.number, walk.number),
      lte(ledgerEntries.number, Math.min(lastNumber, walk.number + entriesAtOnce)),
    )
    const entries = await db.select().from(ledgerEntries).where(range).orderBy(asc(ledgerEntries.number))
    const transfers = await transfersOf(db, range)
    const reasons = await reasonsOf(db, range)
    if (entries.length === 0) return `Entry ${walk.number + 1} is missing.`
    for (const entry of entries) {
      const wrong = step(walk, entry, { transfers: transfers.get(entry.id) ?? [], reason: reasons.get(entry.id) })
      if (wrong) return wrong
    }
  }
  return null
}

/** A transfer whose entry is not there. */
export async function looseTransfer(db: Db): Promise<string | null> {
  const [loose] = await db
    .select({ id: ledgerTransfers.id, entryId: ledgerTransfers.entryId })
    .from(ledgerTransfers)
    .leftJoin(ledgerEntries, eq(ledgerEntries.id, ledgerTransfers.entryId))
    .where(isNull(ledgerEntries.id))
    .limit(1)
  return loose ? `Transfer ${loose.id} belongs to entry ${loose.entryId}, which is missing.` : null
}

async function transfersOf(db: Db, range: ReturnType<typeof and>): Promise<Map<string, Transfer[]>> {
  const rows = await db
    .select({ transfer: ledgerTransfers })
    .from(ledgerEntries)
    .innerJoin(ledgerTransfers, eq(ledgerTransfers.entryId, ledgerEntries.id))
    .where(range)
    .orderBy(asc(ledgerEntries.number), asc(ledgerTransfers.position))
  const byEntry = new Map<string, Transfer[]>()
  for (const { transfer } of rows) {
    const transfers = byEntry.get(transfer.entryId)
    if (transfers) transfers.push(transfer)
    else byEntry.set(transfer.entryId, [transfer])
  }
  return byEntry
}

async function reasonsOf(db: Db, range: ReturnType<typeof and>): Promise<Map<string, Reason>> {
  const rows = await db
    .select({ reason: ledgerReasons })
    .from(ledgerEntries)
    .innerJoin(ledgerReasons, eq(ledgerReasons.entryId, ledgerEntries.id))
    .where(range)
  return new Map(rows.map(({ reason }) => [reason.entryId, reason]))
}

function step(walk: Walk, entry: Entry, found: { transfers: Transfer[]; reason: Reason | undefined }): string | null {
  const { transfers, reason } = found
  if (entry.number !== walk.number + 1) return `Entry ${walk.number + 1} is missing.`
  const name = `Entry ${entry.number} (${entry.id}, ${entry.kind})`
  if (entry.previousHash !== walk.hash) return `${name} does not follow the entry before it.`
  if (entryHash(walk.hash, entry, transfers) !== entry.hash) return `${name} or its transfers were changed.`
  if (reason && entry.reasonHash !== reasonHashOf(reason.salt, reason.words))
    return `The reason of ${name} was changed.`
  for (const transfer of transfers) {
    const wrong = move(walk.balances, transfer)
    if (wrong) return `${name}: ${wrong}`
  }
  walk.number = entry.number
  walk.hash = entry.hash
  return null
}

function move(balances: Map<string, number>, transfer: Transfer): string | null {
  const debit = accountOf(transfer.debitAccountId)
  const credit = accountOf(transfer.creditAccountId)
  if (!debit || !credit || debit.book !== credit.book) return `transfer ${transfer.id} is not in the plan of accounts.`
  const { pence } = transfer
  balances.set(debit.id, (balances.get(debit.id) ?? 0) + (debit.normal === 'debit' ? pence : -pence))
  balances.set(credit.id, (balances.get(credit.id) ?? 0) + (credit.normal === 'credit' ? pence : -pence))
  return null
}
