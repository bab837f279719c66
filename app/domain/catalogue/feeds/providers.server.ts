import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { claimedAt } from '../claims/former-address.server.ts'
import { followInPages, markModified } from '../touch-catalogue.server.ts'
import { withSlugs } from './provider-slugs.server.ts'
import type { FeedProvider } from './provider-from.ts'

export type ProviderOfFeed = { id: string; isClaimed: boolean }

/**
 * One organisation for each provider of a feed, by the provider's key: the store that somebody has claimed, or an unclaimed
 * one. What it says of itself follows the feed as long as nobody runs it.
 */
export async function ensureProviders(
  tx: Tx,
  { feedId, providers }: { feedId: string; providers: FeedProvider[] },
): Promise<Map<string, ProviderOfFeed>> {
  const bySlug = await withSlugs(tx, { feedId, providers })
  const claimed = await claimedAt(tx, [...bySlug.keys()])
  const rows = [...bySlug]
    .filter(([slug]) => !claimed.has(slug))
    .map(([slug, { key: _, ...about }]) => ({
      ...{ ...about, id: newId('org'), slug, isUnclaimed: true, createdAt: now() },
    }))
  if (rows.length > 0) await tx.insert(organisations).values(rows).onConflictDoNothing()
  const there = await tx
    .select({ id: organisations.id, slug: organisations.slug, ...said, isUnclaimed: organisations.isUnclaimed })
    .from(organisations)
    .where(inArray(organisations.slug, [...bySlug.keys()]))
  for (const { id, slug, isUnclaimed, ...old } of there) {
    const provider = bySlug.get(slug)
    if (provider && isUnclaimed) await follow(tx, { id, old, provider })
  }
  const idOf = new Map(there.map(({ id, slug }) => [slug, id]))
  return new Map(
    [...bySlug].map(([slug, { key }]) => {
      const id = claimed.get(slug)?.id
      return [key, { id: id ?? idOf.get(slug) ?? '', isClaimed: id !== undefined }]
    }),
  )
}

type Said = Pick<FeedProvider, keyof typeof said>

/** What a provider says of itself stands in each of its listings, whether the feed changes that one or not. */
async function follow(tx: Tx, { id, old, provider }: { id: string; old: Said; provider: FeedProvider }): Promise<void> {
  const { name, story, email, phone, district } = provider
  const set = { name, story, email, phone, district }
  if (JSON.stringify(set) === JSON.stringify(old)) return
  await tx
    .update(organisations)
    .set(set)
    .where(and(eq(organisations.id, id), eq(organisations.isUnclaimed, true)))
  const mine = eq(listings.organisationId, id)
  await markModified(tx, mine)
  const found = name === old.name ? [] : await tx.select({ id: listings.id }).from(listings).where(mine)
  await followInPages(
    tx,
    found.map((listing) => listing.id),
  )
}

const said = {
  name: organisations.name,
  story: organisations.story,
  email: organisations.email,
  phone: organisations.phone,
  district: organisations.district,
}
