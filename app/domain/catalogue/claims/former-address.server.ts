import { and, eq, inArray, like, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { storeAddresses } from '#db/schema/storefront.ts'
import { now } from '../../shared/clock.ts'

/** Kept among the earlier addresses of a store, in a form that nobody can choose as a short one. */
function codeOf(slug: string): string {
  return `stores/${slug}`
}

type Former = { organisationId: string; slug: string }

/** Notes under which addresses stores stood until they were claimed: a feed knows them by that, and links lead to them. */
export async function keepFormerAddresses(tx: Tx, stores: readonly Former[]): Promise<void> {
  if (stores.length === 0) return
  const at = now()
  const rows = stores.map(({ organisationId, slug }) => ({ code: codeOf(slug), organisationId }))
  await tx
    .insert(storeAddresses)
    .values(rows.map((row) => ({ ...row, createdAt: at, replacedAt: at })))
    .onConflictDoNothing()
}

/** Those of these stores of which an earlier address of this kind is kept. */
export async function withFormerAddress(db: Db, organisationIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ organisationId: storeAddresses.organisationId })
    .from(storeAddresses)
    .where(and(inArray(storeAddresses.organisationId, [...organisationIds]), like(storeAddresses.code, codeOf('%'))))
  return new Set(rows.map((row) => row.organisationId))
}

/** The claimed stores that stood at these addresses, by the address. */
export async function claimedAt(db: Db, slugs: readonly string[]): Promise<Map<string, { id: string; slug: string }>> {
  const bySlug = new Map(slugs.map((slug) => [codeOf(slug), slug]))
  const rows = await db
    .select({ code: storeAddresses.code, id: organisations.id, slug: organisations.slug })
    .from(storeAddresses)
    .innerJoin(organisations, eq(organisations.id, storeAddresses.organisationId))
    .where(and(inArray(storeAddresses.code, [...bySlug.keys()]), eq(organisations.isUnclaimed, false)))
  return new Map(rows.map(({ code, ...store }) => [bySlug.get(code) ?? '', store]))
}

/** The addresses of before, of stores that are claimed now, which end in one of these. All ends are of one length. */
export async function claimedEndingSo(db: Db, ends: readonly string[]): Promise<string[]> {
  const end = sql<string>`substr(${storeAddresses.code}, length(${storeAddresses.code}) - ${(ends[0]?.length ?? 0) - 1})`
  const rows = await db
    .select({ code: storeAddresses.code })
    .from(storeAddresses)
    .innerJoin(organisations, eq(organisations.id, storeAddresses.organisationId))
    .where(and(like(storeAddresses.code, codeOf('%')), inArray(end, [...ends]), eq(organisations.isUnclaimed, false)))
  return rows.map(({ code }) => code.slice(codeOf('').length))
}
