import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { now } from '#app/domain/shared/clock.ts'
import type { Mailer } from '#app/integrations/smtp.server.ts'
import { transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { parseMail, parseSearchChange } from './payloads.ts'

type Lane = 'mail' | 'search'

/** Few mails are taken together: with a slow mail server too they are mostly sent before their lease ends. */
const batch = { mail: 10, search: 50 } as const satisfies Record<Lane, number>
const lease = 5 * 60_000
const mostWait = 24 * 60 * 60_000

type Row = { id: string; attempts: number; payload: Record<string, unknown> }

/**
 * Sends the mails that wait in the outbox, oldest first; true when there may be more. A row is taken before its work begins,
 * so that two processes do not do it both; what fails is tried again later and later. Letters wait for the council to print
 * them. `mailer` null: mails are kept for /dev/mail and count as done. `isStopping`: what is not reached then goes when its
 * lease has ended.
 */
export async function drainMails(mailer: Mailer | null, isStopping = () => false): Promise<boolean> {
  const rows = await take('mail')
  for (const row of rows) if (!isStopping()) await attempt([row], () => sendMail(row, mailer))
  return rows.length === batch.mail
}

/** Brings listings that have changed into the index, in the same way. A lane of its own: it waits for no mail server. */
export async function drainSearch(syncListings: (listingIds: string[]) => Promise<void>): Promise<boolean> {
  const rows = await take('search')
  if (rows.length === 0) return false
  const ids = rows.map(({ payload }) => parseSearchChange(payload).listingId)
  await attempt(rows, () => syncListings([...new Set(ids)]))
  return rows.length === batch.search
}

/** Marks rows as begun: nobody else takes them while the lease runs. */
function take(lane: Lane): Promise<Row[]> {
  return transaction(async (tx) => {
    const at = now()
    const waiting = await tx
      .select({ id: outbox.id, attempts: outbox.attempts, payload: outbox.payload })
      .from(outbox)
      .where(and(isNull(outbox.doneAt), lte(outbox.availableAt, at), eq(outbox.kind, lane)))
      .orderBy(asc(outbox.availableAt))
      .limit(batch[lane])
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
      const payload = only ? { payload: only.payload } : {}
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
