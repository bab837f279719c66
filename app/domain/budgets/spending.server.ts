import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ledgerAccounts, ledgerEntries, ledgerTransfers } from '#db/schema/ledger.ts'
import { today, type Day } from '../shared/day.ts'

/**
 * What left pots for good, and was given back by credits, day by day: what was delivered counts from its yes, and not
 * again when its invoice is written.
 */
export async function listSpending(db: Db, potIds: string[]): Promise<{ day: Day; pence: number }[]> {
  if (potIds.length === 0) return []
  const accounts = await db
    .select({ id: ledgerAccounts.id })
    .from(ledgerAccounts)
    .where(and(inArray(ledgerAccounts.potId, potIds), inArray(ledgerAccounts.kind, ['delivered', 'spent'])))
  const gone = accounts.map(({ id }) => id)
  if (gone.length === 0) return []
  const rows = await db
    .select({
      at: ledgerEntries.at,
      debit: ledgerTransfers.debitAccountId,
      credit: ledgerTransfers.creditAccountId,
      pence: ledgerTransfers.pence,
    })
    .from(ledgerTransfers)
    .innerJoin(ledgerEntries, eq(ledgerEntries.id, ledgerTransfers.entryId))
    .where(or(inArray(ledgerTransfers.creditAccountId, gone), inArray(ledgerTransfers.debitAccountId, gone)))
  const isGone = new Set(gone)
  return rows
    .filter(({ debit, credit }) => isGone.has(debit) !== isGone.has(credit))
    .map(({ at, credit, pence }) => ({ day: today(at), pence: isGone.has(credit) ? pence : -pence }))
}
