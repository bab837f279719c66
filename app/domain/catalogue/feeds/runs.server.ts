import { and, asc, desc, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feedPages, feedRunRows, feedRuns, feeds, feedServices } from '#db/schema/feeds.ts'
import { actorId, daybook, type Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import type { Every } from './feed.ts'
import type { Known, KnownPage } from './read-feed.ts'
import type { Feed, Note } from './take-batch.server.ts'

const hour = 60 * 60_000
const longestRun = 2 * hour

/** Begins a run, unless one is going on. A run that was cut off long ago counts as failed. */
export async function beginRun(tx: Tx, actor: Actor, feedId: string): Promise<{ runId: string } | null> {
  const at = now()
  const cutOff = { state: 'failed' as const, reason: 'It was cut off.', endedAt: at }
  const isRunning = and(eq(feedRuns.feedId, feedId), eq(feedRuns.state, 'running'))
  await tx
    .update(feedRuns)
    .set(cutOff)
    .where(and(isRunning, lt(feedRuns.startedAt, new Date(at.getTime() - longestRun))))
  const [running] = await tx.select({ id: feedRuns.id }).from(feedRuns).where(isRunning).limit(1)
  if (running) return null
  const runId = newId('frn')
  await tx.insert(feedRuns).values({ id: runId, feedId, state: 'running', byUserId: actorId(actor), startedAt: at })
  return { runId }
}

/** What was learnt of a feed the last times: it need not be asked for again. */
export async function knownOf(db: Db, feedId: string): Promise<Known> {
  const [pages, services] = await Promise.all([
    db.select().from(feedPages).where(eq(feedPages.feedId, feedId)),
    db
      .select({ sourceId: feedServices.sourceId, modified: feedServices.modified })
      .from(feedServices)
      .where(and(eq(feedServices.feedId, feedId), eq(feedServices.misses, 0))),
  ])
  return {
    pages: new Map(pages.map(({ url, feedId: _, ...page }) => [url, page])),
    services: new Map(services.map(({ sourceId, modified }) => [sourceId, modified])),
  }
}

/** Notes that these services stand in the feed as before, however many one page names. Answers how many of them are known. */
export async function seeSame(tx: Tx, { feedId, runId, same }: { feedId: string; runId: string; same: string[] }) {
  let known = 0
  for (let from = 0; from < same.length; from += 500) {
    const some = same.slice(from, from + 500)
    const seen = await tx
      .update(feedServices)
      .set({ seenRunId: runId, misses: 0 })
      .where(and(eq(feedServices.feedId, feedId), inArray(feedServices.sourceId, some)))
      .returning({ sourceId: feedServices.sourceId })
    known += seen.length
  }
  return known
}

export async function keepPage(tx: Tx, feedId: string, { url, marks }: { url: string; marks: KnownPage | null }) {
  await tx.delete(feedPages).where(and(eq(feedPages.feedId, feedId), eq(feedPages.url, url)))
  if (marks) await tx.insert(feedPages).values({ feedId, url, ...marks })
}

const mostNotes = 5000

export async function keepNotes(tx: Tx, runId: string, notes: { from: number; rows: Note[] }): Promise<void> {
  const rows = notes.rows.slice(0, Math.max(0, mostNotes - notes.from))
  if (rows.length === 0) return
  await tx.insert(feedRunRows).values(rows.map((row, at) => ({ ...row, runId, position: notes.from + at })))
}

export type Missed = { missed: number; hidden: number; notes: Note[] }

/**
 * After a feed was read to its end: what it did not name is missed; what it did not name twice is taken out of the shop,
 * but for what a provider runs. Nothing is ever deleted.
 */
export async function missRest(tx: Tx, { feed, runId }: { feed: Feed; runId: string }): Promise<Missed> {
  const rest = await tx
    .select({
      ...{ sourceId: feedServices.sourceId, misses: feedServices.misses, hiddenAt: feedServices.hiddenAt },
      ...{ listingId: listings.id, title: listings.title, state: listings.state, isUnclaimed: listings.isUnclaimed },
    })
    .from(feedServices)
    .innerJoin(listings, eq(listings.id, feedServices.listingId))
    .where(and(eq(feedServices.feedId, feed.id), ne(feedServices.seenRunId, runId)))
    .orderBy(asc(feedServices.sourceId))
  if (rest.length === 0) return { missed: 0, hidden: 0, notes: [] }
  const isRest = and(eq(feedServices.feedId, feed.id), ne(feedServices.seenRunId, runId))
  await tx
    .update(feedServices)
    .set({ misses: sql`${feedServices.misses} + 1` })
    .where(isRest)
  const gone = rest.filter((row) => row.misses >= 1 && row.state === 'published' && row.isUnclaimed)
  await hide(tx, feed.id, gone)
  const isGone = new Set(gone.map(({ sourceId }) => sourceId))
  const notes = rest
    .filter(({ hiddenAt }) => hiddenAt === null)
    .map(({ sourceId, title, listingId, isUnclaimed }): Note => {
      const about = { sourceId, title, listingId }
      if (isGone.has(sourceId))
        return {
          ...about,
          outcome: 'hidden',
          reason: 'The feed has not named it twice, so it was taken out of the shop.',
        }
      const stays = isUnclaimed
        ? 'It is taken out of the shop if that happens again.'
        : 'Its provider runs it, so it stays.'
      return { ...about, outcome: 'missed', reason: `The feed did not name it. ${stays}` }
    })
  return { missed: rest.length, hidden: gone.length, notes }
}

async function hide(tx: Tx, feedId: string, gone: { sourceId: string; listingId: string }[]): Promise<void> {
  const at = now()
  for (let from = 0; from < gone.length; from += 200) {
    const part = gone.slice(from, from + 200)
    const ids = part.map(({ listingId }) => listingId)
    const sourceIds = part.map(({ sourceId }) => sourceId)
    await tx.update(listings).set({ state: 'paused', changedAt: at }).where(inArray(listings.id, ids))
    await tx
      .update(feedServices)
      .set({ hiddenAt: at })
      .where(and(eq(feedServices.feedId, feedId), inArray(feedServices.sourceId, sourceIds)))
    await touchCatalogue(tx, ids)
  }
}

type Ended = Partial<Omit<typeof feedRuns.$inferInsert, 'id' | 'feedId'>> & { state: 'done' | 'unchanged' | 'failed' }

/** Ends a run and says when the next is due: later and later while the feed cannot be read. */
export async function endRun(
  tx: Tx,
  { feed, runId, ended }: { feed: Feed; runId: string; ended: Ended },
): Promise<void> {
  const at = now()
  await tx
    .update(feedRuns)
    .set({ ...ended, endedAt: at })
    .where(eq(feedRuns.id, runId))
  const [row] = await tx
    .select({ every: feeds.every, failures: feeds.failures })
    .from(feeds)
    .where(eq(feeds.id, feed.id))
  if (!row) return
  const failures = ended.state === 'failed' ? row.failures + 1 : 0
  await tx
    .update(feeds)
    .set({ failures, dueAt: dueAfter(row.every, failures, at) })
    .where(eq(feeds.id, feed.id))
  const { added = 0, changed = 0, reason } = ended
  const words = reason
    ? `Could not read ${feed.name}: ${reason}`
    : `Read ${feed.name}: ${added} new, ${changed} changed`
  const subject = { kind: 'feed', id: feed.id }
  await audit(tx, daybook, { verb: 'read a feed', words, subject, organisationId: feed.councilId })
}

/** The next turn; after failures twice, four times … as late, at most a week. */
function dueAfter(every: Every, failures: number, at: Date): Date | null {
  if (every === 'never') return null
  const usual = every === 'hour' ? hour : 24 * hour
  return new Date(at.getTime() + Math.min(usual * 2 ** Math.min(failures, 10), 7 * 24 * hour))
}

/** The newest runs of a feed. */
export async function listRuns(db: Db, feedId: string, limit = 20) {
  return db
    .select()
    .from(feedRuns)
    .where(eq(feedRuns.feedId, feedId))
    .orderBy(desc(feedRuns.startedAt), desc(feedRuns.id))
    .limit(limit)
}
