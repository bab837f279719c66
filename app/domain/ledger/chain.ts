import { createHash } from 'node:crypto'

/** What stands before the first entry. */
export const genesisHash = '0'.repeat(64)

/** All of an entry that its hash covers. People stand in it as ids, the reason as a salted hash. */
export type ChainedEntry = {
  id: string
  number: number
  kind: string
  at: Date
  actorUserId: string | null
  personId: string | null
  mandateId: string | null
  reasonHash: string | null
  reference: string
  key: string
  reversesEntryId: string | null
}

export type ChainedTransfer = {
  id: string
  position: number
  debitAccountId: string
  creditAccountId: string
  pence: number
}

/** SHA-256 over the hash before and the canonical JSON of the entry with its transfers in their order. */
export function entryHash(previousHash: string, entry: ChainedEntry, transfers: ChainedTransfer[]): string {
  return createHash('sha256').update(previousHash).update('\n').update(canonicalEntry(entry, transfers)).digest('hex')
}

/** The words of a reason, hashed with a salt so that erasing the words leaves nothing to guess from. */
export function reasonHashOf(salt: string, words: string): string {
  return createHash('sha256').update(salt).update('\n').update(words).digest('hex')
}

/** Keys in alphabetical order, no spaces, instants in ISO 8601 with milliseconds: the same text everywhere. */
export function canonicalEntry(entry: ChainedEntry, transfers: ChainedTransfer[]): string {
  return JSON.stringify({
    actorUserId: entry.actorUserId,
    at: entry.at.toJSON(),
    id: entry.id,
    key: entry.key,
    kind: entry.kind,
    mandateId: entry.mandateId,
    number: entry.number,
    personId: entry.personId,
    reasonHash: entry.reasonHash,
    reference: entry.reference,
    reversesEntryId: entry.reversesEntryId,
    transfers: transfers.map(({ creditAccountId, debitAccountId, id, pence, position }) => ({
      creditAccountId,
      debitAccountId,
      id,
      pence,
      position,
    })),
  })
}
