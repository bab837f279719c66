import { eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ledgerEntries, ledgerTransfers } from '#db/schema/ledger.ts'
import { account } from '../ledger/accounts.ts'
import { today, type Day } from '../shared/day.ts'

/** What was spent from pots, and given back by credits, day by day. */
export async function listSpending(db: Db, potIds: string[]): Promise<{ day: Day; pence: number }[]> {
  if (potIds.length === 0) return []
  const spent = potIds.map((potId) => account.spent(potId).id)
  const rows = await db
    .select({ at: ledgerEntries.at, credit: ledgerTransfers.creditAccountId, pence: ledgerTransfers.pence })
    .from(ledgerTransfers)
    .innerJoin(ledgerEntries, eq(ledgerEntries.id, ledgerTransfers.entryId))
    .where(or(inArray(ledgerTransfers.creditAccountId, spent), inArray(ledgerTransfers.debitAccountId, spent)))
  const accounts = new Set(spent)
  return rows.map(({ at, credit, pence }) => ({ day: today(at), pence: accounts.has(credit) ? pence : -pence }))
}
