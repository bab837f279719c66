import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import { organisations, users } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { notHere } from '../../shared/refusal.ts'
import { requireOwnListing } from '../write-listing.server.ts'
import { newestOf, versionIs } from './add-version.server.ts'
import { currentContent } from './apply-content.server.ts'

/** What a provider wrote last of its listing, with its number: what stands there before the first change counts as 1. */
export async function newestWords(db: Db, actor: Actor, listingId: string) {
  const listing = await requireOwnListing(db, actor, listingId)
  const [newest] = await newestOf(db, listingId)
  const content = newest?.content ?? (await currentContent(db, listingId))
  return {
    listing,
    content,
    number: newest?.number ?? 1,
    state: newest?.state ?? null,
    waits: newest?.publishes ?? false,
  }
}

/** The versions of a provider's own listing, the newest first. */
export async function listVersions(db: Db, actor: Actor, listingId: string) {
  const listing = await requireOwnListing(db, actor, listingId)
  const rows = await db
    .select({
      number: listingVersions.number,
      state: listingVersions.state,
      reason: listingVersions.reason,
      restoresNumber: listingVersions.restoresNumber,
      createdAt: listingVersions.createdAt,
      decidedAt: listingVersions.decidedAt,
      byName: users.name,
    })
    .from(listingVersions)
    .leftJoin(users, eq(users.id, listingVersions.byUserId))
    .where(eq(listingVersions.listingId, listingId))
    .orderBy(desc(listingVersions.number))
    .limit(200)
  return { listing, versions: rows }
}

/** Two versions of a provider's own listing. Null: one of them is not there. */
export async function twoVersions(
  db: Db,
  actor: Actor,
  { listingId, from, to }: { listingId: string; from: number; to: number },
) {
  const listing = await requireOwnListing(db, actor, listingId)
  const rows = await db
    .select({ number: listingVersions.number, content: listingVersions.content })
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, listingId), inArray(listingVersions.number, [from, to])))
  const contentOf = (number: number) => rows.find((row) => row.number === number)?.content
  const [before, after] = [contentOf(from), contentOf(to)]
  return before && after ? { listing, before, after } : null
}

/** The newest version of each of these listings that was not replaced, by listing. */
export async function listStandings(db: Db, listingIds: string[]) {
  const rows = await db
    .select({
      listingId: listingVersions.listingId,
      state: listingVersions.state,
      reason: listingVersions.reason,
    })
    .from(listingVersions)
    .where(and(inArray(listingVersions.listingId, listingIds), ne(listingVersions.state, 'superseded')))
    .orderBy(asc(listingVersions.number))
  return new Map(rows.map((row) => [row.listingId, row]))
}

const pageSize = 20

/** What waits for the council's yes, the oldest first: a page after a version's id. */
export async function listWaiting(
  db: Db,
  actor: Actor,
  { councilId, after }: { councilId: string; after?: string | undefined },
) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const rows = await db
    .select({
      id: listingVersions.id,
      listingId: listings.id,
      number: listingVersions.number,
      title: listings.title,
      state: listings.state,
      publishes: listingVersions.publishes,
      providerName: organisations.name,
      createdAt: listingVersions.createdAt,
    })
    .from(listingVersions)
    .innerJoin(listings, eq(listings.id, listingVersions.listingId))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(waitsFor(councilId), after ? gt(listingVersions.id, after) : undefined))
    .orderBy(asc(listingVersions.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  return { waiting: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}

export async function countWaiting(db: Db, councilId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(listingVersions)
    .innerJoin(listings, eq(listings.id, listingVersions.listingId))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(waitsFor(councilId))
  return row?.count ?? 0
}

function waitsFor(councilId: string) {
  return and(
    eq(listingVersions.councilId, councilId),
    eq(listingVersions.state, 'waiting'),
    ne(listings.state, 'withdrawn'),
    isNull(organisations.suspendedAt),
  )
}

/** A version that the council was asked about, beside what everybody sees now (null: nothing yet). */
export async function getAsked(
  db: Db,
  actor: Actor,
  { councilId, listingId, number }: { councilId: string; listingId: string; number: number },
) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const [row] = await db
    .select({
      state: listingVersions.state,
      content: listingVersions.content,
      reason: listingVersions.reason,
      createdAt: listingVersions.createdAt,
      listingState: listings.state,
      slug: listings.slug,
      organisationId: organisations.id,
      providerName: organisations.name,
      providerType: organisations.providerType,
      byName: users.name,
    })
    .from(listingVersions)
    .innerJoin(listings, eq(listings.id, listingVersions.listingId))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .leftJoin(users, eq(users.id, listingVersions.byUserId))
    .where(and(versionIs(listingId, number), eq(listingVersions.councilId, councilId)))
  if (!row) throw notHere()
  const [approved] = await db
    .select({ content: listingVersions.content })
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, listingId), eq(listingVersions.state, 'approved')))
  return { ...row, before: approved?.content ?? null }
}
