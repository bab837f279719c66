import { and, asc, eq, gt, gte, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings, prices } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { today } from '../../shared/day.ts'

/** What a provider has said of VAT, and which of its listings say something else, for its own people. */
export async function vatOf(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId, kind: 'provider' })
  const [vat] = await db
    .select({
      vatNumber: organisations.vatNumber,
      vatReason: organisations.vatReason,
      address: organisations.address,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (!vat) return null
  return { ...vat, atOdds: vat.vatNumber ? await listAtOdds(db, organisationId, 'not registered') : [] }
}

/** Listings with prices, today or later, that have VAT in them, or that say nobody is registered. */
export async function listAtOdds(db: Db, organisationId: string, say: 'VAT' | 'not registered') {
  return db
    .select({
      listingId: listings.id,
      title: listings.title,
      prices: sql<number>`count(*)`.mapWith(Number),
    })
    .from(prices)
    .innerJoin(listings, eq(listings.id, prices.listingId))
    .where(
      and(
        eq(listings.organisationId, organisationId),
        ne(listings.state, 'withdrawn'),
        isNull(prices.councilId),
        // what was put aside before it began has its last day before its first
        or(isNull(prices.validTo), and(gte(prices.validTo, today()), gte(prices.validTo, prices.validFrom))),
        say === 'VAT' ? gt(prices.vatBasisPoints, 0) : eq(prices.vatReason, 'not registered'),
      ),
    )
    .groupBy(listings.id, listings.title)
    .orderBy(asc(listings.title))
}
