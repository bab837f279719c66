import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { parseMail } from './payloads.ts'

const most = 100

/** The mails of a demonstration: only those to its own users, and to addresses that can never be anybody's. */
export async function listDemonstrationMails(db: Db) {
  const [rows, known] = await Promise.all([
    db
      .select({ id: outbox.id, payload: outbox.payload, createdAt: outbox.createdAt })
      .from(outbox)
      .where(eq(outbox.kind, 'mail'))
      .orderBy(desc(outbox.createdAt))
      .limit(most),
    db.select({ email: users.email }).from(users).where(eq(users.isDemonstration, true)),
  ])
  const addresses = new Set(known.map(({ email }) => email))
  return rows
    .map(({ id, createdAt, payload }) => ({ id, createdAt, ...parseMail(payload) }))
    .filter(({ to }) => addresses.has(to) || to.endsWith('.example'))
}
