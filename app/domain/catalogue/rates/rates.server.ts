import { aliasedTable, and, asc, desc, eq, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Side } from './rate-words.ts'

const page = 50
export type Room = { side: Side; organisationId: string }
export type Rate = Awaited<ReturnType<typeof listRates>>[number]

/** Who may read the agreements of one side: those who work for the provider, the council's commissioners. */
export function requireRatesRoom(db: Db, actor: Actor, { side, organisationId }: Room) {
  const roles = side === 'provider' ? (['owner', 'staff'] as const) : (['commissioner'] as const)
  return requireMembership(db, actor, { organisationId, kind: side, roles })
}

/** The agreements and offers of one side, the newest first. `before`: the id of the last one seen. */
export async function listRates(db: Db, actor: Actor, { before, ...room }: Room & { before?: string | null }) {
  await requireRatesRoom(db, actor, room)
  return rateRows(db)
    .where(and(isOwn(room), before ? lt(rateAgreements.id, before) : undefined))
    .orderBy(desc(rateAgreements.id))
    .limit(page)
}

/** Where the next page begins; null when this was the last. */
export function nextRateOf(shown: Rate[]): string | null {
  return shown.length === page ? (shown.at(-1)?.id ?? null) : null
}

/** One agreement or offer of one side. Null: none, or somebody else's. */
export async function getRate(db: Db, actor: Actor, { rateId, ...room }: Room & { rateId: string }) {
  await requireRatesRoom(db, actor, room)
  const [rate] = await rateRows(db).where(and(isOwn(room), eq(rateAgreements.id, rateId)))
  return rate ?? null
}

/** Providers whose name has these words in it, by name. */
export async function listProvidersNamed(db: Db, words: string) {
  const part = `%${words.toLowerCase().replace(/[%_]/g, '')}%`
  return db
    .select({ id: organisations.id, name: organisations.name, district: organisations.district })
    .from(organisations)
    .where(
      and(
        eq(organisations.kind, 'provider'),
        isNull(organisations.suspendedAt),
        like(sql`lower(${organisations.name})`, part),
      ),
    )
    .orderBy(asc(organisations.name))
    .limit(20)
}

/** A provider by its id, as everybody may know it. Null: there is none. */
export async function getProviderNamed(db: Db, providerId: string) {
  const [row] = await db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, providerId), eq(organisations.kind, 'provider'), isNull(organisations.suspendedAt)))
  return row ?? null
}

/** What a provider sells, for choosing what a rate is for: public facts. */
export async function listSoldBy(db: Db, providerId: string) {
  return db
    .select({
      id: listings.id,
      title: listings.title,
      categoryId: categories.id,
      categoryName: categories.name,
    })
    .from(listings)
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(
      and(
        eq(listings.organisationId, providerId),
        eq(listings.isFree, false),
        or(eq(listings.state, 'published'), eq(listings.state, 'paused')),
      ),
    )
    .orderBy(asc(listings.title))
    .limit(200)
}

function isOwn({ side, organisationId }: Room): SQL {
  return eq(side === 'provider' ? rateAgreements.providerId : rateAgreements.councilId, organisationId)
}

const provider = aliasedTable(organisations, 'provider')
const council = aliasedTable(organisations, 'council')

function rateRows(db: Db) {
  return db
    .select({
      id: rateAgreements.id,
      providerId: rateAgreements.providerId,
      providerName: provider.name,
      councilId: rateAgreements.councilId,
      councilName: council.name,
      scope: rateAgreements.scope,
      listingId: rateAgreements.listingId,
      listingTitle: listings.title,
      categoryId: rateAgreements.categoryId,
      categoryName: categories.name,
      nowPartOf: sql<
        string | null
      >`(select whole.name from ${categories} as whole where whole.id = ${categories.mergedIntoId})`,
      terms: rateAgreements.terms,
      words: rateAgreements.words,
      fromDay: rateAgreements.fromDay,
      toDay: rateAgreements.toDay,
      state: rateAgreements.state,
      offeredBy: rateAgreements.offeredBy,
      offeredAt: rateAgreements.offeredAt,
      answersRateId: rateAgreements.answersRateId,
      answeredAt: rateAgreements.answeredAt,
      answerReason: rateAgreements.answerReason,
      endReason: rateAgreements.endReason,
    })
    .from(rateAgreements)
    .innerJoin(provider, eq(provider.id, rateAgreements.providerId))
    .innerJoin(council, eq(council.id, rateAgreements.councilId))
    .leftJoin(listings, eq(listings.id, rateAgreements.listingId))
    .leftJoin(categories, eq(categories.id, rateAgreements.categoryId))
}
