import { desc } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { genesisHash } from './chain.ts'

/** The last entry's number and hash: kept by somebody else each night, they fix everything before them. */
export async function chainHead(db: Db): Promise<{ number: number; hash: string }> {
  const [head] = await db
    .select({ number: ledgerEntries.number, hash: ledgerEntries.hash })
    .from(ledgerEntries)
    .orderBy(desc(ledgerEntries.number))
    .limit(1)
  return head ?? { number: 0, hash: genesisHash }
}
