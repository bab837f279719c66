import { setImmediate as otherWork } from 'node:timers/promises'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { openIds } from '#db/schema/feeds.ts'
import { openIdOf } from './open-ids.ts'

type Stored = (typeof openIds.$inferSelect)['kind']
type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
const together = 200

/** Writes down under which UUIDs others know these listings and their organisations, so that they can be looked up. */
export async function nameOpenly(tx: Tx, listingIds: string[]): Promise<void> {
  if (listingIds.length === 0) return
  const rows = await tx
    .select({ id: listings.id, organisationId: listings.organisationId })
    .from(listings)
    .where(inArray(listings.id, listingIds))
  await write(tx, rows)
}

/** Does the same for whatever came into the catalogue on another way: after a restore, or before there were UUIDs. */
export async function nameAllOpenly(transaction: Transaction): Promise<void> {
  let after: string | null = ''
  while (after !== null) {
    const from: string = after
    after = await transaction((tx) => nameNext(tx, from))
    await otherWork()
  }
}

/** What a UUID stands for here. Null: nothing. */
export async function refOf(db: Db, kind: Stored, uuid: string): Promise<string | null> {
  const [row] = await db
    .select({ ref: openIds.ref })
    .from(openIds)
    .where(and(eq(openIds.uuid, uuid.toLowerCase()), eq(openIds.kind, kind)))
  return row?.ref ?? null
}

async function nameNext(tx: Tx, after: string): Promise<string | null> {
  const rows = await tx
    .select({ id: listings.id, organisationId: listings.organisationId })
    .from(listings)
    .leftJoin(openIds, and(eq(openIds.kind, 'service'), eq(openIds.ref, listings.id)))
    .where(and(gt(listings.id, after), isNull(openIds.uuid)))
    .orderBy(asc(listings.id))
    .limit(together)
  await write(tx, rows)
  return rows.length === together ? (rows.at(-1)?.id ?? null) : null
}

async function write(tx: Tx, rows: { id: string; organisationId: string }[]): Promise<void> {
  const organisations = [...new Set(rows.map(({ organisationId }) => organisationId))]
  const named = [
    ...rows.flatMap(({ id }) => [nameOf('service', id), nameOf('service_at_location', id)]),
    ...organisations.map((id) => nameOf('organization', id)),
  ]
  if (named.length > 0) await tx.insert(openIds).values(named).onConflictDoNothing()
}

function nameOf(kind: Stored, ref: string) {
  return { uuid: openIdOf(kind, ref), kind, ref }
}
