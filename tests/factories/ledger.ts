import { expect } from 'vitest'
import { daybook } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { agreedOrRaised, type Transfer } from '#app/domain/ledger/events.ts'
import { verifyLedger } from '#app/domain/ledger/verify.server.ts'
import { db, transaction } from '#db/client.ts'

/** Posts transfers as one entry by Daybook itself, with a key of its own unless one is given. */
export function posted(transfers: Transfer[], about: { kind?: string; key?: string; reason?: string } = {}) {
  return transaction((tx) =>
    postEntry(tx, daybook, {
      kind: about.kind ?? 'told by a test',
      personId: null,
      reference: 'test',
      key: about.key ?? newId('key'),
      reason: about.reason ?? null,
      transfers,
    }),
  )
}

/** A pot in the ledger alone, given so many pence. */
export async function aPotGiven(pence: number): Promise<string> {
  const potId = newId('pot')
  await posted(agreedOrRaised(potId, pence), { kind: 'agreed' })
  return potId
}

export async function expectCleanBooks(): Promise<void> {
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
}
