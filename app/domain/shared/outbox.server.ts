import type { Tx } from '#db/client.ts'
import { insertRows } from '#db/prepared.ts'
import { outbox } from '#db/schema/shared.ts'
import { now } from './clock.ts'
import { newId } from './id.ts'

/** A mail in plain words. `path` becomes a button and a link built from ORIGIN when it is sent. `replyTo`: who asked, where an answer goes to them. */
export type Mail = {
  to: string
  subject: string
  lines: string[]
  link?: { words: string; path: string }
  replyTo?: string
}
/** For somebody without an e-mail address: the council prints and posts it. */
export type Letter = { name: string; address: string | null; subject: string; lines: string[] }
/** A listing whose search document may have changed. */
export type SearchChange = { listingId: string }

export type Work =
  | { kind: 'mail'; key: string; payload: Mail }
  | { kind: 'letter'; key: string; payload: Letter; councilId: string }
  | { kind: 'search'; key: string; payload: SearchChange }

/** Writes work to be done after the commit. The same key twice is the same work, done once. */
export async function enqueue(tx: Tx, work: Work): Promise<void> {
  await enqueueAll(tx, [work])
}

/** As `enqueue`, for all that comes of one change. */
export async function enqueueAll(tx: Tx, all: readonly Work[]): Promise<void> {
  const at = now()
  const rows = all.map((work) => ({
    id: newId('out'),
    kind: work.kind,
    key: work.key,
    payload: work.payload,
    councilId: work.kind === 'letter' ? work.councilId : null,
    availableAt: at,
    createdAt: at,
  }))
  await insertRows(tx, outbox, { rows, conflict: 'stays' })
}
