import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { feedPages, feeds } from '#db/schema/feeds.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import type { NewFeed } from './feed-form.ts'

/** Adds a feed, which is read at once and then by its timetable. */
export async function addFeed(
  tx: Tx,
  actor: Actor,
  { organisationId, ...feed }: NewFeed & { organisationId: string },
): Promise<{ feedId: string }> {
  await requireMembership(tx, actor, { organisationId, kind: 'council', roles: shopOfficers })
  await requireShelf(tx, feed.categoryId)
  const feedId = newId('fed')
  const row = { ...feed, id: feedId, councilId: organisationId, dueAt: now(), createdAt: now() }
  const added = await tx.insert(feeds).values(row).onConflictDoNothing().returning({ id: feeds.id })
  if (added.length === 0)
    throw new Refusal('conflict', 'There is a feed with this name or this address already.', { field: 'url' })
  await note(tx, actor, { feedId, organisationId, verb: 'added a feed', words: `Added the feed ${feed.name}` })
  return { feedId }
}

type Which = { organisationId: string; feedId: string }

/** Stops reading a feed for a while. What came from it stays as it is. */
export async function pauseFeed(tx: Tx, actor: Actor, which: Which): Promise<void> {
  const feed = await requireFeed(tx, actor, which)
  await tx.update(feeds).set({ pausedAt: now() }).where(eq(feeds.id, feed.id))
  await note(tx, actor, { ...which, verb: 'paused a feed', words: `Paused the feed ${feed.name}` })
}

/** Reads a feed again by its timetable, and now. */
export async function resumeFeed(tx: Tx, actor: Actor, which: Which): Promise<void> {
  const feed = await requireFeed(tx, actor, which)
  await tx.update(feeds).set({ pausedAt: null, failures: 0, dueAt: now() }).where(eq(feeds.id, feed.id))
  await note(tx, actor, { ...which, verb: 'resumed a feed', words: `Reads the feed ${feed.name} again` })
}

/** Has a feed read now, all of it: what we know of its pages is forgotten. */
export async function askForRun(tx: Tx, actor: Actor, which: Which): Promise<void> {
  const feed = await requireFeed(tx, actor, which)
  if (feed.pausedAt) throw new Refusal('conflict', 'This feed is paused. Start it again first.')
  await tx.delete(feedPages).where(eq(feedPages.feedId, feed.id))
  await tx.update(feeds).set({ dueAt: now() }).where(eq(feeds.id, feed.id))
  await note(tx, actor, { ...which, verb: 'asked for a feed', words: `Had the feed ${feed.name} read` })
}

async function requireFeed(tx: Tx, actor: Actor, { organisationId, feedId }: Which) {
  await requireMembership(tx, actor, { organisationId, kind: 'council', roles: shopOfficers })
  const [feed] = await tx
    .select({ id: feeds.id, name: feeds.name, pausedAt: feeds.pausedAt })
    .from(feeds)
    .where(and(eq(feeds.id, feedId), eq(feeds.councilId, organisationId)))
  if (!feed) throw notHere()
  return feed
}

async function requireShelf(db: Db, categoryId: string): Promise<void> {
  const [shelf] = await db
    .select({ id: categories.id })
    .from(categories)
    .where(
      and(
        eq(categories.id, categoryId),
        eq(categories.facet, 'shelf'),
        isNull(categories.mergedIntoId),
        isNull(categories.retiredAt),
      ),
    )
  if (!shelf) throw new Refusal('not-allowed', 'Choose where in the shop the rest belongs.', { field: 'categoryId' })
}

type Noted = Which & { verb: string; words: string }

function note(tx: Tx, actor: Actor, { feedId, organisationId, verb, words }: Noted): Promise<void> {
  return audit(tx, actor, { verb, words, subject: { kind: 'feed', id: feedId }, organisationId })
}

type Imported = { councilId: string; name: string; url: string; shelf: string | null }

/** The feed of an address, made where there is none yet: read only when somebody asks, until the council says otherwise. */
export async function feedForImport(tx: Tx, { councilId, name, url, shelf }: Imported) {
  const columns = { id: feeds.id, councilId: feeds.councilId, name: feeds.name, url: feeds.url }
  const whole = { ...columns, categoryId: feeds.categoryId }
  const isSame = and(eq(feeds.councilId, councilId), eq(feeds.url, url))
  const [known] = await tx.select(whole).from(feeds).where(isSame)
  if (known) return known
  const shelves = await tx
    .select({ id: categories.id, slug: categories.slug })
    .from(categories)
    .where(and(eq(categories.facet, 'shelf'), isNull(categories.mergedIntoId), isNull(categories.retiredAt)))
    .orderBy(asc(categories.position))
  const chosen = shelf === null ? shelves.at(-1) : shelves.find(({ slug }) => slug === shelf)
  if (!chosen) throw new Refusal('not-allowed', `There is no shelf ${shelf ?? ''} in the shop.`)
  const row = { id: newId('fed'), councilId, name, url, categoryId: chosen.id }
  await tx.insert(feeds).values({ ...row, every: 'never', createdAt: now() })
  return row
}
