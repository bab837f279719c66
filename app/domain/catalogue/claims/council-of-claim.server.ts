import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feeds, feedServices } from '#db/schema/feeds.ts'
import { organisations } from '#db/schema/people.ts'
import { getCouncil } from '../../people/council.server.ts'

/** The council by whose feed an organisation came. Null: it came in another way, such as by a register. */
export async function councilOfFeed(db: Db, organisationId: string): Promise<string | null> {
  const [feed] = await db
    .select({ councilId: feeds.councilId })
    .from(listings)
    .innerJoin(feedServices, eq(feedServices.listingId, listings.id))
    .innerJoin(feeds, eq(feeds.id, feedServices.feedId))
    .where(eq(listings.organisationId, organisationId))
    .orderBy(asc(feeds.createdAt), asc(feeds.id))
    .limit(1)
  return feed?.councilId ?? null
}

/** The council that is asked about a claim: the one it works for, or by whose feed it came, or the first. Null: there is none. */
export async function councilOfClaim(db: Db, organisationId: string): Promise<{ id: string; name: string } | null> {
  const [own] = await db
    .select({ councilId: organisations.councilId })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  const councilId = own?.councilId ?? (await councilOfFeed(db, organisationId))
  if (!councilId) return getCouncil(db)
  const [council] = await db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, councilId))
  return council ?? null
}
