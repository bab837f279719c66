import { and, eq, like } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { claims } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import { slugOf } from '../listing.ts'
import { claimedAt } from './former-address.server.ts'

const unclaimed = '-unclaimed'

/** The address that a store has now which was imported at another and has been claimed since. Null: there is none. */
export async function claimedStoreAt(db: Db, slug: string): Promise<string | null> {
  const kept = (await claimedAt(db, [slug])).get(slug)
  if (kept || !slug.endsWith(unclaimed)) return kept?.slug ?? null
  // claimed before earlier addresses were kept
  const base = slug.slice(0, -unclaimed.length)
  const rows = await db
    .select({ slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .innerJoin(claims, and(eq(claims.organisationId, organisations.id), eq(claims.state, 'approved')))
    .where(like(organisations.slug, `${base}%`))
    .limit(20)
  return rows.find(({ name }) => slugOf(name) === base)?.slug ?? null
}
