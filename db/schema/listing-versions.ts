import { count, day, flag, id, index, instant, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { categories, listings, type EasyRead, type OpenHours } from './catalogue.ts'
import { organisations } from './people.ts'
import type { Photo } from './shown.ts'

/** Everything that a provider may say about a listing, as it was said once. */
export type ListingContent = {
  categoryId: string
  /** whom it is for: ids of categories */
  specialismIds: string[]
  kind: (typeof listings.$inferSelect)['kind']
  lineKind: (typeof listings.$inferSelect)['lineKind']
  isFree: boolean
  title: string
  summary: string
  description: string
  whoFor: string | null
  included: string | null
  notIncluded: string | null
  goodToKnow: string | null
  languages: string[]
  access: string[]
  whenWords: string | null
  hours: OpenHours[]
  placeWords: string | null
  district: string | null
  milesServed: number | null
  districtsServed: string[]
  pictures: string[]
  photos: Photo[]
  easyRead: EasyRead | null
  deliveryPence: number | null
  returnDays: number | null
  noticeDays: number
  lateCancelHours: number
  lateCancelPercent: number
  capacity: number | null
  waitingWeeks: number | null
  seasonFrom: string | null
  seasonTo: string | null
}

export const versionStates = ['draft', 'waiting', 'approved', 'returned', 'superseded'] as const

/** What a listing said, change by change. Words never change once they are written; only the state does. */
export const listingVersions = table(
  'listing_versions',
  {
    id: id().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    number: count('number').notNull(), // 1, 2, 3 … of its listing
    state: text('state', { enum: versionStates }).notNull(),
    content: json<ListingContent>('content').notNull(),
    byUserId: text('by_user_id'), // null: Daybook itself
    restoresNumber: count('restores_number'), // the version it brings back
    councilId: text('council_id').references(() => organisations.id), // waiting: whose answer is wanted
    /** goes into the shop when it is approved */
    publishes: flag('publishes').notNull().default(false),
    reason: text('reason'), // returned: what is to be changed
    decidedByUserId: text('decided_by_user_id'),
    decidedAt: instant('decided_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('listing_versions_number').on(t.listingId, t.number),
    index('listing_versions_waiting').on(t.councilId, t.state, t.createdAt),
  ],
)

/** What a council wants to read before it is shown: by provider type or by category. Without a row the usual holds. */
export const approvalRules = table(
  'approval_rules',
  {
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    /** 'type:micro' or 'category:cat_…' */
    subject: text('subject').notNull(),
    needsApproval: flag('needs_approval').notNull(),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.subject] })],
)

/** Whom a listing is for, besides the shelf on which it stands. */
export const listingSpecialisms = table(
  'listing_specialisms',
  {
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
  },
  (t) => [primaryKey({ columns: [t.listingId, t.categoryId] }), index('listing_specialisms_category').on(t.categoryId)],
)

/** What a rule about one category also holds for, because of a move or a merge: a pot's rules stay true. */
export const categoryCovers = table(
  'category_covers',
  {
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    coveredById: text('covered_by_id')
      .notNull()
      .references(() => categories.id),
    changeId: text('change_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.categoryId, t.coveredById, t.changeId] }),
    index('category_covers_change').on(t.changeId),
  ],
)

/** A change of the categories, with what is needed to take it back. */
export const categoryChanges = table(
  'category_changes',
  {
    id: id().primaryKey(),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    verb: text('verb', {
      enum: ['add', 'rename', 'move', 'merge', 'retire', 'bring back', 'order', 'regulate'],
    }).notNull(),
    words: text('words').notNull(), // "Merged Cleaning into Help at home"
    /** the rows as they were */
    before: json<CategoryBefore[]>('before').notNull(),
    /** what is read before it is shown, where the change took such a rule along; null: nowhere */
    rules: json<RuleChange[]>('rules'),
    byUserId: text('by_user_id'),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('category_changes_council').on(t.councilId, t.at)],
)
/** A council's rule for a category as it was (null: none) and as the change left it. */
export type RuleChange = { councilId: string; categoryId: string; before: boolean | null; after: boolean }
export type CategoryBefore = {
  id: string
  slug: string
  name: string
  position: number
  parentId: string | null
  mergedIntoId: string | null
  isRegulated: boolean
  isRetired: boolean
}

/** The listings that a merge moved: from their shelf, or from whom they are for. */
export const categoryMoves = table(
  'category_moves',
  {
    changeId: text('change_id')
      .notNull()
      .references(() => categoryChanges.id),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    facet: text('facet', { enum: ['shelf', 'specialism'] }).notNull(),
    fromId: text('from_id').notNull(),
    /** the listing was for both already */
    hadBoth: flag('had_both').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.changeId, t.listingId, t.facet, t.fromId] })],
)

/** A question "is this still right?", sent to a provider about one or more of its listings. Only a hash of the link is kept. */
export const stillRightAsks = table(
  'still_right_asks',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    tokenHash: text('token_hash').notNull(),
    listingIds: json<string[]>('listing_ids').notNull(),
    askedOn: day('asked_on').notNull(),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    uniqueIndex('still_right_asks_token').on(t.tokenHash),
    index('still_right_asks_organisation').on(t.organisationId),
  ],
)
