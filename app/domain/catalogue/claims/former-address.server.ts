import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { storeAddresses } from '#db/schema/storefront.ts'
import { now } from '../../shared/clock.ts'

/** Kept among the earlier addresses of a store, in a form that nobody can choose as a short one. */
function codeOf(slug: string): string {
  return `stores/${slug}`
}

/** Notes under which address a store stood until it was claimed: a feed knows it by that, and links lead to it. */
export async function keepFormerAddress(tx: Tx, { organisationId, slug }: { organisationId: string; slug: string }) {
  const at = now()
  await tx
    .insert(storeAddresses)
    .values({ code: codeOf(slug), organisationId, createdAt: at, replacedAt: at })
    .onConflictDoNothing()
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
