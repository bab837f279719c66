import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { notHere } from '../shared/refusal.ts'
import { requireMembership } from './access.server.ts'
import type { Letterhead } from './letterhead.ts'

const payload = z.object({
  name: z.string(),
  address: z.string().nullable(),
  subject: z.string(),
  lines: z.array(z.string()),
})
const atOnce = 100

/** Letters that a council has still to print and post, the oldest first. */
export async function listLetters(db: Db, actor: Actor, { organisationId }: { organisationId: string }) {
  await requirePoster(db, actor, organisationId)
  const rows = await db
    .select({ id: outbox.id, payload: outbox.payload, createdAt: outbox.createdAt })
    .from(outbox)
    .where(waitingFor(organisationId))
    .orderBy(asc(outbox.createdAt))
    .limit(atOnce)
  return rows.map(({ id, createdAt, ...row }) => ({ id, createdAt, ...payload.parse(row.payload) }))
}

/** How many letters a council has still to post. The caller has asked whether the actor posts them. */
export async function countLetters(db: Db, organisationId: string): Promise<number> {
  const [row] = await db.select({ waiting: count() }).from(outbox).where(waitingFor(organisationId))
  return row?.waiting ?? 0
}

/** What stands at the top of each letter of a council. */
export async function getLetterhead(
  db: Db,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<Letterhead> {
  await requirePoster(db, actor, organisationId)
  const [head] = await db
    .select({ council: organisations.name, phone: organisations.phone, address: organisations.address })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (!head) throw notHere()
  return head
}

/** These are in the post; they leave the list. */
export async function markPosted(
  tx: Tx,
  actor: Actor,
  { organisationId, letterIds }: { organisationId: string; letterIds: string[] },
): Promise<number> {
  await requirePoster(tx, actor, organisationId)
  if (letterIds.length === 0) return 0
  const posted = await tx
    .update(outbox)
    .set({ doneAt: now() })
    .where(and(waitingFor(organisationId), inArray(outbox.id, letterIds)))
    .returning({ id: outbox.id })
  await audit(tx, actor, {
    verb: 'posted letters',
    words: `Posted ${posted.length} ${posted.length === 1 ? 'letter' : 'letters'}`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
  return posted.length
}

function waitingFor(organisationId: string) {
  return and(eq(outbox.kind, 'letter'), eq(outbox.councilId, organisationId), isNull(outbox.doneAt))
}

async function requirePoster(db: Db, actor: Actor, organisationId: string): Promise<void> {
  await requireMembership(db, actor, { organisationId, kind: 'council', roles: ['practitioner', 'admin'] })
}
