import { and, asc, count, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { feedRunRows, feedRuns, feeds, feedServices } from '#db/schema/feeds.ts'
import { users } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import type { Outcome } from './feed.ts'
import { listRuns } from './runs.server.ts'

/** The feeds whose turn has come, the one that waits longest first. */
export async function listDueFeeds(db: Db) {
  return db
    .select({
      id: feeds.id,
      councilId: feeds.councilId,
      name: feeds.name,
      url: feeds.url,
      categoryId: feeds.categoryId,
    })
    .from(feeds)
    .where(and(lte(feeds.dueAt, now()), isNull(feeds.pausedAt)))
    .orderBy(asc(feeds.dueAt))
    .limit(20)
}

/** A council's feeds, each with its newest run and how many services came from it. */
export async function listFeeds(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId, kind: 'council', roles: shopOfficers })
  const rows = await db.select().from(feeds).where(eq(feeds.councilId, organisationId)).orderBy(asc(feeds.name))
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [counts, newest] = await Promise.all([
    db
      .select({ feedId: feedServices.feedId, count: count() })
      .from(feedServices)
      .where(and(inArray(feedServices.feedId, ids), isNull(feedServices.hiddenAt)))
      .groupBy(feedServices.feedId),
    Promise.all(ids.map((id) => listRuns(db, id, 1))),
  ])
  const countOf = new Map(counts.map((row) => [row.feedId, row.count]))
  const lastOf = new Map(newest.flat().map((run) => [run.feedId, run]))
  return rows.map((feed) => ({ ...feed, services: countOf.get(feed.id) ?? 0, last: lastOf.get(feed.id) ?? null }))
}

/** One of a council's feeds with its last runs. Null: there is none, or it is another's. */
export async function getFeed(
  db: Db,
  actor: Actor,
  { organisationId, feedId }: { organisationId: string; feedId: string },
) {
  await requireMembership(db, actor, { organisationId, kind: 'council', roles: shopOfficers })
  const [feed] = await db
    .select({ feed: feeds, categoryName: categories.name })
    .from(feeds)
    .innerJoin(categories, eq(categories.id, feeds.categoryId))
    .where(and(eq(feeds.id, feedId), eq(feeds.councilId, organisationId)))
  return feed ? { ...feed.feed, categoryName: feed.categoryName, runs: await listRuns(db, feedId) } : null
}

type Which = { organisationId: string; runId: string }

/** What came of one run: the figures, and how many rows of each outcome there are. */
export async function getRunReport(db: Db, actor: Actor, { organisationId, runId }: Which) {
  await requireMembership(db, actor, { organisationId, kind: 'council', roles: shopOfficers })
  const [found] = await db
    .select({ run: feedRuns, feed: { id: feeds.id, name: feeds.name, url: feeds.url }, by: users.name })
    .from(feedRuns)
    .innerJoin(feeds, eq(feeds.id, feedRuns.feedId))
    .leftJoin(users, eq(users.id, feedRuns.byUserId))
    .where(and(eq(feedRuns.id, runId), eq(feeds.councilId, organisationId)))
  if (!found) return null
  const outcomes = await db
    .select({ outcome: feedRunRows.outcome, count: count() })
    .from(feedRunRows)
    .where(eq(feedRunRows.runId, runId))
    .groupBy(feedRunRows.outcome)
  return { ...found, outcomes }
}

/** Rows of a run about which there is something to say, of one outcome or all, after a position. */
export async function listRunRows(
  db: Db,
  runId: string,
  { outcome, after, limit }: { outcome: Outcome | null; after: number; limit: number },
) {
  return db
    .select()
    .from(feedRunRows)
    .where(
      and(
        eq(feedRunRows.runId, runId),
        outcome ? eq(feedRunRows.outcome, outcome) : undefined,
        gt(feedRunRows.position, after),
      ),
    )
    .orderBy(asc(feedRunRows.position))
    .limit(limit)
}
