import { count, flag, id, index, instant, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { categories, listings } from './catalogue.ts'
import { organisations } from './people.ts'

/** The UUIDs under which others know what is public here: made from our ids, kept so that they can be looked up. */
export const openIds = table(
  'open_ids',
  {
    uuid: text('uuid').primaryKey(),
    kind: text('kind', { enum: ['service', 'service_at_location', 'organization'] }).notNull(),
    ref: text('ref').notNull(), // the listing's or the organisation's id
  },
  (t) => [uniqueIndex('open_ids_ref').on(t.kind, t.ref)],
)

/** Somebody else's Open Referral catalogue that a council takes into its own. */
export const feeds = table(
  'feeds',
  {
    id: id().primaryKey(),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(), // shown as the source of each listing
    url: text('url').notNull(), // 'file:name.json' for one that was read from a file
    every: text('every', { enum: ['hour', 'day', 'never'] }).notNull(),
    /** the shelf of what fits on no other */
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    pausedAt: instant('paused_at'),
    dueAt: instant('due_at'), // null: only when somebody asks
    failures: count('failures').notNull().default(0), // one after another
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('feeds_url').on(t.councilId, t.url),
    uniqueIndex('feeds_name').on(t.name),
    index('feeds_due').on(t.dueAt),
  ],
)

/** A page that was read: with its marks it is asked for again only when it has changed. */
export const feedPages = table(
  'feed_pages',
  {
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id),
    url: text('url').notNull(),
    etag: text('etag'),
    lastModified: text('last_modified'),
    /** the services on it, and how many pages there were */
    sourceIds: json<string[]>('source_ids').notNull(),
    pages: count('pages').notNull(),
  },
  (t) => [primaryKey({ columns: [t.feedId, t.url] })],
)

/** A service of a feed and the listing that was made of it. */
export const feedServices = table(
  'feed_services',
  {
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id),
    sourceId: text('source_id').notNull(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    originId: text('origin_id'), // under which its first publisher knows it; null: under the source's id
    hash: text('hash').notNull(), // of what was last taken or offered
    modified: text('modified'), // as the feed says it
    misses: count('misses').notNull().default(0), // runs in a row that did not name it
    hiddenAt: instant('hidden_at'), // taken out of the shop because it was missed twice
    seenRunId: text('seen_run_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.feedId, t.sourceId] }),
    index('feed_services_listing').on(t.listingId),
    index('feed_services_source').on(t.sourceId),
    index('feed_services_seen').on(t.feedId, t.seenRunId),
  ],
)

/** One reading of a feed, with what came of it. */
export const feedRuns = table(
  'feed_runs',
  {
    id: id().primaryKey(),
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id),
    state: text('state', { enum: ['running', 'done', 'unchanged', 'failed'] }).notNull(),
    reason: text('reason'), // failed: why, for people
    shape: text('shape', { enum: ['v3', 'v1'] }),
    byUserId: text('by_user_id'), // null: the timetable
    added: count('added').notNull().default(0),
    changed: count('changed').notNull().default(0),
    unchanged: count('unchanged').notNull().default(0),
    offered: count('offered').notNull().default(0), // claimed: the provider is asked
    rejected: count('rejected').notNull().default(0),
    missed: count('missed').notNull().default(0),
    hidden: count('hidden').notNull().default(0),
    back: count('back').notNull().default(0),
    bytes: count('bytes').notNull().default(0),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('feed_runs_feed').on(t.feedId, t.startedAt)],
)

export const feedOutcomes = ['rejected', 'noted', 'offered', 'missed', 'hidden', 'back', 'by hand'] as const

/** A service of a run about which there is something to say. */
export const feedRunRows = table(
  'feed_run_rows',
  {
    runId: text('run_id')
      .notNull()
      .references(() => feedRuns.id),
    position: count('position').notNull(),
    outcome: text('outcome', { enum: feedOutcomes }).notNull(),
    sourceId: text('source_id'),
    title: text('title'),
    reason: text('reason').notNull(), // a sentence
    listingId: text('listing_id'),
  },
  (t) => [primaryKey({ columns: [t.runId, t.position] })],
)

/** What a feed would change in a listing that its provider has claimed. The provider takes it or leaves it. */
export const feedOffers = table(
  'feed_offers',
  {
    id: id().primaryKey(),
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    hash: text('hash').notNull(),
    /** what the provider may take over, by name */
    content: json<FeedOfferContent>('content').notNull(),
    answer: text('answer', { enum: ['taken', 'left'] }), // null: waiting
    byUserId: text('by_user_id'),
    answeredAt: instant('answered_at'),
    isOpen: flag('is_open').notNull().default(true), // false: answered, or a newer one came
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('feed_offers_listing').on(t.listingId, t.isOpen)],
)
export type FeedOfferContent = {
  title: string
  summary: string
  description: string
  whoFor: string | null
  goodToKnow: string | null
  whenWords: string | null
  placeWords: string | null
}
