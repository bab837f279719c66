import { asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import { ledgerEntries, ledgerTransfers } from '#db/schema/ledger.ts'
import { accountOf } from './accounts.ts'
import type { Transfer } from './events.ts'
import { postEntry } from './post-entry.server.ts'

/** Gives back exactly what an entry took, once, by an entry that points at it. The mistake stays to be seen. */
export async function reverseEntry(
  tx: Tx,
  actor: Actor,
  { entryId, reason, key }: { entryId: string; reason: string; key: string },
): Promise<{ entryId: string; isNew: boolean }> {
  const [entry] = await tx.select().from(ledgerEntries).where(eq(ledgerEntries.id, entryId))
  if (!entry) throw new Refusal('not-found', 'This entry is not in the account book. Nothing was changed.')
  const [earlier] = await tx
    .select({ id: ledgerEntries.id, key: ledgerEntries.key })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.reversesEntryId, entryId))
  if (earlier && earlier.key !== key) {
    throw new Refusal('conflict', 'This entry was reversed before. Nothing was changed.', {
      facts: { entryId: earlier.id },
    })
  }
  return postEntry(tx, actor, {
    kind: 'reversed',
    personId: entry.personId,
    reason,
    reference: entry.reference,
    key,
    transfers: await backwards(tx, entryId),
    reversesEntryId: entryId,
  })
}

async function backwards(tx: Tx, entryId: string): Promise<Transfer[]> {
  const transfers = await tx
    .select()
    .from(ledgerTransfers)
    .where(eq(ledgerTransfers.entryId, entryId))
    .orderBy(asc(ledgerTransfers.position))
  return transfers.map(({ debitAccountId, creditAccountId, pence }) => ({
    debit: known(creditAccountId),
    credit: known(debitAccountId),
    pence,
  }))
}

function known(accountId: string) {
  const account = accountOf(accountId)
  if (!account) throw new Error(`${accountId} is not an account of the plan.`)
  return account
}
