import { and, asc, inArray, isNull, lte, sql } from 'drizzle-orm'
import { now } from '#app/domain/shared/clock.ts'
import type { Mailer } from '#app/integrations/smtp.server.ts'
import { transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { parseMail, parseSearchChange } from './payloads.ts'

export type Outlets = {
  /** null: mails are kept for /dev/mail and count as done */
  mailer: Mailer | null
  syncListings(listingIds: string[]): Promise<void>
}

const batch = 50
const lease = 5 * 60_000
const mostWait = 24 * 60 * 60_000

type Row = { id: string; kind: 'mail' | 'letter' | 'search'; attempts: number; payload: Record<string, unknown> }

/**
 * Does what waits in the outbox, oldest first; true when there may be more. A row is taken before its work begins, so that
 * two processes do not do it both; what fails is tried again later and later. Letters wait for the council to print them.
 */
export async function drainOutbox(outlets: Outlets): Promise<boolean> {
  const rows = await take()
  const searches = rows.filter(({ kind }) => kind === 'search')
  if (searches.length > 0) {
    const ids = searches.map(({ payload }) => parseSearchChange(payload).listingId)
    await attempt(searches, () => outlets.syncListings([...new Set(ids)]))
  }
  for (const row of rows.filter(({ kind }) => kind === 'mail')) {
    await attempt([row], () => sendMail(row, outlets.mailer))
  }
  return rows.length === batch
}

/** Marks rows as begun: nobody else takes them while the lease runs. */
function take(): Promise<Row[]> {
  return transaction(async (tx) => {
    const at = now()
    const waiting = await tx
      .select({ id: outbox.id, kind: outbox.kind, attempts: outbox.attempts, payload: outbox.payload })
      .from(outbox)
      .where(and(isNull(outbox.doneAt), lte(outbox.availableAt, at), inArray(outbox.kind, ['mail', 'search'])))
      .orderBy(asc(outbox.availableAt))
      .limit(batch)
    if (waiting.length === 0) return []
    const ids = waiting.map(({ id }) => id)
    await tx
      .update(outbox)
      .set({ availableAt: new Date(at.getTime() + lease), attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, ids))
    return waiting
  })
}

/** Once a mail has gone, its words and its single-use link have no business here any more. */
async function sendMail(row: Row, mailer: Mailer | null): Promise<void> {
  if (!mailer) return
  const { to, subject, ...mail } = parseMail(row.payload)
  await mailer.send({ to, subject, ...mail }, row.id)
  row.payload = { to, subject, lines: [] }
}

async function attempt(rows: Row[], work: () => Promise<void>): Promise<void> {
  const ids = rows.map(({ id }) => id)
  const failure = await work().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  await transaction(async (tx) => {
    const mine = inArray(outbox.id, ids)
    if (failure === null) {
      const [only] = rows.length === 1 ? rows : []
      const payload = only?.kind === 'mail' ? { payload: only.payload } : {}
      return tx
        .update(outbox)
        .set({ doneAt: now(), lastError: null, ...payload })
        .where(mine)
    }
    const attempts = Math.max(...rows.map((row) => row.attempts)) + 1
    const availableAt = new Date(now().getTime() + waitAfter(attempts))
    return tx
      .update(outbox)
      .set({ availableAt, lastError: failure.slice(0, 500) })
      .where(mine)
  })
}

/** 1, 4, 9, 16 … minutes, at most a day. */
function waitAfter(attempts: number): number {
  return Math.min(attempts * attempts * 60_000, mostWait)
}
