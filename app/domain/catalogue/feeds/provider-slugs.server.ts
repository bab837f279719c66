import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { claimedAt, claimedEndingSo } from '../claims/former-address.server.ts'
import { slugOf } from '../listing.ts'
import type { FeedProvider } from './provider-from.ts'

/** The key is of one feed: two feeds that call a provider the same are no proof that it is the same. */
export function slugFor(feedId: string, provider: FeedProvider): string {
  return slugOf(provider.name).slice(0, 40) + slugEnd(feedId, provider)
}

function slugEnd(feedId: string, { key }: FeedProvider): string {
  return `-${feedId
    .slice(-4)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')}${key.slice(0, 8)}`
}

/** The providers of a feed by the address of the store each has, or gets. One that took another name keeps its address. */
export async function withSlugs(
  tx: Tx,
  { feedId, providers }: { feedId: string; providers: FeedProvider[] },
): Promise<Map<string, FeedProvider>> {
  const byKey = new Map(providers.map((provider) => [provider.key, provider]))
  const bySlug = new Map([...byKey.values()].map((provider) => [slugFor(feedId, provider), provider]))
  const there = await tx
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(inArray(organisations.slug, [...bySlug.keys()]))
  const known = new Set([...there.map(({ slug }) => slug), ...(await claimedAt(tx, [...bySlug.keys()])).keys()])
  const unknown = [...bySlug].filter(([slug]) => !known.has(slug))
  const ends = unknown.map(([, provider]) => slugEnd(feedId, provider))
  const before = await slugsEndingSo(tx, ends)
  for (const [slug, provider] of unknown) {
    const kept = before.get(slugEnd(feedId, provider))
    if (kept === undefined) continue
    bySlug.delete(slug)
    bySlug.set(kept, provider)
  }
  return bySlug
}

/** Stores of before, claimed or not, by the end of their address, which stays when the name is another. */
async function slugsEndingSo(tx: Tx, ends: string[]): Promise<Map<string, string>> {
  const length = ends[0]?.length ?? 0
  if (length === 0) return new Map()
  const end = sql<string>`substr(${organisations.slug}, length(${organisations.slug}) - ${length - 1})`
  const rows = await tx
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(and(eq(organisations.isUnclaimed, true), inArray(end, ends)))
  const slugs = [...rows.map(({ slug }) => slug), ...(await claimedEndingSo(tx, ends))]
  return new Map(slugs.map((slug) => [slug.slice(-length), slug]))
}
